package io.talion.bench.limit;

import java.util.Arrays;

/**
 * {@code fires again after d}: a key that fired is silent until d has passed, and fires at most
 * once in an instant (semantics.md 21).
 */
final class CoolDown {
  private final long distance;
  private long[] since = new long[16];
  private long[] firedAt = new long[16];
  private boolean[] fired = new boolean[16];

  CoolDown(long distance) {
    this.distance = distance;
  }

  /** Whether the key may fire at {@code now}, in the instant {@code at}; if so it has fired. */
  boolean fires(long at, int key, long now) {
    if (key >= since.length) {
      int wide = Math.max(key + 1, since.length * 2);
      since = Arrays.copyOf(since, wide);
      firedAt = Arrays.copyOf(firedAt, wide);
      fired = Arrays.copyOf(fired, wide);
    }
    if (fired[key] && (firedAt[key] == at || now - since[key] < distance)) {
      return false;
    }
    fired[key] = true;
    firedAt[key] = at;
    since[key] = now;
    return true;
  }
}
