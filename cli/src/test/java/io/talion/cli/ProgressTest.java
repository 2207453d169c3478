package io.talion.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.talion.cli.host.Progress;
import io.talion.cli.host.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The line of a long run: bytes, rate and what is left. */
final class ProgressTest {
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
  private final Terminal terminal =
      new Terminal(InputStream.nullInputStream(), stream, stream, false, true, Map.of());

  @Test
  void saysHowFarItIs() {
    Progress progress = new Progress(terminal, true, () -> 0, 400L << 20);
    for (int i = 0; i < 5_000; i++) {
      progress.events(1);
    }
    assertThat(progress.line(2_000_000_000L, 100L << 20))
        .isEqualTo("100 MiB of 400 MiB (25%), 2,500 events/s, 0:06 left");
  }

  @Test
  void withoutAnEndThereIsNoTimeLeft() {
    Progress progress = new Progress(terminal, true, () -> 0, 0);
    assertThat(progress.line(1_000_000_000L, 5L << 10)).isEqualTo("5 KiB, 0 events/s");
  }

  @Test
  void nothingIsWrittenInTheFirstSecondOrWhenNobodyLooks() {
    Progress hidden = new Progress(terminal, false, () -> 0, 0);
    Progress young = new Progress(terminal, true, () -> 0, 0);
    for (int i = 0; i < 10_000; i++) {
      hidden.events(1);
      young.events(1);
    }
    hidden.end();
    assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @Test
  void longTimesHaveHours() {
    assertThat(Progress.clock(3_725)).isEqualTo("1:02:05");
  }
}
