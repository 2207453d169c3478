package io.talion.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as a process of its own: status, streams, Ctrl-C. */
final class ProcessTest {
  private static final Path INPUTS = Path.of("src/test/resources/golden/inputs");
  private static final String POLICY = INPUTS.resolve("votes.talion").toString();

  @TempDir Path folder;

  private Process start(String... args) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+IgnoreUnrecognizedVMOptions",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                "io.talion.cli.Main"));
    command.addAll(List.of(args));
    return new ProcessBuilder(command)
        .redirectOutput(folder.resolve("out").toFile())
        .redirectError(folder.resolve("err").toFile())
        .start();
  }

  private String text(String stream) throws IOException {
    return Files.readString(folder.resolve(stream), StandardCharsets.UTF_8);
  }

  @Test
  void statusAndStreamsOfARun() throws Exception {
    Process process =
        start("run", "--fail-on", "any", POLICY, INPUTS.resolve("good.ndjson").toString());
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(3);
    assertThat(text("out").lines()).hasSize(1);
    assertThat(text("err")).startsWith("{\"summary\":");
  }

  @Test
  void standardInputIsReadToItsEnd() throws Exception {
    Process process = start("run", POLICY, "-");
    process.getOutputStream().write(Files.readAllBytes(INPUTS.resolve("good.ndjson")));
    process.getOutputStream().close();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();
    assertThat(text("out").lines()).hasSize(1);
  }

  @Test
  void controlCStopsCleanlyAndSaysWhatWasDone() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/bin/kill")), "needs /bin/kill");
    assumeTrue(
        !interruptIsIgnored(),
        "what runs in the background ignores Ctrl-C, and so do its children");
    Process process = start("run", POLICY, "-");
    process.getOutputStream().write(Files.readAllBytes(INPUTS.resolve("good.ndjson")));
    process.getOutputStream().flush();
    awaitIdle(process); // it waits for more input
    new ProcessBuilder("/bin/kill", "-INT", String.valueOf(process.pid())).start().waitFor();
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(130);
    assertThat(text("err"))
        .contains("interrupted")
        .containsPattern("\"read\":[012],")
        .contains("\"interrupted\":true")
        .doesNotContain("\tat ");
  }

  /** Until a process that has worked takes no time of a processor for half a second. */
  private static void awaitIdle(Process process) throws InterruptedException {
    Duration before = Duration.ofMillis(-1);
    for (int i = 0; i < 120; i++) {
      Duration now = process.info().totalCpuDuration().orElse(Duration.ZERO);
      if (now.toMillis() > 200 && now.minus(before).toMillis() < 20) {
        return;
      }
      before = now;
      Thread.sleep(500);
    }
  }

  /** Linux shows a process's ignored signals as a mask; SIGINT is bit 1. */
  private static boolean interruptIsIgnored() throws IOException {
    Path status = Path.of("/proc/self/status");
    return Files.isReadable(status)
        && Files.readAllLines(status).stream()
            .filter(l -> l.startsWith("SigIgn:"))
            .anyMatch(l -> (Long.parseUnsignedLong(l.substring(7).strip(), 16) & 2) != 0);
  }
}
