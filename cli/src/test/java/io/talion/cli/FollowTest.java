package io.talion.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code run} prints each finding once with its last status, {@code run --follow} every change. */
final class FollowTest {
  private static final String POLICY =
      """
      policy follow.test version 1.0.0 language 1
      terms { final after 1 minute }
      event E { operator: Operator  n: Int } key (operator)
      rule bad {
        on e in E
        against e.operator
        slash 1%
        fires every time
        because "{e.n}"
      }
      """;

  @TempDir Path folder;

  private String policy() throws Exception {
    return Files.writeString(folder.resolve("p.talion"), POLICY).toString();
  }

  private String trace(String... lines) throws Exception {
    String text = String.join("\n", lines) + "\n";
    return Files.writeString(folder.resolve("t.ndjson"), text).toString();
  }

  private static String event(long time, long block, int n) {
    return "{\"kind\":\"E\",\"time\":%d,\"block\":%d,\"operator\":\"0x%s\",\"n\":%d}"
        .formatted(time, block, "a1".repeat(20), n);
  }

  private static List<String> statuses(String out) {
    return out.lines().map(l -> l.replaceAll(".*\"status\":\"([a-z]+)\".*", "$1")).toList();
  }

  @Test
  void everyChangeIsALine() throws Exception {
    String trace =
        trace(
            event(1_000, 1, 1),
            event(2_000, 2, 2),
            "{\"kind\":\"Retracted\",\"time\":3000,\"block\":2}",
            event(61_000, 3, 3));
    Talion.Result result = Talion.run("run", "--follow", policy(), trace);
    assertThat(result.status()).isZero();
    assertThat(statuses(result.out()))
        .containsExactly("provisional", "provisional", "withdrawn", "provisional", "final");
    assertThat(result.out().lines().toList().get(2))
        .matches("\\{\"finding\":\"[0-9a-f]{64}\",\"status\":\"withdrawn\"}");
    assertThat(result.summary()).contains("\"retracted\":1");
  }

  @Test
  void withoutItEachFindingIsPrintedOnceInOrder() throws Exception {
    String trace =
        trace(
            event(1_000, 1, 1),
            event(2_000, 2, 2),
            "{\"kind\":\"Retracted\",\"time\":3000,\"block\":2}",
            event(61_000, 3, 3));
    Talion.Result result = Talion.run("run", policy(), trace);
    assertThat(statuses(result.out())).containsExactly("final", "withdrawn", "provisional");
    assertThat(result.summary()).contains("\"findings\":{\"bad\":2}");
  }

  @Test
  void changesHaveNoLineInOtherForms() throws Exception {
    Talion.Result result =
        Talion.run("run", "--follow", "--format", "csv", policy(), trace(event(1, 1, 1)));
    assertThat(result.status()).isEqualTo(2);
  }
}
