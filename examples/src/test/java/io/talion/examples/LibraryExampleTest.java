package io.talion.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What the README says of {@code examples/library-ring}: with the standard library the policy is
 * shorter, and finds the same.
 */
final class LibraryExampleTest {
  private static final Path FOLDER = Path.of("library-ring");

  @Test
  void thePolicyThatUsesTheLibraryIsShorter() throws IOException {
    int with = Files.readAllLines(FOLDER.resolve("policy.talion")).size();
    int without = Files.readAllLines(FOLDER.resolve("without.talion")).size();
    assertThat(with).isLessThan(without);
  }

  @Test
  void bothFindTheSame() throws IOException {
    List<String> with = verdicts("expected.ndjson");
    assertThat(with).hasSizeGreaterThan(3).isEqualTo(verdicts("expected-without.ndjson"));
  }

  /** When, whom, what and why, without ids and the rule's name. */
  private static List<String> verdicts(String file) throws IOException {
    return Files.readAllLines(FOLDER.resolve(file)).stream()
        .map(line -> line.replaceAll("\"(finding|rule)\":\"[^\"]*\",", ""))
        .map(line -> line.replaceAll("\"(key|evidence)\":\\[[^]]*]", ""))
        .toList();
  }
}
