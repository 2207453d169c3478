package io.talion.interpreter.store;

import io.talion.trace.column.Column;
import io.talion.trace.value.Ratio;

/**
 * The sum of a state over all members of a kind: language.md section 11, "state over `for op in
 * KIND`". A change of one member's value changes the total by the difference.
 */
public final class KindTotal {
  private static final int ALL = 0;

  private final Scaled scaled = new Scaled();
  private final Sums sums = new Sums(scaled);
  private final Window current = new LastWindow(1);
  private final Leaving members =
      new Leaving() {
        @Override
        public void leave(int key, long hi, long lo) {
          sums.leave(ALL, hi, lo);
        }

        @Override
        public void stays(int key, long hi, long lo) {}
      };

  /** Makes a chunk's values ready for {@link #set}; none of the n rows is none. */
  public void load(Column values, int n) {
    long growth = scaled.growthFor(values);
    if (growth > 1) {
      sums.grow(growth);
      current.grow(scaled, growth);
    }
    scaled.load(values, n);
  }

  /** The member's value is now row {@code row} of what was loaded. */
  public void set(int member, int row) {
    long hi = scaled.hi()[row];
    long lo = scaled.lo()[row];
    sums.add(ALL, hi, lo);
    current.add(member, 0, hi, lo, members);
  }

  /** Members that have a value. */
  public long count() {
    return sums.count(ALL);
  }

  /** The high word of the sum over {@link #denominator}, if it is {@link #inWords}. */
  public long hi() {
    return sums.hi(ALL);
  }

  /** The low word. */
  public long lo() {
    return sums.lo(ALL);
  }

  /** Whether two words are the sum. */
  public boolean inWords() {
    return sums.inWords(ALL);
  }

  public long denominator() {
    return scaled.denominator();
  }

  /** The sum of their values. */
  public Ratio total() {
    return sums.total(ALL);
  }
}
