package io.talion.reference;

import io.talion.compiler.core.Challenge;
import io.talion.compiler.core.Challenge.Veto;
import io.talion.compiler.core.ProcessKind;
import io.talion.compiler.emit.Refusal;
import io.talion.compiler.engine.RunSink;
import io.talion.compiler.life.Lives;
import io.talion.compiler.life.Outcome;
import io.talion.trace.event.Event;
import io.talion.trace.finding.Finding.Status;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * The end of an instant: what the trace says of findings, which challenges have ended, and what has
 * become final (semantics.md 27, 45 and 68).
 */
final class Aftermath {
  private final History history;
  private final Evaluator evaluator;
  private final Reporter reporter;
  private final Counts counts;
  private final Lives lives;
  private final Function<Event, Optional<Refusal>> retractions;
  private final Map<String, Execution> executions = new LinkedHashMap<>();
  private final Map<String, Report> reports = new LinkedHashMap<>();
  private final List<Pending> pending = new ArrayList<>();

  Aftermath(
      History history,
      Evaluator evaluator,
      Reporter reporter,
      Counts counts,
      Lives lives,
      Function<Event, Optional<Refusal>> retractions) {
    this.history = history;
    this.evaluator = evaluator;
    this.reporter = reporter;
    this.counts = counts;
    this.lives = lives;
    this.retractions = retractions;
  }

  /** Tells a finding and begins its life. */
  void found(Execution execution, Report report, RunSink sink) {
    sink.finding(report.finding());
    Optional<Challenge> challenge = execution.fired().sentence().challenge();
    String id = report.finding().id();
    executions.put(id, execution);
    reports.put(id, report);
    lives.found(report.finding(), challenge.map(Challenge::extent), history.now()::now);
    if (report.finding().status() == Status.PENDING) {
      pending.add(new Pending(execution.fired(), report, challenge.orElseThrow(), history.now()));
    }
  }

  /** Ends the current instant. */
  void conclude(List<Event> process) {
    process.forEach(this::process);
    List.copyOf(pending).forEach(this::challenge);
    lives.reach(history.now()::now);
  }

  /** Time has come to a moment without an instant. */
  void reach(Moment moment) {
    lives.reach(moment::now);
  }

  private void process(Event event) {
    ProcessKind kind = history.core().process(event.kind()).orElseThrow();
    Outcome outcome = lives.process(event, kind, history.now()::now);
    Optional<Refusal> refusal =
        kind == ProcessKind.RETRACTED ? retractions.apply(event) : outcome.refusal();
    refusal.ifPresentOrElse(r -> counts.rejected(event, r), counts::accepted);
    settle(outcome);
  }

  private void challenge(Pending p) {
    Veto veto = p.challenge().unless().orElseThrow();
    boolean vetoed = history.fresh(veto.stream()).stream().anyMatch(i -> vetoes(i, veto, p));
    if (vetoed || p.endsIn(history.now())) {
      pending.remove(p);
      Status status = vetoed ? Status.VETOED : Status.EXECUTED;
      settle(lives.end(p.report().finding().id(), status));
    }
  }

  private boolean vetoes(Item item, Veto veto, Pending p) {
    return p.covers(item)
        && evaluator.windows().passes(item, veto.slot(), veto.steps(), p.fired().frame());
  }

  private void settle(Outcome outcome) {
    outcome
        .end()
        .ifPresent(e ->
            reporter.settled(
                known(executions, e.finding()), known(reports, e.finding()), e.status()));
  }

  private static <T> T known(Map<String, T> byFinding, String finding) {
    return Objects.requireNonNull(byFinding.get(finding), finding);
  }

  /** Where challenges end. */
  List<Deadline> deadlines() {
    return pending.stream().map(Pending::deadline).toList();
  }
}
