package io.talion.interpreter.run;

import io.talion.compiler.core.Challenge;
import io.talion.compiler.core.Core;
import io.talion.compiler.core.ProcessKind;
import io.talion.compiler.emit.Refusal;
import io.talion.compiler.engine.FindingPlace;
import io.talion.compiler.engine.RunSink;
import io.talion.compiler.life.Lives;
import io.talion.compiler.life.Outcome;
import io.talion.interpreter.data.Chunk;
import io.talion.interpreter.data.Firing;
import io.talion.interpreter.element.Row;
import io.talion.interpreter.instant.Instant;
import io.talion.interpreter.run.Combining.Execution;
import io.talion.trace.event.Event;
import io.talion.trace.event.EventOrder;
import io.talion.trace.finding.Finding;
import io.talion.trace.finding.Finding.Status;
import io.talion.trace.finding.Payout;
import io.talion.trace.type.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The end of an instant: what the trace says of findings, and what has become final (semantics.md
 * 27 and 68).
 */
final class Aftermath {
  private final Counts counts;
  private final RunSink sink;
  private final Lives lives;
  private final boolean provisional;
  private final Optional<ProcessKind>[] kinds;
  private final Function<Event, Optional<Refusal>> retractions;
  private final boolean settles;
  private final Disputes disputes;

  /** Findings whose end somebody wants to know of. */
  private final Map<String, Settled> told = new HashMap<>();

  private final TreeMap<Long, List<Event>> said = new TreeMap<>();

  /** How a finding's process ended, and in which instant. */
  record Settled(Execution execution, Finding finding, Status status, Instant at) {}

  Aftermath(
      Core core,
      Counts counts,
      RunSink sink,
      boolean settles,
      Disputes disputes,
      Function<Event, Optional<Refusal>> retractions) {
    this.counts = counts;
    this.sink = sink;
    this.lives = new Lives(core, sink);
    this.provisional = core.terms().finalAfter().filter(f -> f.distance() > 0).isPresent();
    this.kinds = kinds(core);
    this.retractions = retractions;
    this.settles = settles;
    this.disputes = disputes;
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // an array of optionals, by ordinal
  private static Optional<ProcessKind>[] kinds(Core core) {
    return core.events().stream().map(core::process).toArray(Optional[]::new);
  }

  /** Such an event of an instant that is to be evaluated. */
  void say(Event event, Instant instant) {
    said.computeIfAbsent(instant.order(), o -> new ArrayList<>()).add(event);
  }

  /** Whether instants have to be concluded one by one. */
  boolean isIdle() {
    return !provisional && said.isEmpty() && disputes.isEmpty();
  }

  /** The status with which a finding is found. */
  Status status(Firing firing) {
    return firing.status() == Status.FINAL
        ? lives.atFirst(firing.challenge().flatMap(Challenge::unless).isPresent())
        : firing.status();
  }

  /** Tells a finding and begins its life. */
  void found(Execution execution, Finding finding) {
    Firing firing = execution.firing();
    sink.found(finding, () -> place(firing));
    if (settles && firing.challenge().isPresent()) {
      told.put(finding.id(), new Settled(execution, finding, finding.status(), firing.instant()));
    }
    lives.found(finding, firing.challenge().map(Challenge::extent), firing.instant()::point);
    disputes.begin(firing, finding);
  }

  /** Where a finding stands among all others. */
  static FindingPlace place(Firing f) {
    return new FindingPlace(
        f.instant().time(),
        f.instant().counter(Clock.BLOCK),
        f.rule().id(),
        f.stage(),
        f.bound().stream().map(Row::place).toList(),
        f.each());
  }

  /** Tells what a reward pays. */
  void paid(Payout payout) {
    sink.payout(payout);
  }

  /** Ends an instant; each in turn. Gives the processes that ended with it. */
  List<Settled> conclude(Chunk chunk, Instant instant) {
    List<Settled> ends = new ArrayList<>();
    Map.Entry<Long, List<Event>> first = said.firstEntry();
    if (first != null && first.getKey() == instant.order()) {
      said.pollFirstEntry();
      first.getValue().sort(EventOrder.WITHIN_INSTANT);
      first.getValue().forEach(event -> process(event, instant, ends));
    }
    disputes.conclude(
        chunk,
        instant,
        (finding, status) ->
            lives.end(finding.id(), status).end().ifPresent(e -> end(e, instant, ends)));
    reach(instant);
    return ends;
  }

  /** Time has come to an instant, with or without a cause. */
  void reach(Instant instant) {
    lives.reach(instant::point);
  }

  private void process(Event event, Instant now, List<Settled> ends) {
    ProcessKind kind = kinds[event.kind().ordinal()].orElseThrow();
    Outcome outcome = lives.process(event, kind, now::point);
    Optional<Refusal> refusal =
        kind == ProcessKind.RETRACTED ? retractions.apply(event) : outcome.refusal();
    refusal.ifPresentOrElse(r -> counts.rejected(event, r), counts::accepted);
    outcome.end().ifPresent(e -> end(e, now, ends));
  }

  private void end(Outcome.End end, Instant now, List<Settled> ends) {
    Settled known = told.remove(end.finding());
    if (known != null) {
      ends.add(new Settled(known.execution, known.finding, end.status(), now));
    }
  }
}
