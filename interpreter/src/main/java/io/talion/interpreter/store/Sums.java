package io.talion.interpreter.store;

import io.talion.interpreter.column.Wide;

/** A 128-bit sum and a count per key. */
final class Sums {
  private long[] hi = new long[16];
  private long[] lo = new long[16];
  private long[] count = new long[16];

  /** False, and nothing changed, if the sum does not fit. */
  boolean add(int key, long valueHi, long valueLo) {
    if (key >= lo.length) {
      hi = Words.reach(hi, key + 1);
      lo = Words.reach(lo, key + 1);
      count = Words.reach(count, key + 1);
    }
    long oldLo = lo[key];
    long oldHi = hi[key];
    long newLo = oldLo + valueLo;
    long newHi = oldHi + valueHi + Wide.carry(oldLo, newLo);
    if (((oldHi ^ newHi) & (valueHi ^ newHi)) < 0) {
      return false;
    }
    lo[key] = newLo;
    hi[key] = newHi;
    count[key]++;
    return true;
  }

  boolean subtract(int key, long valueHi, long valueLo) {
    long oldLo = lo[key];
    long oldHi = hi[key];
    long borrow = Long.compareUnsigned(oldLo, valueLo) < 0 ? 1 : 0;
    long newHi = oldHi - valueHi - borrow;
    if (((oldHi ^ valueHi) & (oldHi ^ newHi)) < 0) {
      return false;
    }
    lo[key] = oldLo - valueLo;
    hi[key] = newHi;
    count[key]--;
    return true;
  }

  long hi(int key) {
    return key < hi.length ? hi[key] : 0;
  }

  long lo(int key) {
    return key < lo.length ? lo[key] : 0;
  }

  long count(int key) {
    return key < count.length ? count[key] : 0;
  }

  int bound() {
    return lo.length;
  }

  boolean scale(long factor) {
    return Words.scale(hi, lo, factor, lo.length);
  }
}
