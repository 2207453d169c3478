package io.talion.interpreter.data;

/** Elements that are accepted events: they have coordinates of their own. */
public interface AcceptedElements extends Elements {
  /**
   * An own coordinate of the rows from {@code first} on, to {@code out[at..]}; whether any has it.
   */
  boolean coordinate(int which, int first, long[] out, int at);

  /**
   * Whether the counter stands, in each row's instant from {@code first} on, at the row's own
   * coordinate; it may say no where that is so.
   *
   * @param counter 0 block, 1 slot, 2 epoch
   * @param stands where it stands in the instant of the first
   */
  boolean raises(int counter, int first, long stands);
}
