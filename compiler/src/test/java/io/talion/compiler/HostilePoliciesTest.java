package io.talion.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever is missing from a policy, checking it ends with diagnostics and never with an exception.
 */
final class HostilePoliciesTest {
  private static final Pattern NAME = Pattern.compile("\\b[a-z_]+\\b");
  private static final List<String> OTHERS =
      List.of("operator", "a", "now", "none", "Finding", "sum", "stake", "Bool", "r", "x", "it");

  static List<Path> policies() throws IOException {
    return SamplePoliciesTest.policies();
  }

  @ParameterizedTest
  @MethodSource("policies")
  void anyLineMayBeMissing(Path policy) throws IOException {
    List<String> lines = Files.readAllLines(policy);
    int checked = 0;
    for (int i = 0; i < lines.size(); i += 3) {
      List<String> fewer = new ArrayList<>(lines);
      fewer.remove(i);
      assertThat(Shown.check(String.join("\n", fewer)).diagnostics()).isNotNull();
      checked++;
    }
    assertThat(checked).isGreaterThan(lines.size() / 4);
  }

  /** Names only, so that most of the changed policies still parse and reach the checker. */
  @ParameterizedTest
  @MethodSource("policies")
  void anyNameMayBeAnother(Path policy) throws IOException {
    String text = Files.readString(policy);
    List<MatchResult> names = NAME.matcher(text).results().toList();
    int readable = 0;
    for (int i = 0; i < names.size(); i += Math.max(1, names.size() / 40)) {
      String other = OTHERS.get(i % OTHERS.size());
      String changed =
          text.substring(0, names.get(i).start()) + other + text.substring(names.get(i).end());
      Checked checked = Shown.check(changed);
      assertThat(checked.diagnostics()).isNotNull();
      readable += checked.name().isEmpty() ? 0 : 1;
    }
    assertThat(readable).isPositive();
  }
}
