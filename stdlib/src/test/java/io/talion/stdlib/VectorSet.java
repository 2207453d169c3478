package io.talion.stdlib;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * A set of vectors that is being compared: its folder is {@code -Dtalion.vectors.<set>=DIR}, else
 * the set's {@code dev} folder (or the set's own) below {@code -Dtalion.vectors}. Where it is
 * absent the test is skipped and says so. Cases that differ are collected, so that all are shown.
 */
final class VectorSet {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final String name;
  private final Path folder;
  private final List<String> different = new ArrayList<>();
  private int cases;

  private VectorSet(String name, Path folder) {
    this.name = name;
    this.folder = folder;
  }

  static VectorSet of(String name) {
    Path folder = folder(name);
    assumeTrue(Files.isDirectory(folder), () -> "the vectors " + name + " are not here: " + folder);
    return new VectorSet(name, folder);
  }

  /** A set that the project holds itself, unless {@code -Dtalion.vectors.<set>} names another. */
  static VectorSet held(String name) {
    String own = System.getProperty("talion.vectors." + name);
    Path held = Path.of(System.getProperty("talion.root"), "stdlib/src/test/resources", name);
    return new VectorSet(name, own == null ? held : Path.of(own));
  }

  private static Path folder(String name) {
    String own = System.getProperty("talion.vectors." + name);
    if (own != null) {
      return Path.of(own);
    }
    Path set = Path.of(System.getProperty("talion.vectors"), name);
    Path dev = set.resolve("dev");
    return Files.isDirectory(dev) ? dev : set;
  }

  /** Files that match a glob such as {@code rewards-*.json} or {@code claims/*.json}, in order. */
  List<Path> files(String glob) {
    PathMatcher matcher = folder.getFileSystem().getPathMatcher("glob:" + glob);
    try (Stream<Path> files = Files.walk(folder, 2)) {
      return files.filter(f -> matcher.matches(folder.relativize(f))).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The cases of the set: the lines of its files of JSON, in order. */
  void eachLine(Consumer<JsonNode> test) throws IOException {
    for (Path file : files("*.jsonl")) {
      for (String line : Files.readAllLines(file)) {
        test.accept(JSON.readTree(line));
      }
    }
  }

  /**
   * Files of JSON, also one folder below, that are objects with these members: what a file is it
   * says itself, not its name.
   */
  List<Path> shaped(String... members) {
    List<Path> all = new ArrayList<>(files("*.json"));
    all.addAll(files("*/*.json"));
    return all.stream()
        .filter(f -> {
          JsonNode top = JSON.readTree(f.toFile());
          return Stream.of(members).allMatch(top::has);
        })
        .toList();
  }

  /** Counts a case; {@code what} names it where it is not equal. */
  void compare(String what, Object actual, Object expected) {
    cases++;
    if (!expected.equals(actual)) {
      different.add(what + "\n  expected " + expected + "\n  but was  " + actual);
    }
  }

  /**
   * The same, and holds docs/exactness.md to the counts where the vectors are the project's own.
   */
  void report(Row row, Engines engines) {
    String told = engines.told();
    System.out.printf("%s: engines: %s%n", name, told);
    report();
    if (isOurs()) {
      row.check(cases, cases - different.size(), told);
    }
  }

  /** Whether the vectors are those beside the project, and not others of their shape. */
  private boolean isOurs() {
    if (folder.startsWith(Path.of(System.getProperty("talion.root"), "stdlib"))) {
      return true;
    }
    Path ours = Path.of(System.getProperty("talion.root"), "..", "shared", "vectors");
    try {
      return System.getProperty("talion.vectors." + name) == null
          && Files.isDirectory(ours)
          && Files.isSameFile(ours, Path.of(System.getProperty("talion.vectors")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Prints the counts; fails where a case differs or there was none. */
  void report() {
    System.out.printf("%s: %d cases, %d equal%n", name, cases, cases - different.size());
    assertThat(cases).as("cases of " + name).isPositive();
    assertThat(different.stream().limit(20)).as("cases that differ").isEmpty();
  }
}
