package io.talion.interpreter.store;

import io.talion.trace.column.Column;
import io.talion.trace.column.Column.Form;
import io.talion.trace.column.Wide;
import io.talion.trace.value.Int;
import io.talion.trace.value.Ratio;
import io.talion.trace.value.Value;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * Numbers as a store keeps them: two words over one denominator, so that its loops know one width.
 * The rare number that 128 bits or the denominator do not hold stands aside, and its words are a
 * mark and its place there.
 */
final class Scaled {
  /** The high word that says: stands aside. No number in words has it. */
  static final long ASIDE = Long.MIN_VALUE;

  private final List<Ratio> aside = new ArrayList<>();
  private final Deque<Integer> free = new ArrayDeque<>();
  private long denominator = 1;
  private long[] hi = {};
  private long[] lo = {};

  /**
   * By what the store's contents must be multiplied before a column can be loaded; at least 1. The
   * denominator is then the product.
   */
  long growthFor(Column column) {
    boolean words = column.form() == Form.LONG || column.form() == Form.WIDE;
    long common = words ? common(denominator, column.denominator()) : denominator;
    long growth = common < 0 ? 1 : common / denominator;
    denominator *= growth;
    return growth;
  }

  /** Loads n rows of a column into {@link #hi} and {@link #lo}. */
  void load(Column column, int n) {
    if (lo.length < n) {
      lo = new long[Math.max(n, lo.length * 2)];
      hi = new long[lo.length];
    }
    boolean words = column.form() == Form.LONG || column.form() == Form.WIDE;
    if (words && denominator % column.denominator() == 0) {
      loadWords(column, n, denominator / column.denominator());
    } else {
      for (int i = 0; i < n; i++) {
        if (!column.isNone(i)) {
          put(i, ratio(column.value(i)));
        }
      }
    }
  }

  /** Loads n rows of 0: where elements are only counted. */
  void zeros(int n) {
    if (lo.length < n) {
      lo = new long[n];
      hi = new long[n];
    }
    Arrays.fill(lo, 0, n, 0);
    Arrays.fill(hi, 0, n, 0);
  }

  private void loadWords(Column column, int n, long factor) {
    System.arraycopy(column.lo(), 0, lo, 0, n);
    boolean narrow = column.form() == Form.LONG;
    for (int i = 0; i < n; i++) {
      hi[i] = narrow ? lo[i] >> 63 : column.hi()[i];
    }
    for (int i = 0; i < n && !(narrow && factor == 1); i++) {
      if (hi[i] == ASIDE || factor != 1) {
        BigInteger scaled = Wide.big(hi[i], lo[i]).multiply(BigInteger.valueOf(factor));
        put(i, new Ratio(scaled, BigInteger.valueOf(denominator)));
      }
    }
  }

  private void put(int row, Ratio value) {
    BigInteger[] scaled =
        value
            .numerator()
            .multiply(BigInteger.valueOf(denominator))
            .divideAndRemainder(value.denominator());
    if (scaled[1].signum() == 0 && scaled[0].bitLength() < 127) {
      hi[row] = Wide.hi(scaled[0]);
      lo[row] = scaled[0].longValue();
    } else {
      hi[row] = ASIDE;
      lo[row] = place(value);
    }
  }

  private int place(Ratio value) {
    Integer again = free.poll();
    if (again == null) {
      aside.add(value);
      return aside.size() - 1;
    }
    aside.set(again, value);
    return again;
  }

  /** Multiplies kept words in place; what does not fit any more goes aside. */
  void grow(long[] keptHi, long[] keptLo, int i, long growth) {
    if (keptHi[i] == ASIDE) {
      return;
    }
    BigInteger scaled = Wide.big(keptHi[i], keptLo[i]).multiply(BigInteger.valueOf(growth));
    if (scaled.bitLength() < 127) {
      keptHi[i] = Wide.hi(scaled);
      keptLo[i] = scaled.longValue();
    } else {
      keptHi[i] = ASIDE;
      keptLo[i] = place(new Ratio(scaled, BigInteger.valueOf(denominator)));
    }
  }

  /** Forgets kept words: their place aside, if they have one, is free. */
  void drop(long keptHi, long keptLo) {
    if (keptHi == ASIDE) {
      free.add((int) keptLo);
    }
  }

  long[] hi() {
    return hi;
  }

  long[] lo() {
    return lo;
  }

  long denominator() {
    return denominator;
  }

  /** The number that kept words stand for. */
  Ratio ratio(long keptHi, long keptLo) {
    return keptHi == ASIDE
        ? aside.get((int) keptLo)
        : new Ratio(Wide.big(keptHi, keptLo), BigInteger.valueOf(denominator));
  }

  static Ratio ratio(Value value) {
    return value instanceof Ratio r ? r : Ratio.of(((Int) value).value());
  }

  /** Compares the numbers that kept words stand for. */
  int compare(long aHi, long aLo, long bHi, long bLo) {
    return aHi == ASIDE || bHi == ASIDE
        ? ratio(aHi, aLo).compareTo(ratio(bHi, bLo))
        : Wide.compare(aHi, aLo, bHi, bLo);
  }

  private static long common(long a, long b) {
    long x = a;
    long y = b;
    while (y != 0) {
      long r = x % y;
      x = y;
      y = r;
    }
    long reduced = a / x;
    return Math.multiplyHigh(reduced, b) == 0 && reduced * b > 0 ? reduced * b : -1;
  }
}
