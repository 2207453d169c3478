package io.talion.stdlib;

import static org.assertj.core.api.Assertions.assertThat;

import io.talion.compiler.Checked;
import io.talion.compiler.Compiler;
import io.talion.compiler.SourceSet;
import io.talion.compiler.core.Core;
import io.talion.compiler.engine.Engine;
import io.talion.compiler.engine.Run;
import io.talion.compiler.engine.RunOptions;
import io.talion.interpreter.run.TruffleEngine;
import io.talion.reference.ReferenceEngine;
import io.talion.trace.event.Event;
import io.talion.trace.finding.Finding;
import io.talion.trace.read.TraceReader;
import io.talion.trace.read.field.EventSink;
import io.talion.trace.read.field.Schema;
import io.talion.trace.read.source.Format;
import io.talion.trace.read.source.ReadOptions;
import io.talion.trace.write.FindingJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A policy of the examples that judges lists of events, with both engines, whose findings must be
 * equal.
 */
final class ExampleJudge {
  private final Core core;

  private ExampleJudge(Core core) {
    this.core = core;
  }

  static ExampleJudge of(String example) {
    return of(Path.of(System.getProperty("talion.root"), "examples", example, "policy.talion"));
  }

  /** Any policy. */
  static ExampleJudge of(Path file) {
    try {
      Checked checked = Compiler.check(SourceSet.of(file.toString(), Files.readString(file)));
      assertThat(checked.ok()).as("%s", checked.diagnostics()).isTrue();
      return new ExampleJudge(checked.core());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All records of an input, none of which may be refused. */
  List<Event> read(InputStream in, Format format) {
    EventSink sink = new EventSink();
    ReadOptions options = ReadOptions.DEFAULT.withFormat(format);
    try (TraceReader reader =
        TraceReader.open(in, "vectors", new Schema(core.events()), options, sink)) {
      reader.drain();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    assertThat(sink.rejections()).isEmpty();
    return sink.events();
  }

  private final Engines engines = new Engines();

  Engines engines() {
    return engines;
  }

  List<Finding> findings(List<Event> events) {
    engines.judgedByBoth();
    List<Finding> reference = findings(new ReferenceEngine(), events);
    List<Finding> engine = findings(new TruffleEngine(), events);
    assertThat(engine.stream().map(FindingJson::of))
        .isEqualTo(reference.stream().map(FindingJson::of).toList());
    return engine;
  }

  private List<Finding> findings(Engine engine, List<Event> events) {
    List<Finding> findings = new ArrayList<>();
    try (Run run = engine.open(core, RunOptions.defaults(), findings::add)) {
      events.forEach(run::accept);
      run.finish();
    }
    return findings;
  }
}
