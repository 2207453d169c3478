package io.talion.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.talion.embed.test.TestResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The modules of the standard library pass the tests and properties that stand in them. */
final class StandardLibraryTest {
  private static final Path LIBRARY = Path.of("../stdlib/src/main/talion");

  static List<Path> modules() throws IOException {
    try (Stream<Path> files = Files.walk(LIBRARY)) {
      return files.filter(f -> f.toString().endsWith(".talion")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("modules")
  void passesItsOwnTests(Path module) throws IOException {
    assertThat(OwnTests.of(module))
        .allSatisfy(r -> assertThat(r.failure()).as(r.title()).isEmpty());
  }

  /** Those that grew out of the examples: each is documented and has tests. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "equivocation", "liveness", "liveness/ring", "quorum", "correlation", "ratelimit",
        "escalation", "optimistic", "attribution", "pricing", "rewards", "lrt"
      })
  void isDocumentedAndTested(String name) throws IOException {
    Path module = LIBRARY.resolve("std").resolve(name + ".talion");
    assertThat(Files.readString(module)).startsWith("///");
    assertThat(OwnTests.of(module)).extracting(TestResult::title).isNotEmpty();
  }

  /** What a module saves: the same offences, declared once and written out. */
  @ParameterizedTest
  @ValueSource(strings = {"altlayer-squad"})
  void aPolicyThatUsesModulesIsShorter(String example) throws IOException {
    long with = lines(Path.of(example, "policy.talion"));
    long without = lines(Path.of(example, "written-out.talion"));
    assertThat(with).isLessThan(without);
    assertThat(Files.readString(Path.of(example, "README.md")))
        .contains(with + " lines", without + " lines");
  }

  private static long lines(Path policy) throws IOException {
    try (Stream<String> lines = Files.lines(policy)) {
      return lines.filter(l -> !l.isBlank() && !l.strip().startsWith("//")).count();
    }
  }
}
