package io.talion.interpreter.store;

import io.talion.trace.column.Wide;
import io.talion.trace.value.Ratio;
import java.math.BigInteger;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A sum and a count per key: two words, and beside them an excess where two words did not suffice.
 * The excess is absent for nearly every key of nearly every trace.
 */
final class Sums implements Leaving {
  private final Scaled scaled;
  private long[] hi = new long[16];
  private long[] lo = new long[16];
  private long[] count = new long[16];
  private @Nullable Ratio[] excess = {};

  Sums(Scaled scaled) {
    this.scaled = scaled;
  }

  /** Adds a number in words to the key's sum, once. */
  void add(int key, long valueHi, long valueLo) {
    if (key >= lo.length) {
      int wide = Math.max(key + 1, lo.length * 2);
      hi = Arrays.copyOf(hi, wide);
      lo = Arrays.copyOf(lo, wide);
      count = Arrays.copyOf(count, wide);
    }
    count[key]++;
    long newLo = lo[key] + valueLo;
    long newHi = hi[key] + valueHi + Wide.carry(valueLo, newLo);
    if (valueHi == Scaled.ASIDE || ((hi[key] ^ newHi) & (valueHi ^ newHi)) < 0) {
      exceed(key, scaled.ratio(valueHi, valueLo));
    } else {
      hi[key] = newHi;
      lo[key] = newLo;
    }
  }

  /** Takes a number that was added away again, and forgets its words. */
  @Override
  public void leave(int key, long valueHi, long valueLo) {
    take(key, valueHi, valueLo);
    scaled.drop(valueHi, valueLo);
  }

  /** Takes a number away that is in the sum, and which may be in others. */
  void take(int key, long valueHi, long valueLo) {
    count[key]--;
    long borrow = Long.compareUnsigned(lo[key], valueLo) < 0 ? 1 : 0;
    long newHi = hi[key] - valueHi - borrow;
    if (valueHi == Scaled.ASIDE || ((hi[key] ^ valueHi) & (hi[key] ^ newHi)) < 0) {
      Ratio value = scaled.ratio(valueHi, valueLo);
      exceed(key, new Ratio(value.numerator().negate(), value.denominator()));
    } else {
      hi[key] = newHi;
      lo[key] -= valueLo;
    }
  }

  /** The sum of one key becomes that of another. */
  void copy(int from, int to) {
    hi[to] = hi[from];
    lo[to] = lo[from];
    count[to] = count[from];
    Ratio more = from < excess.length ? excess[from] : null;
    if (more != null || to < excess.length) {
      excess = Arrays.copyOf(excess, Math.max(Math.max(from, to) + 1, excess.length));
      excess[to] = more;
    }
  }

  private void exceed(int key, Ratio value) {
    if (key >= excess.length) {
      excess = Arrays.copyOf(excess, Math.max(key + 1, excess.length * 2));
    }
    Ratio before = excess[key];
    Ratio sum = before == null ? value : plus(before, value);
    excess[key] = sum.numerator().signum() == 0 ? null : sum;
  }

  private static Ratio plus(Ratio a, Ratio b) {
    return new Ratio(
        a.numerator().multiply(b.denominator()).add(b.numerator().multiply(a.denominator())),
        a.denominator().multiply(b.denominator()));
  }

  /** Gives up the words of a number that stays in the sum for ever. */
  @Override
  public void stays(int key, long valueHi, long valueLo) {
    scaled.drop(valueHi, valueLo);
  }

  /** Nothing is left of a key. */
  void clear(int key) {
    if (key < lo.length) {
      hi[key] = 0;
      lo[key] = 0;
      count[key] = 0;
    }
    if (key < excess.length) {
      excess[key] = null;
    }
  }

  /** After the denominator grew. */
  void grow(long growth) {
    for (int key = 0; key < lo.length; key++) {
      BigInteger sum = Wide.big(hi[key], lo[key]).multiply(BigInteger.valueOf(growth));
      if (sum.bitLength() < 127) {
        hi[key] = Wide.hi(sum);
        lo[key] = sum.longValue();
      } else {
        hi[key] = 0;
        lo[key] = 0;
        exceed(key, new Ratio(sum, BigInteger.valueOf(scaled.denominator())));
      }
    }
  }

  long count(int key) {
    return key < count.length ? count[key] : 0;
  }

  long hi(int key) {
    return key < hi.length ? hi[key] : 0;
  }

  long lo(int key) {
    return key < lo.length ? lo[key] : 0;
  }

  /** Whether the words alone are the sum. */
  boolean inWords(int key) {
    return key >= excess.length || excess[key] == null;
  }

  Ratio total(int key) {
    Ratio words = new Ratio(Wide.big(hi(key), lo(key)), BigInteger.valueOf(scaled.denominator()));
    Ratio more = key < excess.length ? excess[key] : null;
    return more == null ? words : plus(words, more);
  }
}
