package io.talion.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.talion.compiler.Checked;
import io.talion.compiler.Compiler;
import io.talion.compiler.SourceSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Policies with their own tests, below {@code src/test/resources/scenarios}: what a reader of a
 * policy expects, at the boundaries of language.md section 10.
 */
final class ScenarioTest {
  private static final Path SCENARIOS =
      Path.of(
          System.getProperty("talion.root", ".."),
          "reference",
          "src",
          "test",
          "resources",
          "scenarios");

  @TestFactory
  List<DynamicTest> scenarios() throws IOException {
    try (Stream<Path> files = Files.list(SCENARIOS)) {
      List<DynamicTest> tests = files.sorted().flatMap(ScenarioTest::tests).toList();
      assertThat(tests).hasSizeGreaterThanOrEqualTo(40);
      return tests;
    }
  }

  private static Stream<DynamicTest> tests(Path file) {
    Checked checked = Compiler.check(SourceSet.of(file.getFileName().toString(), read(file)));
    List<String> wrong = checked.diagnostics().stream().map(Object::toString).toList();
    assertThat(checked.runnable()).as("%s: %s", file.getFileName(), wrong).isTrue();
    return checked.core().tests().stream()
        .map(t ->
            DynamicTest.dynamicTest(
                file.getFileName() + ": " + t.title(),
                () -> new TestPlayer(checked.core()).play(t)));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
