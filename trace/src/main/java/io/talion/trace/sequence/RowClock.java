package io.talion.trace.sequence;

import io.talion.trace.event.Coordinates;
import io.talion.trace.event.EventKind;
import io.talion.trace.type.Clock;
import java.util.List;

/**
 * A clock as rows carry it, and the greatest reading so far; distances in {@code terms} are written
 * on one of them.
 */
final class RowClock {
  private final Rows rows;
  private final int which;
  private long greatest = Coordinates.ABSENT;

  RowClock(Rows rows, Clock clock) {
    this.rows = rows;
    which = List.of(Clock.TIME, Clock.BLOCK, Clock.SLOT, Clock.EPOCH).indexOf(clock);
  }

  long of(int row) {
    return switch (which) {
      case 0 -> rows.time(row);
      case 1 -> rows.block(row);
      case 2 -> rows.slot(row);
      default -> rows.epoch(row);
    };
  }

  boolean isTime() {
    return which == 0;
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
