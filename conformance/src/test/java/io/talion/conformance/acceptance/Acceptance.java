package io.talion.conformance.acceptance;

import io.talion.conformance.corpus.CorpusCase;
import io.talion.conformance.corpus.CorpusFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The acceptance cases as they stand in the repository. */
final class Acceptance {
  private static final Path RESOURCES =
      Path.of(System.getProperty("talion.root"), "conformance/src/test/resources");
  private static final Path FOLDER = RESOURCES.resolve("acceptance");
  static final List<CorpusCase> CASES = CorpusFile.below(FOLDER);

  private Acceptance() {}

  /** Every policy of a case. */
  static List<Path> policies() {
    return below(FOLDER);
  }

  /** Whole policies of systems, which speak for themselves by their own tests. */
  static List<Path> whole() {
    return below(RESOURCES.resolve("policies"));
  }

  /** Small policies whose tests say what a reader expects at the boundaries of each construct. */
  static List<Path> scenarios() {
    return below(RESOURCES.resolve("scenarios"));
  }

  private static List<Path> below(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(f -> f.toString().endsWith(".talion")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path policy(String name) {
    return FOLDER.resolve(name + ".talion");
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Its file's name without the ending. */
  static String name(Path file) {
    return file.getFileName().toString().replace(".talion", "");
  }
}
