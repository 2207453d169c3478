package io.talion.trace.importer;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/**
 * Where data that others produced is kept, beside the repository; tests that need it are skipped
 * without it.
 */
final class Vectors {
  private Vectors() {}

  static Path of(String name) {
    String given = System.getProperty("talion.vectors", "../../shared/vectors");
    Path path = Path.of(given, name);
    Assumptions.assumeTrue(Files.exists(path), () -> "no test vectors at " + path);
    return path;
  }
}
