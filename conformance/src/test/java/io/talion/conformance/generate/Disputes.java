package io.talion.conformance.generate;

import io.talion.compiler.Checked;
import io.talion.compiler.Compiler;
import io.talion.compiler.SourceSet;
import io.talion.compiler.engine.Run;
import io.talion.compiler.engine.RunOptions;
import io.talion.reference.ReferenceEngine;
import io.talion.trace.finding.Finding;
import io.talion.trace.read.TraceReader;
import io.talion.trace.read.field.EventSink;
import io.talion.trace.read.field.Schema;
import io.talion.trace.read.source.ReadOptions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What becomes of findings (semantics.md 68): a first run says which there are, and lines about
 * some of them are put into the trace, around the ends of their challenges, also some about
 * findings that have no challenge or are no more what they were.
 */
final class Disputes {
  private static final int MOST = 4;

  private final Environment env;
  private final Dice dice;

  Disputes(Environment env) {
    this.env = env;
    dice = env.dice;
  }

  /** The trace, with what is said about its findings. */
  List<Line> into(List<Line> lines, String source) {
    Checked checked = Compiler.check(SourceSet.of("generated.talion", source));
    List<Finding> findings = checked.ok() ? findings(checked, lines) : List.of();
    List<Line> all = new ArrayList<>(lines);
    for (Finding f : dice.some(findings, MOST)) {
      env.note("dispute");
      for (int i = dice.between(1, 2); i > 0; i--) {
        all.add(about(f));
      }
    }
    all.sort(java.util.Comparator.comparingLong(Line::time));
    return all;
  }

  private static List<Finding> findings(Checked checked, List<Line> lines) {
    List<Finding> out = new ArrayList<>();
    EventSink sink = new EventSink();
    String trace = lines.stream().map(l -> l.text() + "\n").reduce("", String::concat);
    byte[] bytes = trace.getBytes(StandardCharsets.UTF_8);
    try (TraceReader reader =
            TraceReader.open(
                new ByteArrayInputStream(bytes),
                "trace",
                new Schema(checked.core().events()),
                ReadOptions.DEFAULT,
                sink);
        Run run = new ReferenceEngine().open(checked.core(), RunOptions.defaults(), out::add)) {
      reader.drain();
      sink.events().forEach(run::accept);
      run.finish();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out;
  }

  private Line about(Finding f) {
    String kind = dice.any("Challenged", "Vetoed", "Upheld", "Executed");
    long unit = env.seconds * 1000L;
    long after = dice.any(0L, 1L, unit - 1, unit, unit * env.times - 1, unit * env.times, 3 * unit);
    long time = f.time() + after;
    String line =
        "{\"kind\":\"" + kind + "\",\"time\":" + time + ",\"finding\":\"0x" + f.id() + "\"}";
    return new Line(time, line);
  }
}
