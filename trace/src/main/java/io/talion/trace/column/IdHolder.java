package io.talion.trace.column;

/** Whoever keeps ids from one batch to the next. */
@FunctionalInterface
public interface IdHolder {
  /**
   * Says which ids it keeps; what it only remembers to save time it may forget in place of that.
   */
  void mark(HeldIds held);
}
