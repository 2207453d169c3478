package io.talion.trace.read;

import io.talion.trace.batch.EventBatch;
import java.util.function.Consumer;

/**
 * One policy's view of a trace that is read in batches: what it declares, where its rows go, and
 * what was met for it. Several may be filled in one pass.
 */
public final class BatchTarget {
  final Schema schema;
  final ReadOptions options;
  final EventBatch batch;
  final Consumer<Rejection> rejected;
  final long until;
  final ReadCounts counts = new ReadCounts();
  long beyond;

  /**
   * @param batch takes the accepted records, in the order of arrival
   * @param rejected takes the others, as they are met
   * @param until records of a later time are counted only
   */
  public BatchTarget(
      Schema schema,
      ReadOptions options,
      EventBatch batch,
      Consumer<Rejection> rejected,
      long until) {
    this.schema = schema;
    this.options = options;
    this.batch = batch;
    this.rejected = rejected;
    this.until = until;
  }

  public EventBatch batch() {
    return batch;
  }

  /** What was met so far; the same object all the time. */
  public ReadCounts counts() {
    return counts;
  }

  /** Accepted records later than {@code until}. */
  public long beyond() {
    return beyond;
  }
}
