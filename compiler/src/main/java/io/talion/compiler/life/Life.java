package io.talion.compiler.life;

import io.talion.trace.event.EventKind.Extent;
import io.talion.trace.finding.Finding.Status;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One finding after it was found. */
final class Life {
  private final String id;
  private final Reading found;
  private final Optional<Extent> challenge;

  /** Waived, superseded or expired: nothing of it is ever executed. */
  private final @Nullable Status closed;

  private @Nullable Status process;
  private boolean isFinal;
  private Status shown;

  Life(String id, Status status, Reading found, Optional<Extent> challenge) {
    this.id = id;
    this.found = found;
    this.challenge = challenge;
    this.closed = isClosed(status) ? status : null;
    this.process = status == Status.PENDING ? status : null;
    this.isFinal = status == Status.FINAL;
    this.shown = status;
  }

  private static boolean isClosed(Status status) {
    return status == Status.WAIVED || status == Status.SUPERSEDED || status == Status.EXPIRED;
  }

  String id() {
    return id;
  }

  /** How far it lies back. */
  long age(Extent extent, Reading now) {
    return now.on(extent.clock()) - found.on(extent.clock());
  }

  /** Whether it can still be challenged and vetoed: strictly before the end (EigenLayer). */
  boolean isContestable(Reading now) {
    return challenge.filter(c -> age(c, now) < c.distance()).isPresent();
  }

  boolean hasProcess() {
    return closed == null && challenge.isPresent();
  }

  boolean isChallenged() {
    return process == Status.CHALLENGED;
  }

  boolean hasEnded() {
    return process == Status.VETOED || process == Status.EXECUTED;
  }

  boolean isFinal() {
    return isFinal;
  }

  /** Whether nothing can happen to it any more. */
  boolean isOver() {
    return isFinal && (!hasProcess() || hasEnded());
  }

  void finalized() {
    isFinal = true;
  }

  void process(Status status) {
    process = status;
  }

  /** The status if it is another than when this was asked last. */
  Optional<Status> changed() {
    Status now = status();
    boolean same = now == shown;
    shown = now;
    return same ? Optional.empty() : Optional.of(now);
  }

  private Status status() {
    if (closed != null) {
      return closed;
    }
    if (process != null) {
      return process;
    }
    return isFinal ? Status.FINAL : Status.PROVISIONAL;
  }
}
