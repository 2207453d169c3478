package io.talion.interpreter.data;

import io.talion.interpreter.element.Row;
import io.talion.interpreter.instant.Clocks;
import io.talion.interpreter.instant.Instant;
import io.talion.trace.type.Clock;
import io.talion.trace.value.Order;
import io.talion.trace.value.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** The stages of one rule that are still to come, by the point at which they are due. */
public final class StageStore {
  /** The order of output among those of one instant (semantics.md 34). */
  private static final Comparator<Pending> OUTPUT =
      Comparator.comparing(Pending::base, StageStore::byBound)
          .thenComparing(Pending::base, StageStore::byEach)
          .thenComparingLong(Pending::number);

  private final Clock clock;
  private final boolean timed;
  private final PriorityQueue<Pending> pending =
      new PriorityQueue<>(
          Comparator.comparingLong(Pending::point).thenComparingLong(Pending::number));
  private long planned;

  /** For distances on a clock. */
  public StageStore(Clock clock, Clocks clocks) {
    this.timed = clocks.isTimed(clock);
    this.clock = clock;
  }

  /** Adds the stage of a firing that has one. */
  public void plan(Firing base) {
    Instant now = base.instant();
    long point = now.point(clock) + base.later().orElseThrow();
    pending.add(
        timed
            ? new Pending(base, Clock.TIME, now.clocks().startOf(clock, point), planned++)
            : new Pending(base, clock, point, planned++));
  }

  /** Takes out what is due in an instant, in the order of output. */
  public List<Pending> due(Instant now) {
    List<Pending> due = new ArrayList<>();
    while (!pending.isEmpty() && pending.element().isDue(now)) {
      due.add(pending.remove());
    }
    due.sort(OUTPUT);
    return due;
  }

  /** Time, or the counter on which they are due. */
  public Clock clock() {
    return timed ? Clock.TIME : clock;
  }

  /** The least point; the greatest number if nothing is to come. */
  public long nextPoint() {
    return pending.isEmpty() ? Long.MAX_VALUE : pending.element().point();
  }

  /** All of them, in the order in which they were planned. */
  public List<Pending> open() {
    return pending.stream().sorted(Comparator.comparingLong(Pending::number)).toList();
  }

  private static int byBound(Firing a, Firing b) {
    int order = 0;
    for (int i = a.bound().size() - 1; i >= 0 && order == 0; i--) {
      order = Row.CANONICAL.compare(a.bound().get(i), b.bound().get(i));
    }
    return order;
  }

  private static int byEach(Firing a, Firing b) {
    int order = 0;
    for (int i = 0; i < a.each().size() && order == 0; i++) {
      order = compare(a.each().get(i), b.each().get(i));
    }
    return order;
  }

  private static int compare(Value a, Value b) {
    return a instanceof Row x && b instanceof Row y
        ? Row.CANONICAL.compare(x, y)
        : Order.CANONICAL.compare(a, b);
  }
}
