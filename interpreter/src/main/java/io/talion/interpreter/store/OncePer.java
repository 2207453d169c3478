package io.talion.interpreter.store;

/**
 * {@code fires once per}: a key fires once for ever, one stored key per finding (semantics.md 21).
 */
public final class OncePer {
  private final KeyTable fired = new KeyTable();

  /** Whether the key fires now; if so, never again. */
  public boolean fires(long k0, long k1) {
    if (fired.find(k0, k1) >= 0) {
      return false;
    }
    fired.add(k0, k1);
    return true;
  }

  /** Of n bindings that hold, in order, the positions of those that fire. */
  public int run(long[] k0, long[] k1, int n, int[] out) {
    int count = 0;
    for (int i = 0; i < n; i++) {
      if (fires(k0[i], k1[i])) {
        out[count++] = i;
      }
    }
    return count;
  }
}
