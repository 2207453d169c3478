package io.talion.embed;

import static org.assertj.core.api.Assertions.assertThat;

import io.talion.trace.finding.Finding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several policies in one pass over a file find what each finds alone, event by event. */
final class ReplayTest {
  private static final int EVENTS = 20_000;

  @TempDir Path folder;

  private static Policy policy(String name, String fields, String matching) {
    return Policy.compile(
        """
        policy %s version 1.0.0 language 1
        event Vote { operator: Operator  %s } key (operator)
        rule double {
          on a, b in Vote matching (%s) within 1 minute
          when a.payload != b.payload
          against b.operator
          flag "two votes"
          fires once per (b)
        }
        """
            .formatted(name, fields, matching));
  }

  /** Every hundredth vote is the one before with another payload. */
  private static String line(int i) {
    int round = i % 100 == 0 && i > 0 ? i - 1 : i;
    return "{\"kind\":\"%s\",\"time\":%d,\"operator\":\"0x%040x\",\"round\":%d,\"payload\":\"0x%064x\"}"
        .formatted(i % 7 == 3 ? "Other" : "Vote", 1_767_225_600_000L + i, round % 50, round, i);
  }

  private static List<Finding> alone(Policy policy, List<String> lines) {
    List<Finding> found = new ArrayList<>();
    try (Evaluation run = policy.open(Params.none(), found::add)) {
      lines.forEach(l -> run.acceptJson(l.getBytes(StandardCharsets.UTF_8)));
    }
    return found;
  }

  @Test
  void onePassFindsWhatEachFindsAlone() throws IOException {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < EVENTS; i++) {
      lines.add(line(i));
    }
    Path file = Files.write(folder.resolve("trace.ndjson"), lines);
    Policy narrow = policy("narrow", "round: Int  payload: Hash", "operator, round");
    Policy other = policy("other", "round: Ratio  payload: Bytes", "operator, round");
    List<Finding> first = new ArrayList<>();
    List<Finding> second = new ArrayList<>();
    List<Evaluation.Counts> counts =
        Replay.of(List.of(file))
            .judge(narrow, Params.none(), first::add)
            .judge(other, Params.none(), second::add)
            .run();
    assertThat(first).isEqualTo(alone(narrow, lines)).hasSizeGreaterThan(100);
    assertThat(second).isEqualTo(alone(other, lines)).hasSizeGreaterThan(100);
    assertThat(counts).allSatisfy(c -> assertThat(c.accepted() + c.ignored()).isEqualTo(EVENTS));
  }
}
