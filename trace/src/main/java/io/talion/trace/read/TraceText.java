package io.talion.trace.read;

import io.talion.trace.read.source.FileBytes;
import io.talion.trace.read.strict.Limits;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/**
 * The lines of a trace as bytes, whatever form holds them: plain, gzip, zstd, packed or Parquet.
 * Confined to one thread.
 */
public final class TraceText implements Closeable {
  private final Expansion text;

  private TraceText(InputStream in) throws IOException {
    text = new Expansion(in, Limits.DEFAULT);
  }

  /** Opens a file. */
  public static TraceText open(Path file) throws IOException {
    return new TraceText(new FileBytes(file));
  }

  /** Starts at the beginning of a stream; closing closes it. */
  public static TraceText of(InputStream in) throws IOException {
    return new TraceText(in);
  }

  /** The bytes of all lines; they end early where the trace is cut or broken. */
  public InputStream stream() {
    return text;
  }

  /** Whether the form is one of lines, compressed or not. */
  public boolean isLines() {
    return text.isLines();
  }

  /**
   * @throws IOException if the lines ended early
   */
  public void requireWhole() throws IOException {
    if (text.fault().isPresent()) {
      throw new IOException(text.fault().get().reason());
    }
  }

  @Override
  public void close() throws IOException {
    text.close();
  }
}
