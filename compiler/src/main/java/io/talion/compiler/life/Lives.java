package io.talion.compiler.life;

import io.talion.compiler.core.Core;
import io.talion.compiler.core.ProcessKind;
import io.talion.compiler.emit.Refusal;
import io.talion.compiler.engine.RunSink;
import io.talion.trace.event.Event;
import io.talion.trace.event.EventKind.Extent;
import io.talion.trace.finding.Finding;
import io.talion.trace.finding.Finding.Status;
import io.talion.trace.value.Hex;
import io.talion.trace.value.Value;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The findings of a run that something can still happen to, and what a trace says of them
 * (semantics.md 27 and 68). Every change of status is told to the sink.
 */
public final class Lives {
  private final Optional<Extent> finalAfter;
  private final RunSink sink;
  private final Map<String, Life> open = new HashMap<>();
  private final Deque<Life> provisional = new ArrayDeque<>();

  public Lives(Core core, RunSink sink) {
    this.finalAfter = core.terms().finalAfter().filter(e -> e.distance() > 0);
    this.sink = sink;
  }

  /** The status with which a finding is found that no exception, rule or age has closed. */
  public Status atFirst(boolean pending) {
    if (pending) {
      return Status.PENDING;
    }
    return finalAfter.isPresent() ? Status.PROVISIONAL : Status.FINAL;
  }

  /** Takes a finding in, with the challenge that is in force for it. */
  public void found(Finding finding, Optional<Extent> challenge, Reading now) {
    Life life = new Life(finding.id(), finding.status(), now, challenge);
    if (finalAfter.isEmpty()) {
      life.finalized();
    } else {
      provisional.add(life);
    }
    if (!life.isOver()) {
      open.put(life.id(), life);
    }
  }

  /** Tells which findings have become final. */
  public void reach(Reading now) {
    while (!provisional.isEmpty() && isFinal(provisional.element(), now)) {
      Life life = provisional.remove();
      life.finalized();
      tell(life);
    }
  }

  private boolean isFinal(Life life, Reading now) {
    return finalAfter.filter(f -> life.age(f, now) < f.distance()).isEmpty();
  }

  /**
   * What the trace says of a finding.
   *
   * @return why it does not count, or the finding's end if it is one
   */
  public Outcome process(Event event, ProcessKind kind, Reading now) {
    Life life = open.get(id(event.fields().getFirst()));
    if (life == null || !life.hasProcess()) {
      return Outcome.refused(Refusal.notWaiting());
    }
    if (life.hasEnded()) {
      return Outcome.refused(Refusal.ended());
    }
    boolean contestable = life.isContestable(now);
    return switch (kind) {
      case CHALLENGED -> contestable ? become(life, Status.CHALLENGED) : tooLate(kind);
      case VETOED -> contestable ? become(life, Status.VETOED) : tooLate(kind);
      case UPHELD ->
          life.isChallenged()
              ? become(life, Status.UPHELD)
              : Outcome.refused(Refusal.unchallenged());
      case EXECUTED ->
          contestable ? Outcome.refused(Refusal.contestable()) : become(life, Status.EXECUTED);
      case RETRACTED -> Outcome.NOTHING;
    };
  }

  private static Outcome tooLate(ProcessKind kind) {
    return Outcome.refused(Refusal.afterChallenge(kind.kindName()));
  }

  /** {@code challenge … unless} has ended: vetoed, or executed; nothing if it had ended before. */
  public Outcome end(String finding, Status status) {
    Life life = open.get(finding);
    return life == null || life.hasEnded() ? Outcome.NOTHING : become(life, status);
  }

  private Outcome become(Life life, Status status) {
    life.process(status);
    tell(life);
    return life.hasEnded() ? Outcome.ended(life.id(), status) : Outcome.NOTHING;
  }

  private void tell(Life life) {
    if (life.isOver()) {
      open.remove(life.id());
    }
    life.changed().ifPresent(status -> sink.status(life.id(), status));
  }

  /** As findings are printed, without {@code 0x}. */
  static String id(Value value) {
    return value instanceof Hex hex ? hex.toString().substring(2) : "";
  }
}
