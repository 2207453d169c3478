package io.talion.interpreter.column;

/**
 * A number that differs from process to process and enters every hash over what a trace holds, so
 * that colliding keys cannot be prepared. No result depends on it: hash order is never iterated.
 */
public final class HashSeed {
  public static final long VALUE = ofProcess();

  private HashSeed() {}

  private static long ofProcess() {
    ProcessHandle process = ProcessHandle.current();
    long started = process.info().startInstant().map(i -> i.toEpochMilli()).orElse(0L);
    return (process.pid() << 40 ^ started) * 0x9E3779B97F4A7C15L;
  }
}
