package io.talion.interpreter.data;

/** Elements that are accepted events: they have coordinates of their own. */
public interface AcceptedElements extends Elements {
  /** An own coordinate of all rows, to {@code out[from..]}; whether any row has it. */
  boolean coordinate(int which, long[] out, int from);
}
