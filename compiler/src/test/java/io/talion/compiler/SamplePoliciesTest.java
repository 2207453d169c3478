package io.talion.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The policies of the specification check without an error. */
final class SamplePoliciesTest {
  /** These show syntax only: they name what they do not declare. */
  private static final List<String> SYNTAX = List.of("constructs.talion", "refinements.talion");

  static List<Path> policies() throws IOException {
    Path folder = Shown.root().resolve("grammar/src/test/resources/talion/policies");
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> !SYNTAX.contains(f.getFileName().toString())).sorted().toList();
    }
  }

  @Test
  void thereAreAll() throws IOException {
    assertThat(policies()).hasSize(16);
  }

  @ParameterizedTest
  @MethodSource("policies")
  void hasNoError(Path policy) {
    assertThat(Shown.render(Shown.check(policy), true)).isEmpty();
  }

  @Test
  void theSmallPolicyRuns() {
    Checked tasks =
        Shown.check(
            Shown.root()
                .resolve("grammar/src/test/resources/talion/policies/example.tasks.talion"));
    assertThat(Shown.render(tasks, false)).isEmpty();
    assertThat(tasks.ok()).isTrue();
    assertThat(tasks.core().rules()).hasSize(2);
  }
}
