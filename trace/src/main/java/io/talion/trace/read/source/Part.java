package io.talion.trace.read.source;

import io.talion.trace.read.scan.LineScan;
import io.talion.trace.read.strict.BadInput;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whole lines of a file, as many as {@code Parts} put into it, for one who decodes them; used again
 * for others. {@link LineScan#GUARD} zeros follow its bytes.
 */
public final class Part implements PlainBytes {
  public byte[] bytes;
  public int size;

  /** Whether the file starts here, and whether it ends here. */
  public boolean first;

  public boolean last;

  /** Of the file, by all parts that this one has been. */
  public long bytesRead;

  public @Nullable BadInput fault;

  public Part(int room) {
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
