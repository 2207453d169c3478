package io.talion.trace.sequence;

/**
 * An instant and the counters as they stand at it: the greatest that any event up to it carried, 0
 * before the first (semantics.md 2). One object is used again for all instants of a sequencer.
 */
public final class Instant {
  long time;
  long block;
  long slot;
  long epoch;

  Instant() {}

  /** Milliseconds since 1970. */
  public long time() {
    return time;
  }

  /** The block counter. */
  public long block() {
    return block;
  }

  /** The slot counter. */
  public long slot() {
    return slot;
  }

  /** The epoch counter. */
  public long epoch() {
    return epoch;
  }

  void raise(Rows rows, int row) {
    block = Math.max(block, rows.block(row));
    slot = Math.max(slot, rows.slot(row));
    epoch = Math.max(epoch, rows.epoch(row));
  }
}
