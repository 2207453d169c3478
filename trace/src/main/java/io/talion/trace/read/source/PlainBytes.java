package io.talion.trace.read.source;

import io.talion.trace.read.strict.BadInput;
import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** Where plain bytes of a file come from: what there is to say of them beside the bytes. */
public interface PlainBytes extends Closeable {
  /** Why they ended before the file's end, if they did. */
  Optional<BadInput> fault();

  /** Whether a read may have to wait for someone who writes. */
  boolean waits() throws IOException;

  /** Bytes taken from the file so far, compressed as they are. */
  long bytesRead();
}
