package io.talion.compiler.engine;

import io.talion.trace.column.Dictionaries;
import java.util.Optional;

/**
 * How a run is made; none of it changes a finding.
 *
 * @param batchSize rows a batch of the engine holds at most; the reference ignores it
 * @param testing clocks that no term declares are timed ones from 2026-01-01 (block and slot 12 s,
 *     epoch 32 slots), {@code late} does not delay, {@code given} is allowed (semantics.md 32)
 * @param shared what gives byte strings their ids, where runs of one thread take the same batches;
 *     empty: the run has its own
 */
public record RunOptions(int batchSize, boolean testing, Optional<Dictionaries> shared) {
  public static final int DEFAULT_BATCH = 4096;

  /** With dictionaries of the run's own. */
  public RunOptions(int batchSize, boolean testing) {
    this(batchSize, testing, Optional.empty());
  }

  public static RunOptions defaults() {
    return new RunOptions(DEFAULT_BATCH, false);
  }

  /** With dictionaries that other runs of the thread have too. */
  public RunOptions sharing(Dictionaries dictionaries) {
    return new RunOptions(batchSize, testing, Optional.of(dictionaries));
  }

  public static RunOptions forTests() {
    return new RunOptions(DEFAULT_BATCH, true);
  }
}
