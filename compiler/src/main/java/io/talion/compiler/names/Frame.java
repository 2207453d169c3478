package io.talion.compiler.names;

/** Hands out slots; none is used twice, so that an inlined function never meets its caller's. */
public final class Frame {
  private int size;

  /** A new slot. */
  public int fresh() {
    return size++;
  }

  /** Slots so far. */
  public int size() {
    return size;
  }
}
