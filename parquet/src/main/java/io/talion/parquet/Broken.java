package io.talion.parquet;

import io.talion.trace.read.strict.BrokenParquetException;
import java.io.IOException;

/** Whatever the library throws at a cut or damaged file, as one sentence. */
final class Broken {
  private Broken() {}

  /** Something that reads the file. */
  interface Reading<T> {
    T read() throws IOException;
  }

  static <T> T unlessWhole(Reading<T> reading) throws BrokenParquetException {
    try {
      return reading.read();
    } catch (IOException | RuntimeException e) {
      throw because(e);
    } catch (OutOfMemoryError | StackOverflowError e) {
      // Counts and depths of a damaged index are asked for in one go; what is there suffices.
      throw because();
    }
  }

  private static BrokenParquetException because(Throwable thrown) {
    for (Throwable e = thrown; e != null; e = e.getCause()) {
      if (e instanceof PageCodecs.Unfit unfit) {
        return new BrokenParquetException(
            unfit.getMessage() + "; the rest of the file is not read");
      }
    }
    return because();
  }

  static BrokenParquetException because() {
    return new BrokenParquetException(
        "the Parquet file is cut or damaged; the rest of it is not read");
  }
}
