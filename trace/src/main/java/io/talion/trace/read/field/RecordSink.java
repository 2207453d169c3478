package io.talion.trace.read.field;

import io.talion.trace.read.strict.Rejection;

/**
 * Takes what a reader finds, in the order of arrival: rows of columns or {@code Event} objects, as
 * it pleases.
 */
public interface RecordSink {
  /**
   * A record that passed its schema. {@code record} belongs to the reader and changes with the next
   * one: take what is needed, keep nothing of it.
   */
  void accept(RawRecord record);

  /** A record that did not pass. */
  void rejected(Rejection rejection);
}
