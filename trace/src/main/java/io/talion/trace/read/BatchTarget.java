package io.talion.trace.read;

import io.talion.trace.batch.EventBatch;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * One policy's view of a trace that is read in batches: what it declares, where its rows go, and
 * what was met for it. Several may be filled in one pass.
 */
public final class BatchTarget {
  final Schema schema;
  final ReadOptions options;
  final Supplier<EventBatch> batches;
  final long until;
  final ReadCounts counts = new ReadCounts();
  Consumer<Rejection> rejected;
  private EventBatch batch;

  /**
   * @param batches makes batches for the run
   * @param rejected takes what is not accepted, in the order of the trace
   * @param until records of a later time are counted only
   */
  public BatchTarget(
      Schema schema,
      ReadOptions options,
      Supplier<EventBatch> batches,
      Consumer<Rejection> rejected,
      long until) {
    this.schema = schema;
    this.options = options;
    this.batches = batches;
    this.rejected = rejected;
    this.until = until;
    batch = batches.get();
  }

  /** From now on, rows and rejections go there. */
  void goTo(EventBatch rows, Consumer<Rejection> rejections) {
    batch = rows;
    rejected = rejections;
  }

  /** The records that were read last, in the order of arrival. */
  public EventBatch batch() {
    return batch;
  }

  /** What was met so far; the same object all the time. */
  public ReadCounts counts() {
    return counts;
  }
}
