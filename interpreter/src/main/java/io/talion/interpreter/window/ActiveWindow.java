package io.talion.interpreter.window;

import io.talion.interpreter.instant.Moments;
import java.util.function.IntConsumer;

/** A window that knows the keys which have elements inside; for one key that is an id. */
public interface ActiveWindow {
  /**
   * Tells the ids of the keys that have an element in the window at any of a chunk's instants, and
   * maybe others.
   */
  void active(Moments instants, IntConsumer out);
}
