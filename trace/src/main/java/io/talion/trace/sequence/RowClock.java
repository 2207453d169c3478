package io.talion.trace.sequence;

import io.talion.trace.event.Coordinates;
import io.talion.trace.event.EventKind;
import io.talion.trace.type.Clock;

/**
 * A clock as rows carry it, and the greatest reading so far; distances in {@code terms} are written
 * on one of them.
 */
final class RowClock {
  private final Rows rows;
  private final Clock clock;
  private long greatest = Coordinates.ABSENT;

  RowClock(Rows rows, Clock clock) {
    this.rows = rows;
    this.clock = clock;
  }

  long of(int row) {
    return switch (clock.name()) {
      case "time" -> rows.time(row);
      case "block" -> rows.block(row);
      case "slot" -> rows.slot(row);
      default -> rows.epoch(row);
    };
  }

  boolean isTime() {
    return clock.equals(Clock.TIME);
  }

  void advance(int row) {
    greatest = Math.max(greatest, of(row));
  }

  /** The greatest reading; {@link Coordinates#ABSENT} before the first. */
  long greatest() {
    return greatest;
  }

  /** How far behind the greatest reading a row is; 0 where it does not carry the clock. */
  long behind(int row) {
    long own = of(row);
    return own == Coordinates.ABSENT ? 0 : greatest - own;
  }

  /** Whether a row would move the clock by more than {@code most}. */
  boolean jumps(int row, EventKind.Extent most) {
    return greatest != Coordinates.ABSENT && of(row) - greatest > most.distance();
  }
}
