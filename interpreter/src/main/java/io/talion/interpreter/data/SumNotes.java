package io.talion.interpreter.data;

import io.talion.trace.value.Ratio;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Sums and counts as they stood, in words as far as these suffice. */
public final class SumNotes {
  private long[] count = new long[16];
  private long[] hi = new long[16];
  private long[] lo = new long[16];
  private @Nullable Ratio[] wide = new Ratio[0];
  private int size;

  /** Notes a sum, which is {@code exact} where two words are not enough; returns its number. */
  public int add(long counted, long sumHi, long sumLo, @Nullable Ratio exact) {
    if (size == count.length) {
      count = Arrays.copyOf(count, size * 2);
      hi = Arrays.copyOf(hi, size * 2);
      lo = Arrays.copyOf(lo, size * 2);
    }
    count[size] = counted;
    hi[size] = sumHi;
    lo[size] = sumLo;
    if (exact != null) {
      wide = Arrays.copyOf(wide, Math.max(size + 1, wide.length));
      wide[size] = exact;
    }
    return size++;
  }

  public void clear() {
    size = 0;
    wide = wide.length == 0 ? wide : new Ratio[0];
  }

  public long count(int note) {
    return count[note];
  }

  public long hi(int note) {
    return hi[note];
  }

  public long lo(int note) {
    return lo[note];
  }

  /** The sum where two words are not enough. */
  public @Nullable Ratio wide(int note) {
    return note < wide.length ? wide[note] : null;
  }
}
