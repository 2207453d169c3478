package io.talion.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code talion fmt} as its user sees it: files rewritten once, and then left alone. */
final class FmtCommandTest {
  private static final String LOOSE =
      """
      policy t.fmt version 1.0.0 language 1
      event Vote{operator:Operator}key(operator) // who voted
      """;
  private static final String CANONICAL =
      """
      policy t.fmt version 1.0.0 language 1

      event Vote { operator: Operator } key (operator)  // who voted
      """;

  @TempDir private Path folder;

  @Test
  void aFileIsRewrittenOnce() throws IOException {
    Path file = Files.writeString(folder.resolve("p.talion"), LOOSE);
    Talion.Result first = Talion.run("fmt", file.toString());
    assertThat(first.status()).isZero();
    assertThat(first.out()).isEqualTo(file + ": formatted\n");
    assertThat(file).hasContent(CANONICAL);
    assertThat(Talion.run("fmt", file.toString()).out()).isEmpty();
    assertThat(Talion.run("fmt", "--check", file.toString()).status()).isZero();
  }

  @Test
  void checkChangesNothing() throws IOException {
    Path file = Files.writeString(folder.resolve("p.talion"), LOOSE);
    assertThat(Talion.run("fmt", "--check", file.toString()).status()).isEqualTo(1);
    assertThat(file).hasContent(LOOSE);
  }

  @Test
  void aFileThatDoesNotParseIsLeftAsItIs() throws IOException {
    Path file = Files.writeString(folder.resolve("p.talion"), "policy");
    Talion.Result result = Talion.run("fmt", file.toString());
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.err()).contains("is left as it is");
    assertThat(file).hasContent("policy");
  }
}
