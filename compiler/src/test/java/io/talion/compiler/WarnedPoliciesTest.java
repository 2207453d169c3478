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
 * Each analysis on both sides of its boundary: {@code warned} shows word for word what is said,
 * {@code silent} holds the policies just inside, of which nothing is said. {@code
 * -Dtalion.record=true} writes the expected texts anew.
 */
final class WarnedPoliciesTest {
  private static final int WARNED = 11;
  private static final int SILENT = 12;

  static List<Path> warned() throws IOException {
    return policies("warned");
  }

  static List<Path> silent() throws IOException {
    return policies("silent");
  }

  private static List<Path> policies(String folder) throws IOException {
    Path resources = Shown.root().resolve("compiler/src/test/resources");
    try (Stream<Path> files = Files.list(resources.resolve(folder))) {
      return files.filter(f -> f.toString().endsWith(".talion")).sorted().toList();
    }
  }

  @Test
  void thereAreAll() throws IOException {
    assertThat(warned()).hasSize(WARNED);
    assertThat(silent()).hasSize(SILENT);
  }

  @ParameterizedTest
  @MethodSource("warned")
  void isWarnedOf(Path policy) throws IOException {
    Checked checked = Shown.check(policy);
    String shown = Shown.render(checked, false);
    Path expected =
        policy.resolveSibling(policy.getFileName().toString().replace(".talion", ".expected"));
    if (Boolean.getBoolean("talion.record")) {
      Files.writeString(expected, shown, StandardCharsets.UTF_8);
    }
    assertThat(checked.ok()).isTrue();
    assertThat(shown).isEqualTo(Files.readString(expected, StandardCharsets.UTF_8)).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("silent")
  void isSilent(Path policy) {
    assertThat(Shown.render(Shown.check(policy), false)).isEmpty();
  }
}
