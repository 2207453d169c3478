package io.talion.interpreter.data;

import org.jspecify.annotations.Nullable;

/** Where a policy's tree gets its chunks, and where what fired goes. */
public interface Feed {
  /** The next chunk, or null for now. */
  @Nullable Chunk next();

  /** The next instant of a chunk in which anything may happen, by itself; null after the last. */
  @Nullable Chunk part(Chunk chunk);

  /**
   * Ends a chunk, or an instant of one: makes findings of what fired.
   *
   * @return a chunk that holds the findings as elements of their streams, or null if there are none
   */
  @Nullable Chunk conclude(Chunk chunk);
}
