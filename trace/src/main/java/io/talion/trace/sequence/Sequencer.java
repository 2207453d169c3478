package io.talion.trace.sequence;

import io.talion.trace.event.Coordinates;
import io.talion.trace.event.EventKind;
import io.talion.trace.type.Clock;
import java.util.Optional;

/**
 * The stage between reading and evaluating (semantics.md 1 to 5): rows arrive in any order and
 * leave as instants in canonical order. An instant leaves when the watermark, the greatest time
 * read minus {@code late}, has passed it, or at the end. An event below the watermark is late:
 * logged, or, where its kind says {@code late accept within d}, handed to the next instant. Two
 * arrival orders give the same instants whenever neither makes an event late. Nothing is allocated
 * per row; one thread.
 */
public final class Sequencer {
  private final Rows rows;
  private final InstantSink sink;
  private final Optional<EventKind.Extent> gap;
  private final long lateness;
  private final RowClock lateClock;
  private final RowClock gapClock;
  private final RowClock timeClock;
  private final RowClock[] counters;
  private final Pending pending;
  private final InstantBuilder builder;
  private long watermark = Long.MIN_VALUE;
  private long releasedTime = Long.MIN_VALUE;

  /**
   * @param late how long an instant waits for stragglers; nothing is 0
   * @param gap by how much an event may move a clock
   * @throws IllegalArgumentException if either is on a clock that rows do not carry
   */
  public Sequencer(
      Rows rows,
      Optional<EventKind.Extent> late,
      Optional<EventKind.Extent> gap,
      InstantSink sink) {
    this.rows = rows;
    this.sink = sink;
    this.gap = gap;
    lateness = late.map(EventKind.Extent::distance).orElse(0L);
    timeClock = new RowClock(rows, Clock.TIME);
    counters =
        new RowClock[] {
          new RowClock(rows, Clock.BLOCK),
          new RowClock(rows, Clock.SLOT),
          new RowClock(rows, Clock.EPOCH)
        };
    lateClock = clock(late.map(EventKind.Extent::clock).orElse(Clock.TIME));
    gapClock = clock(gap.map(EventKind.Extent::clock).orElse(Clock.TIME));
    pending = new Pending(rows);
    builder = new InstantBuilder(rows, sink);
  }

  /**
   * The clock a distance is written on. Declared clocks are computed from time: the compiler makes
   * durations of them.
   */
  private RowClock clock(Clock clock) {
    return switch (clock.name()) {
      case "time" -> timeClock;
      case "block" -> counters[0];
      case "slot" -> counters[1];
      case "epoch" -> counters[2];
      default -> throw new IllegalArgumentException("rows carry no clock " + clock.name());
    };
  }

  /** Takes the next row in the order of arrival; may emit instants. */
  public void accept(int row) {
    if (gap.isPresent() && gapClock.jumps(row, gap.get())) {
      sink.gap(row);
      return;
    }
    if (isLate(row)) {
      late(row);
      return;
    }
    long before = lateClock.greatest();
    timeClock.advance(row);
    advanceCounters(row);
    pending.add(row);
    if (lateClock.greatest() > before) {
      watermark = Math.max(watermark, lateClock.greatest() - lateness);
    }
    // A row that carries no counter may be passed already when it comes.
    if (lateClock.greatest() > before || !lateClock.isTime()) {
      release();
    }
  }

  private void advanceCounters(int row) {
    for (RowClock counter : counters) {
      counter.advance(row);
    }
  }

  private boolean isLate(int row) {
    if (lateClock.isTime()) {
      return rows.time(row) < watermark;
    }
    long own = lateClock.of(row);
    return rows.time(row) <= releasedTime || (own != Coordinates.ABSENT && own < watermark);
  }

  private void late(int row) {
    Optional<EventKind.Extent> within = rows.kind(row).lateAccept();
    if (within.isPresent() && clock(within.get().clock()).behind(row) <= within.get().distance()) {
      builder.addLate(row);
    } else {
      sink.late(row);
    }
  }

  /**
   * Moves the watermark to {@code time}, as {@code run.advance} and {@code --until} do: instants
   * before it are complete. Only where lateness is written in time; a watermark on a counter is
   * moved by events alone.
   */
  public void advance(long time) {
    if (lateClock.isTime() && time > watermark) {
      watermark = time;
      release();
    }
  }

  private void release() {
    while (!pending.isEmpty() && isPassed(pending.minTime())) {
      emitTime();
    }
  }

  private boolean isPassed(long time) {
    // A counter is 0 before the first event that carries it.
    return lateClock.isTime()
        ? time < watermark
        : Math.max(0, pending.greatestAtMin(lateClock)) < watermark;
  }

  private void emitTime() {
    long time = pending.minTime();
    builder.start(time);
    while (!pending.isEmpty() && pending.minTime() == time) {
      builder.add(pending.poll());
    }
    releasedTime = time;
    builder.emit();
  }

  /** The end of input: every instant is complete. */
  public void finish() {
    while (!pending.isEmpty()) {
      emitTime();
    }
    builder.emitLate(Math.max(releasedTime, lateClock.isTime() ? watermark : releasedTime));
  }

  /** The greatest time read, or {@link Coordinates#ABSENT}. */
  public long greatestTime() {
    return timeClock.greatest();
  }
}
