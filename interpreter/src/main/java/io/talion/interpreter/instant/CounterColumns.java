package io.talion.interpreter.instant;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The counters of consecutive instants: 0 block, 1 slot, 2 epoch. */
final class CounterColumns {
  private static final int BLOCK = 0;
  private static final int SLOT = 1;
  private static final int EPOCH = 2;

  private final long[][] columns = new long[EPOCH + 1][1];

  /** Which columns are written; the others are found where the instants were laid out. */
  private final boolean[] written = new boolean[EPOCH + 1];

  private @Nullable Raising raising;
  private int size;
  private Counters before = Counters.ZERO;

  /** None yet; they stood so before. */
  void begin(Counters last) {
    before = last;
    raising = null;
    size = 0;
  }

  /** Those of instants that are laid out. */
  void take(Raising laid, int instants) {
    raising = instants == 0 ? null : laid;
    size = instants;
    Arrays.fill(written, false);
  }

  /** Those of one more instant. */
  void add(long block, long slot, long epoch) {
    put(BLOCK, block);
    put(SLOT, slot);
    put(EPOCH, epoch);
    size++;
  }

  private void put(int which, long value) {
    if (size >= columns[which].length) {
      columns[which] = Arrays.copyOf(columns[which], Math.max(16, 2 * size));
    }
    columns[which][size] = value;
  }

  long at(int which, int index) {
    Raising laid = raising;
    return laid != null && !written[which] && laid.isSought(which)
        ? laid.at(which, index, before(which))
        : column(which)[index];
  }

  /** A counter of all instants. Only read. */
  long[] column(int which) {
    Raising laid = raising;
    if (laid != null && !written[which]) {
      if (columns[which].length < size) {
        columns[which] = new long[size];
      }
      laid.raise(which, before(which), columns[which]);
      written[which] = true;
    }
    return columns[which];
  }

  private long before(int which) {
    return which == BLOCK ? before.block() : which == SLOT ? before.slot() : before.epoch();
  }

  Counters of(int index) {
    return new Counters(at(BLOCK, index), at(SLOT, index), at(EPOCH, index));
  }
}
