package io.talion.interpreter.run;

import io.talion.interpreter.data.Chunk;
import io.talion.interpreter.instant.Instant;
import org.jspecify.annotations.Nullable;

/** Where the accepted events of the next chunk come from. */
interface ChunkSource {
  /** The next chunk, or null for now. */
  @Nullable Chunk next();

  /** The last instant that was laid out. */
  Instant last();

  /** Whether each chunk is one instant by itself. */
  boolean isSingle();

  /** Whether all rows so far came in canonical order. */
  boolean isCanonical();
}
