package io.talion.trace.read.source;

import io.talion.trace.read.strict.Limits;
import io.talion.trace.read.strict.UnreadableInputException;
import java.io.IOException;
import java.io.InputStream;

/** What a file holds: records as lines of JSON, possibly made by an importer, or rows of cells. */
public sealed interface Format {
  /** One event a line. */
  Format NDJSON = new Lines(LineSource::new);

  /** A header row and one event a row. */
  Format CSV = new Cells();

  /** Lines of JSON that {@code opener} finds in, or makes of, the uncompressed bytes of a file. */
  record Lines(Opener opener) implements Format {}

  /** Comma-separated values. */
  record Cells() implements Format {}

  /** Makes lines of an uncompressed stream. */
  @FunctionalInterface
  interface Opener {
    /**
     * Starts at the beginning of {@code in}; the result closes it.
     *
     * @throws UnreadableInputException if the whole is not what it should be
     */
    LineInput open(InputStream in, String file, Limits limits) throws IOException;
  }
}
