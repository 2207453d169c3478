package io.talion.interpreter.store;

import io.talion.trace.column.Column;
import io.talion.trace.value.Ratio;
import java.util.Arrays;

/**
 * The sum of a state over all members of a kind: language.md section 11, "state over `for op in
 * KIND`". A change of one member's value changes the total by the difference.
 */
public final class KindTotal {
  private static final int ALL = 0;
  private static final int SUPPOSED = 1;

  private final Scaled scaled = new Scaled();
  private final Sums sums = new Sums(scaled);

  /** By member: the words of its value, 0 of one that has none. */
  private long[] memberHi = new long[16];

  private long[] memberLo = new long[16];

  /** Makes a chunk's values ready for {@link #set}; none of the n rows is none. */
  public void load(Column values, int n) {
    long growth = scaled.growthFor(values);
    if (growth > 1) {
      sums.grow(growth);
      for (int member = 0; member < memberLo.length; member++) {
        scaled.grow(memberHi, memberLo, member, growth);
      }
    }
    scaled.load(values, n);
  }

  /** The member's value is now row {@code row} of what was loaded. */
  public void set(int member, int row) {
    if (member >= memberLo.length) {
      int wide = Math.max(member + 1, memberLo.length * 2);
      memberHi = Arrays.copyOf(memberHi, wide);
      memberLo = Arrays.copyOf(memberLo, wide);
    }
    long hi = scaled.hi()[row];
    long lo = scaled.lo()[row];
    sums.add(ALL, hi, lo);
    sums.leave(ALL, memberHi[member], memberLo[member]);
    memberHi[member] = hi;
    memberLo[member] = lo;
  }

  /** Supposes that all members have the values they have. */
  public void suppose() {
    sums.copy(ALL, SUPPOSED);
  }

  /** Supposes that a member's value is row {@code row} of what was loaded, each once. */
  public void suppose(int member, int row) {
    long hi = scaled.hi()[row];
    long lo = scaled.lo()[row];
    sums.add(SUPPOSED, hi, lo);
    if (member < memberLo.length) {
      sums.take(SUPPOSED, memberHi[member], memberLo[member]);
    }
    scaled.drop(hi, lo);
  }

  /** The high word of what the sum would be then. */
  public long supposedHi() {
    return sums.hi(SUPPOSED);
  }

  public long supposedLo() {
    return sums.lo(SUPPOSED);
  }

  public boolean isSupposedInWords() {
    return sums.inWords(SUPPOSED);
  }

  public Ratio supposed() {
    return sums.total(SUPPOSED);
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
