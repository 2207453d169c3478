package io.talion.stdlib;

import static org.assertj.core.api.Assertions.assertThat;

import io.talion.trace.finding.Finding;
import io.talion.trace.importer.EigenLayerLogs;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Decoded logs of one block, as {@code --from eigenlayer-logs} reads them: the log's order decides
 * who is slashed, whatever the order of the lines; and equal logs are two.
 */
class LogOrderTest {
  private static final String DELEGATED =
      log("StakerDelegated", "\"staker\":\"%s\",\"operator\":\"%s\"".formatted(a(1), a(2)));
  private static final String DEPOSIT =
      log(
          "Deposit",
          "\"staker\":\"%s\",\"strategy\":\"%s\",\"shares\":\"1000\"".formatted(a(1), a(9)));
  private static final String SLASHED =
      log(
          "OperatorSlashed",
          "\"operator\":\"%s\",\"operatorSet\":{\"avs\":\"%s\",\"id\":1},".formatted(a(2), a(3))
              + "\"strategies\":[\"%s\",\"%s\"],".formatted(a(8), a(9))
              + "\"wadSlashed\":[\"1\",\"100000000000000000\"],\"description\":\"late\"");

  private final ExampleJudge judge =
      ExampleJudge.of(
          Path.of(
              System.getProperty("talion.root"),
              "stdlib/src/test/resources/vectors/sidecar.talion"));

  private static String a(int n) {
    return "0x%040x".formatted(n);
  }

  /** A line of a log in its place. */
  private static String log(String event, String args) {
    return "{\"block\":200,\"log\":%d,\"tx\":\"0x%s\",\"time\":\"2025-01-01 00:00:00\","
            .formatted(0, "ab".repeat(32))
        + "\"event\":\""
        + event
        + "\",\"args\":{"
        + args
        + "}}";
  }

  private static String at(int place, String line) {
    return line.replace("\"log\":0", "\"log\":" + place);
  }

  private List<String> changes(String... lines) {
    byte[] text = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    List<Finding> findings =
        judge.findings(judge.read(new ByteArrayInputStream(text), EigenLayerLogs.FORMAT));
    return findings.stream().map(f -> Verdicts.let(f, "change")).toList();
  }

  @Test
  void whatIsDepositedBeforeIsSlashed() {
    assertThat(changes(at(3, DELEGATED), at(4, DEPOSIT), at(5, SLASHED)))
        .containsExactly("1000", "-100");
    assertThat(changes(at(5, SLASHED), at(4, DEPOSIT), at(3, DELEGATED)))
        .containsExactly("1000", "-100");
  }

  @Test
  void whatIsDepositedAfterIsNot() {
    assertThat(changes(at(3, DELEGATED), at(4, SLASHED), at(5, DEPOSIT))).containsExactly("1000");
    assertThat(changes(at(3, DEPOSIT), at(4, SLASHED), at(5, DELEGATED))).containsExactly("1000");
  }

  @Test
  void equalLogsAreTwo() {
    assertThat(changes(at(3, DELEGATED), at(4, DEPOSIT), at(5, DEPOSIT), at(6, SLASHED)))
        .containsExactly("1000", "1000", "-200");
  }
}
