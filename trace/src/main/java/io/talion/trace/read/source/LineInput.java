package io.talion.trace.read.source;

import io.talion.trace.read.strict.Limits;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

/**
 * Lines of a file, one at a time, as ranges of a buffer that has at least 8 bytes behind each of
 * them. Blank lines are skipped. Confined to one thread.
 */
public interface LineInput extends Closeable {
  /** The lines of a stream as they are. */
  static LineInput of(InputStream in, Limits limits) throws IOException {
    return new LineSource(in, "", limits);
  }

  /**
   * Whether the lines are those of the file, so that a column means something; an importer's are
   * not.
   */
  default boolean original() {
    return true;
  }

  /** Goes on to the next line; false at the end. */
  boolean next() throws IOException;

  /** The buffer of the line; valid until the next call of {@link #next}. */
  byte[] buffer();

  /** Where the line starts. */
  int start();

  /** Where the line ends, its line feed and carriage return left out. */
  int end();

  /** The line in the original file, from 1. */
  long line();

  /** Whether the line was longer than allowed; then its range holds the beginning only. */
  boolean tooLong();

  /** Whether the line ended in a line feed; false for the last of a file that was cut. */
  boolean terminated();
}
