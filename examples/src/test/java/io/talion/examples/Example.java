package io.talion.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder below {@code examples} with a README, one trace and one or more policies. The findings
 * of {@code policy.talion} stand in {@code expected.ndjson}, those of any other {@code NAME.talion}
 * in {@code expected-NAME.ndjson}.
 */
record Example(Path folder) {
  private static final String POLICY = ".talion";

  /** All of them, by name. */
  static List<Example> all() throws IOException {
    try (Stream<Path> below = Files.walk(Path.of(""), 3)) {
      return below
          .filter(f -> f.getFileName().toString().endsWith(POLICY) && f.getParent() != null)
          .map(Path::getParent)
          .filter(f -> !f.startsWith("target") && !f.startsWith("src"))
          .distinct()
          .sorted()
          .map(Example::new)
          .toList();
    }
  }

  /** The path from {@code examples}, with slashes. */
  String name() {
    return folder.toString().replace('\\', '/');
  }

  List<Path> policies() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.toString().endsWith(POLICY)).sorted().toList();
    }
  }

  Path trace() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(f -> f.getFileName().toString().startsWith("trace."))
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("no trace in " + folder));
    }
  }

  Path expected(Path policy) {
    String name = policy.getFileName().toString().replace(POLICY, "");
    return folder.resolve(
        name.equals("policy") ? "expected.ndjson" : "expected-" + name + ".ndjson");
  }

  ExampleReadme readme() throws IOException {
    return ExampleReadme.of(Files.readString(folder.resolve("README.md")));
  }

  @Override
  public String toString() {
    return name();
  }
}
