package io.talion.trace.read.strict;

import java.io.IOException;

/** A Parquet file that cannot be read, or not from some row on; the message says why. */
public final class BrokenParquetException extends IOException {
  private static final long serialVersionUID = 1;

  /** {@code reason} continues {@code file:line:}. */
  public BrokenParquetException(String reason) {
    super(reason);
  }
}
