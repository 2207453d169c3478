package io.talion.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The command without a subcommand: its version and its exit status for bad usage. */
final class MainTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final CommandLine talion =
      new CommandLine(new Main()).setOut(new PrintWriter(out)).setErr(new PrintWriter(err));

  @Test
  void printsTheVersionOfTheBuild() {
    assertThat(talion.execute("--version")).isZero();
    assertThat(out.toString()).matches("talion \\d+\\.\\d+\\.\\d+(-SNAPSHOT)?\\R");
  }

  @Test
  void missingCommandIsBadUsage() {
    assertThat(talion.execute()).isEqualTo(2);
    assertThat(err.toString()).startsWith("a command is missing").doesNotContain("\tat ");
  }
}
