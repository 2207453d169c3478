package io.talion.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.talion.cli.host.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code new}, {@code doctor}, {@code help}, {@code check}, {@code --version}. */
final class OtherCommandsTest {
  @TempDir Path folder;

  @Test
  void whatNewMakesPassesCheckTestAndRun() {
    String made = folder.resolve("my-avs").toString();
    assertThat(Talion.run("new", made).status()).isZero();
    assertThat(Talion.run("fmt", "--check", made + "/policy.talion").status()).isZero();
    Talion.Result check = Talion.run("check", made + "/policy.talion");
    assertThat(check.out()).endsWith("policy.talion: ok\n");
    assertThat(Talion.run("test", made + "/policy.talion").out()).contains("2 passed, 0 failed");
    Talion.Result run = Talion.run("run", made + "/policy.talion", made + "/trace.ndjson");
    assertThat(run.out().lines()).hasSize(2);
    assertThat(run.summary())
        .contains("\"findings\":{\"two_answers\":1,\"silence\":1}")
        .contains("\"policy\":\"example.my_avs\"");
    assertThat(run.err().lines()).hasSize(1);
  }

  @Test
  void newListsTheExamplesByQuestion() {
    String all = Talion.run("new", "--list").out();
    assertThat(all).contains("silence  Who pays for silence", "\nequivocation  ");
    Talion.Result silence = Talion.run("new", "--list", "silence");
    assertThat(silence.out()).contains("\n  tasks  ").doesNotContain("\nequivocation");
    Talion.Result unknown = Talion.run("new", "--list", "weather");
    assertThat(unknown.status()).isEqualTo(2);
    assertThat(unknown.err()).contains("unknown question `weather`", "silence, equivocation");
    assertThat(Talion.run("new").err()).contains("`new` needs a name");
  }

  @Test
  void policyNamesAreNamesOfTheLanguage() {
    assertThat(NewCommand.policyName(Path.of("a/my avs"))).isEqualTo("example.my_avs");
    assertThat(NewCommand.policyName(Path.of("7up"))).isEqualTo("example.p7up");
  }

  @Test
  void doctorNamesTheRuntime() {
    Talion.Result result = Talion.run("doctor");
    assertThat(result.out()).containsPattern("runtime +(interpreting|compiling)").contains("jdk");
    assertThat(Talion.run("doctor", "--json").out()).startsWith("{\"talion\":\"");
  }

  @Test
  void aRuntimeThatIsNotThereIsAnError() {
    boolean compiling = Talion.run("doctor").out().contains("compiling\n");
    String other = compiling ? "interpreting" : "compiling";
    assertThat(Talion.run("doctor", "--runtime", other).status()).isEqualTo(2);
  }

  @Test
  void everyCommandHasHelp() {
    for (String command : Commands.all().keySet()) {
      Talion.Result help = Talion.run("help", command);
      assertThat(help.out()).startsWith("Usage: talion " + command);
      assertThat(Talion.run(command, "--help").out()).isEqualTo(help.out());
    }
  }

  @Test
  void codesHavePages() {
    assertThat(Talion.run("help", "t0012").out()).startsWith("# T0012");
  }

  @Test
  void theVersionIsThatOfTheBuild() {
    assertThat(Talion.run("--version").out()).matches("talion \\d+\\.\\d+\\.\\d+(-SNAPSHOT)?\\R");
  }

  @Test
  void checkSaysWhatIsFine() throws Exception {
    Path module =
        Files.writeString(folder.resolve("m.talion"), "module m language 1\nconst c = 5\n");
    Talion.Result result = Talion.run("check", module.toString());
    assertThat(result.out()).contains("m.talion: ok");
    assertThat(result.status()).isZero();
    assertThat(Talion.run("run", module.toString(), module.toString()).err())
        .contains("is a module, not a policy");
  }

  @Test
  void aDefectIsAnApologyWithoutAStackTrace() {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
    Terminal terminal =
        new Terminal(InputStream.nullInputStream(), stream, stream, false, false, Map.of());
    int status = Main.failed(new IllegalStateException("x"), List.of("run"), terminal);
    assertThat(status).isEqualTo(70);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .startsWith("defect: sorry")
        .contains("--debug")
        .doesNotContain("\tat ");
  }
}
