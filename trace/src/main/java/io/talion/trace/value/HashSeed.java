package io.talion.trace.value;

/**
 * A number that differs from process to process and enters every hash over what a trace holds, so
 * that colliding keys cannot be prepared: composite keys of bytes and small integers collide by the
 * thousand under Java's own hashes. No result depends on it, since hash order is never iterated.
 */
public final class HashSeed {
  public static final long VALUE = ofProcess();

  private HashSeed() {}

  private static long ofProcess() {
    ProcessHandle process = ProcessHandle.current();
    long started = process.info().startInstant().map(i -> i.toEpochMilli()).orElse(0L);
    return (process.pid() << 40 ^ started) * 0x9E3779B97F4A7C15L;
  }

  /** Spreads every bit of {@code x} over all bits of the result (the finish of SplitMix64). */
  public static long mix(long x) {
    long z = (x ^ (x >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
