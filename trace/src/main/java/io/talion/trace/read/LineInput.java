package io.talion.trace.read;

import java.io.Closeable;
import java.io.IOException;

/**
 * Lines of a file, one at a time, as ranges of a buffer that has at least 8 bytes behind each of
 * them. Blank lines are skipped. Confined to one thread.
 */
public interface LineInput extends Closeable {
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
