package io.talion.conformance.vectors;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Finds the files of a set of vectors; a test whose set is absent is skipped and says so. */
final class Vectors {
  private Vectors() {}

  /**
   * The folder of a set: {@code -Dtalion.vectors.<set>=DIR}, or the set's {@code dev} folder below
   * {@code -Dtalion.vectors}.
   */
  static Path folder(String set) {
    String own = System.getProperty("talion.vectors." + set);
    Path folder =
        own != null ? Path.of(own) : Path.of(System.getProperty("talion.vectors"), set, "dev");
    assumeTrue(Files.isDirectory(folder), () -> "the vectors " + set + " are not here: " + folder);
    return folder;
  }

  /** Files of the set by ending, in order of name. */
  static List<Path> files(String set, String ending) {
    try (Stream<Path> files = Files.list(folder(set))) {
      return files.filter(f -> f.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
