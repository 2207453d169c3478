package io.talion.compiler.engine;

/**
 * How a run is made; none of it changes a finding.
 *
 * @param batchSize rows a batch of the engine holds at most; the reference ignores it
 * @param testing clocks that no term declares are timed ones from 2026-01-01 (block and slot 12 s,
 *     epoch 32 slots), {@code late} does not delay, {@code given} is allowed (semantics.md 32)
 */
public record RunOptions(int batchSize, boolean testing) {
  public static final int DEFAULT_BATCH = 4096;

  public static RunOptions defaults() {
    return new RunOptions(DEFAULT_BATCH, false);
  }

  public static RunOptions forTests() {
    return new RunOptions(DEFAULT_BATCH, true);
  }
}
