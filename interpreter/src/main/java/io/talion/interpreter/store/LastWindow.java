package io.talion.interpreter.store;

import java.util.Arrays;

/** A ring of the last n of each key. */
final class LastWindow implements Window {
  private final long n;
  private long[][] hi = new long[16][];
  private long[][] lo = new long[16][];
  private long[] seen = new long[16];

  LastWindow(long n) {
    this.n = n;
  }

  @Override
  public void add(int key, long position, long newHi, long newLo, Leaving leaving) {
    reach(key);
    int at = (int) (seen[key] % n);
    if (seen[key] >= n) {
      leaving.leave(key, hi[key][at], lo[key][at]);
    } else if (at == lo[key].length) {
      int wide = (int) Math.min(n, at * 2L + 4);
      hi[key] = Arrays.copyOf(hi[key], wide);
      lo[key] = Arrays.copyOf(lo[key], wide);
    }
    hi[key][at] = newHi;
    lo[key][at] = newLo;
    seen[key]++;
  }

  private void reach(int key) {
    if (key >= seen.length) {
      int wide = Math.max(key + 1, seen.length * 2);
      hi = Arrays.copyOf(hi, wide);
      lo = Arrays.copyOf(lo, wide);
      seen = Arrays.copyOf(seen, wide);
    }
    if (lo[key] == null) {
      hi[key] = new long[4];
      lo[key] = new long[4];
    }
  }

  @Override
  public void expire(long now, Leaving leaving) {}

  @Override
  public long next() {
    return Long.MAX_VALUE;
  }

  @Override
  public void clear(int key, Leaving leaving) {
    reach(key);
    for (int i = 0; i < Math.min(seen[key], n); i++) {
      leaving.leave(key, hi[key][i], lo[key][i]);
    }
    seen[key] = 0;
  }

  @Override
  public void grow(Scaled scaled, long growth) {
    for (int key = 0; key < lo.length; key++) {
      for (int i = 0; lo[key] != null && i < Math.min(seen[key], lo[key].length); i++) {
        scaled.grow(hi[key], lo[key], i, growth);
      }
    }
  }
}
