package io.talion.conformance.corpus;

import io.talion.compiler.core.Core;
import io.talion.compiler.engine.Engine;
import io.talion.compiler.engine.Run;
import io.talion.compiler.engine.RunCounts;
import io.talion.compiler.engine.RunOptions;
import io.talion.compiler.life.FindingLog;
import io.talion.trace.event.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What an engine made of a case: what it told as objects and as bytes, and the counts. */
record CorpusRun(List<Told> told, List<String> json, RunCounts counts, List<String> open) {

  static CorpusRun of(Engine engine, Core core, CorpusCase c, RunOptions options) {
    List<Event> events = new CorpusEvents(core, c).all();
    List<Told> told = new ArrayList<>();
    FindingLog log =
        new FindingLog(core, f -> told.add(new Told.Found(f)), p -> told.add(new Told.Paid(p)));
    try (Run run = engine.open(core, options, log)) {
      events.forEach(run::accept);
      c.until().ifPresent(run::advance);
      run.finish();
      log.end();
      return new CorpusRun(told, told.stream().map(Told::json).toList(), run.counts(), run.open());
    }
  }

  /** Ids of the findings. */
  List<String> ids() {
    return told.stream()
        .flatMap(t -> t instanceof Told.Found f ? Stream.of(f.finding().id()) : Stream.of())
        .toList();
  }

  /** What was told and the counts in the corpus's format, as detailed as the expected lines are. */
  List<String> like(List<String> expected) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < told.size(); i++) {
      lines.add(told.get(i).like(i < expected.size() ? expected.get(i) : "0/0 | "));
    }
    if (told.isEmpty() && expected.contains("nothing")) {
      lines.add("nothing");
    }
    expected.stream().filter(CorpusRun::isCount).forEach(e -> lines.add(count(e)));
    return lines;
  }

  private static boolean isCount(String expected) {
    return expected.matches("(late|rejected|merged|duplicates|retracted|open) \\d+");
  }

  private String count(String expected) {
    String name = expected.substring(0, expected.indexOf(' '));
    return name
        + " "
        + switch (name) {
          case "late" -> counts.late();
          case "rejected" -> counts.rejected();
          case "merged" -> counts.merged();
          case "retracted" -> counts.retracted();
          case "open" -> open.size();
          default -> counts.duplicates();
        };
  }
}
