package io.talion.interpreter.data;

/** Elements that are accepted events: they have coordinates of their own. */
public interface AcceptedElements extends Elements {
  /**
   * An own coordinate of the rows from {@code first} on, to {@code out[at..]}; whether any has it.
   */
  boolean coordinate(int which, int first, long[] out, int at);
}
