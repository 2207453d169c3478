package io.talion.conformance.differential;

import io.talion.compiler.core.Core;
import io.talion.compiler.engine.Engine;
import io.talion.compiler.engine.Run;
import io.talion.compiler.engine.RunOptions;
import io.talion.compiler.engine.RunSink;
import io.talion.conformance.corpus.FindingLine;
import io.talion.conformance.corpus.PayoutLine;
import io.talion.trace.event.Event;
import io.talion.trace.finding.Finding;
import io.talion.trace.finding.Payout;
import io.talion.trace.write.FindingJson;
import io.talion.trace.write.PayoutJson;
import java.util.ArrayList;
import java.util.List;

/** Runs an engine over events in their order of arrival and keeps all it says. */
public final class Evaluation implements RunSink {
  private final List<String> findings = new ArrayList<>();
  private final List<String> log = new ArrayList<>();

  private Evaluation() {}

  /** All that an engine says of events in this order of arrival. */
  public static Verdict of(Engine engine, Core core, List<Event> events, int batch) {
    Evaluation evaluation = new Evaluation();
    try (Run run = engine.open(core, new RunOptions(batch, false), evaluation)) {
      events.forEach(run::accept);
      run.finish();
      return new Verdict(
          List.copyOf(evaluation.findings), evaluation.sortedLog(), run.counts(), "");
    } catch (RuntimeException | StackOverflowError | AssertionError e) {
      return Verdict.failed(evaluation.findings, evaluation.log, e);
    }
  }

  /**
   * Without its order: the logs are sorted by file and line when they are written (semantics.md
   * 34).
   */
  private List<String> sortedLog() {
    return log.stream().sorted().toList();
  }

  /** The expected lines of a case of the corpus, as this engine sees them. */
  static List<String> corpusLines(Engine engine, Core core, List<Event> events) {
    List<String> lines = new ArrayList<>();
    RunSink sink = lines(lines);
    try (Run run = engine.open(core, RunOptions.defaults(), sink)) {
      events.forEach(run::accept);
      run.finish();
    } catch (RuntimeException e) {
      lines.add("-- " + e);
    }
    return lines.isEmpty() ? List.of("=> nothing") : lines;
  }

  private static RunSink lines(List<String> lines) {
    return new RunSink() {
      @Override
      public void finding(Finding finding) {
        lines.add("=> " + FindingLine.of(finding, true, true));
      }

      @Override
      public void payout(Payout payout) {
        lines.add("=> " + PayoutLine.of(payout));
      }
    };
  }

  @Override
  public void payout(Payout payout) {
    findings.add(PayoutJson.of(payout));
  }

  @Override
  public void withdrawn(Payout payout) {
    findings.add("withdrawn " + PayoutJson.of(payout));
  }

  @Override
  public void finding(Finding finding) {
    findings.add(FindingJson.of(finding));
  }

  @Override
  public void status(String finding, Finding.Status status) {
    findings.add(finding + " " + status);
  }

  @Override
  public void changed(Finding finding) {
    findings.add("changed " + FindingJson.of(finding));
  }

  @Override
  public void retracted(Event event) {
    log.add("retracted " + event.id());
  }

  @Override
  public void late(Event event) {
    log.add("late " + event.id());
  }

  @Override
  public void rejected(Event event, String code, String reason) {
    log.add("rejected " + code + " " + event.id());
  }

  @Override
  public void merged(Event event) {
    log.add("merged " + event.id());
  }
}
