package io.talion.conformance.corpus;

import io.talion.compiler.core.Core;
import io.talion.compiler.engine.Engine;
import io.talion.compiler.engine.Run;
import io.talion.compiler.engine.RunCounts;
import io.talion.compiler.engine.RunOptions;
import io.talion.compiler.engine.RunSink;
import io.talion.trace.event.Event;
import io.talion.trace.finding.Finding;
import io.talion.trace.read.EventSink;
import io.talion.trace.read.ReadOptions;
import io.talion.trace.read.Schema;
import io.talion.trace.read.TraceReader;
import io.talion.trace.write.FindingJson;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What an engine made of a case: findings as objects and as bytes, and the counts. */
record CorpusRun(List<Finding> findings, List<String> json, RunCounts counts) {

  static CorpusRun of(Engine engine, Core core, CorpusCase c, RunOptions options) {
    List<Finding> findings = new ArrayList<>();
    RunSink sink = findings::add;
    try (Run run = engine.open(core, options, sink)) {
      events(core, c).forEach(run::accept);
      c.until().ifPresent(run::advance);
      run.finish();
      return new CorpusRun(findings, findings.stream().map(FindingJson::of).toList(), run.counts());
    }
  }

  private static List<Event> events(Core core, CorpusCase c) {
    byte[] text = String.join("\n", c.trace()).getBytes(StandardCharsets.UTF_8);
    EventSink sink = new EventSink();
    try (TraceReader reader =
        TraceReader.open(
            new ByteArrayInputStream(text),
            c.toString(),
            new Schema(core.events()),
            ReadOptions.DEFAULT,
            sink)) {
      reader.drain();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (!sink.rejections().isEmpty()) {
      throw new IllegalArgumentException(
          c + ": a line of the trace is refused: " + sink.rejections());
    }
    return sink.events();
  }

  /** The findings and counts in the corpus's format, as detailed as the expected lines are. */
  List<String> like(List<String> expected) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < findings.size(); i++) {
      lines.add(
          FindingLine.like(findings.get(i), i < expected.size() ? expected.get(i) : "0/0 | "));
    }
    if (findings.isEmpty() && expected.contains("nothing")) {
      lines.add("nothing");
    }
    expected.stream().filter(CorpusRun::isCount).forEach(e -> lines.add(count(e)));
    return lines;
  }

  private static boolean isCount(String expected) {
    return expected.matches("(late|rejected|merged|duplicates) \\d+");
  }

  private String count(String expected) {
    String name = expected.substring(0, expected.indexOf(' '));
    return name
        + " "
        + switch (name) {
          case "late" -> counts.late();
          case "rejected" -> counts.rejected();
          case "merged" -> counts.merged();
          default -> counts.duplicates();
        };
  }
}
