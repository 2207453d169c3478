package io.talion.cli.host;

/**
 * Keeps the heap near what a run holds: left alone, the collector that starts fastest takes more
 * and more memory from the machine before it looks for what nobody holds any more.
 */
public final class Heap {
  /** Bytes that are not worth a look. */
  private static final long LEAST = 128L << 20;

  private long limit = LEAST;

  /** Between batches: once half as much again is in use as was held the last time. */
  public void look() {
    if (used() > limit) {
      System.gc();
      limit = Math.max(LEAST, used() * 3 / 2);
    }
  }

  private static long used() {
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
