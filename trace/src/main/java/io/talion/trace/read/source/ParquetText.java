package io.talion.trace.read.source;

import io.talion.trace.read.strict.BrokenParquetException;
import io.talion.trace.read.strict.Limits;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ServiceLoader;

/**
 * Gives the rows of a Parquet file as lines of JSON (docs/traces.md), so that whatever reads lines
 * reads them by the same rules. The module that can is found when a file asks for it, since its
 * libraries are not everyone's.
 */
public interface ParquetText {
  /**
   * One line a row, from the first on.
   *
   * @throws BrokenParquetException if the file is cut or damaged; so do the result's reads, once
   *     they have given the rows before
   */
  InputStream open(Path file, Limits limits) throws IOException;

  /** Whether a file starts as Parquet does. */
  static boolean isParquet(byte[] start) {
    return start.length >= 4
        && start[0] == 'P'
        && start[1] == 'A'
        && start[2] == 'R'
        && start[3] == '1';
  }

  /** As {@link #open}, by the module that is there. */
  static InputStream of(Path file, Limits limits) throws IOException {
    return ServiceLoader.load(ParquetText.class, ParquetText.class.getClassLoader())
        .findFirst()
        .orElseThrow(
            () -> new BrokenParquetException("Parquet is read by the module talion-parquet alone"))
        .open(file, limits);
  }
}
