package io.talion.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a user sees of broken policies, word for word. {@code -Dtalion.record=true} writes the
 * expected texts anew; read the difference before you keep it.
 */
final class BrokenPoliciesTest {
  private static final int AT_LEAST = 50;

  static List<Path> policies() throws IOException {
    Path folder = Shown.root().resolve("compiler/src/test/resources/broken");
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.toString().endsWith(".talion")).sorted().toList();
    }
  }

  @Test
  void thereAreAll() throws IOException {
    assertThat(policies()).hasSizeGreaterThanOrEqualTo(AT_LEAST);
  }

  @ParameterizedTest
  @MethodSource("policies")
  void isExplained(Path policy) throws IOException {
    String shown = Shown.render(Shown.check(policy), false);
    Path expected =
        policy.resolveSibling(policy.getFileName().toString().replace(".talion", ".expected"));
    if (Boolean.getBoolean("talion.record")) {
      Files.writeString(expected, shown, StandardCharsets.UTF_8);
    }
    assertThat(shown).isEqualTo(Files.readString(expected, StandardCharsets.UTF_8)).isNotEmpty();
  }
}
