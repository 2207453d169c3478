package io.talion.trace.read;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whole lines of a file, as many as {@link Parts} put into it, for one who decodes them; used again
 * for others. {@link LineScan#GUARD} zeros follow its bytes.
 */
final class Part implements PlainBytes {
  byte[] bytes;
  int size;

  /** Whether the file starts here, and whether it ends here. */
  boolean first;

  boolean last;

  /** Of the file, by all parts that this one has been. */
  long bytesRead;

  @Nullable BadInput fault;

  Part(int room) {
    bytes = new byte[room + LineScan.GUARD];
  }

  @Override
  public Optional<BadInput> fault() {
    return Optional.ofNullable(fault);
  }

  @Override
  public boolean waits() {
    return false;
  }

  @Override
  public long bytesRead() {
    return bytesRead;
  }

  @Override
  public void close() {
    // Nothing is held but memory.
  }
}
