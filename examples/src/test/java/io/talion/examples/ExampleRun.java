package io.talion.examples;

import io.talion.compiler.core.Core;
import io.talion.compiler.engine.Engine;
import io.talion.compiler.engine.Run;
import io.talion.compiler.engine.RunOptions;
import io.talion.compiler.life.FindingLog;
import io.talion.trace.event.Event;
import io.talion.trace.importer.EigenLayerLogs;
import io.talion.trace.importer.Eip3076;
import io.talion.trace.read.TraceReader;
import io.talion.trace.read.field.EventSink;
import io.talion.trace.read.field.Schema;
import io.talion.trace.read.source.ReadOptions;
import io.talion.trace.write.FindingJson;
import io.talion.trace.write.PayoutJson;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What {@code talion run} prints for an example, on any engine. */
final class ExampleRun {
  private ExampleRun() {}

  static List<Event> events(Core core, Path trace) throws IOException {
    EventSink sink = new EventSink();
    try (TraceReader reader =
        TraceReader.open(
            List.of(trace.toString()), new Schema(core.events()), options(trace), sink)) {
      reader.drain();
    }
    return sink.events();
  }

  /** The importer that the example's README names, by the trace's ending. */
  private static ReadOptions options(Path trace) {
    String name = trace.getFileName().toString();
    if (name.endsWith(".json")) {
      return ReadOptions.DEFAULT.withFormat(Eip3076.FORMAT);
    }
    return name.endsWith(".jsonl")
        ? ReadOptions.DEFAULT.withFormat(EigenLayerLogs.FORMAT)
        : ReadOptions.DEFAULT;
  }

  static List<String> lines(Engine engine, Core core, List<Event> events) {
    List<String> lines = new ArrayList<>();
    FindingLog log =
        new FindingLog(core, f -> lines.add(FindingJson.of(f)), p -> lines.add(PayoutJson.of(p)));
    try (Run run = engine.open(core, RunOptions.defaults(), log)) {
      events.forEach(run::accept);
      run.finish();
    }
    log.end();
    return lines;
  }
}
