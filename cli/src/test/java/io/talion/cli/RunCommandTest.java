package io.talion.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code talion run} on small traces: forms of output, options, statuses, logs and summary. */
final class RunCommandTest {
  private static final Path INPUTS = Path.of("src/test/resources/golden/inputs");
  private static final String POLICY = INPUTS.resolve("votes.talion").toString();
  private static final String GOOD = INPUTS.resolve("good.ndjson").toString();

  @TempDir Path folder;

  private String write(String name, String text) throws Exception {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private static String vote(int second, int round, String payload) {
    return ("{\"kind\":\"Vote\",\"time\":\"2026-01-01T00:00:%02dZ\",\"operator\":\"0x%s\",\"round\":%d,"
            + "\"payload\":\"0x%s\",\"part\":\"1/2\",\"stake\":\"1\"}%n")
        .formatted(second, "a1".repeat(20), round, payload.repeat(32));
  }

  @Test
  void findingsDigestIsThatOfStandardOutput() throws Exception {
    Talion.Result result = Talion.run("run", POLICY, GOOD);
    assertThat(result.status()).isZero();
    assertThat(result.out()).startsWith("{\"finding\":\"").endsWith("}\n");
    byte[] sha =
        MessageDigest.getInstance("SHA-256").digest(result.out().getBytes(StandardCharsets.UTF_8));
    assertThat(result.summary())
        .contains("\"findings\":\"" + HexFormat.of().formatHex(sha) + "\"")
        .contains("\"findings\":{\"double_vote\":1}")
        .contains("\"trace\":null");
  }

  @Test
  void theFormChangesNoDigest() {
    String ndjson = digests(Talion.run("run", POLICY, GOOD).summary());
    assertThat(digests(Talion.run("run", "--format", "table", POLICY, GOOD).summary()))
        .isEqualTo(ndjson);
    assertThat(digests(Talion.run("run", "--format", "csv", POLICY, GOOD).summary()))
        .isEqualTo(ndjson);
  }

  private static String digests(String summary) {
    return summary.substring(summary.indexOf("\"digests\""));
  }

  @Test
  void aTableIsForPeople() {
    String table = Talion.run("run", "--format", "table", POLICY, GOOD).out();
    assertThat(table.lines().toList().get(1))
        .contains("double_vote  0xa1a1…a1a1")
        .contains("slash 5%")
        .doesNotContain("\u001b");
    String watched = Talion.watched("run", "--format", "table", POLICY, GOOD).out();
    assertThat(watched).startsWith("\u001b[1m");
    assertThat(watched.lines()).allMatch(l -> l.replaceAll("\u001b\\[[0-9]*m", "").length() <= 100);
  }

  @Test
  void coloursAreOffForNoColor() {
    Talion.Result result =
        Talion.run(true, Map.of("NO_COLOR", "1"), "run", "--format", "table", POLICY, GOOD);
    assertThat(result.out() + result.err()).doesNotContain("\u001b[1m");
  }

  @Test
  void parametersReachTheRules() throws Exception {
    assertThat(Talion.run("run", "--param", "penalty=2%", POLICY, GOOD).out())
        .contains("\"ratio\":\"1/50\"");
    String file = write("p.json", "{\"penalty\":\"3%\",\"horizon\":\"2 days\"}");
    assertThat(Talion.run("run", "--params", file, POLICY, GOOD).out())
        .contains("\"ratio\":\"3/100\"");
    assertThat(Talion.run("run", "--params", file, "--param", "penalty=4%", POLICY, GOOD).out())
        .contains("\"ratio\":\"1/25\"");
  }

  @Test
  void severalFilesAreMergedByTime() throws Exception {
    String early = write("a.ndjson", vote(1, 7, "aa") + vote(5, 8, "bb"));
    String late = write("b.ndjson", vote(3, 7, "bb") + vote(9, 8, "cc"));
    Talion.Result result = Talion.run("run", POLICY, late, early);
    assertThat(result.out().lines()).hasSize(2);
    assertThat(result.summary()).contains("\"late\":0");
  }

  @Test
  void untilLeavesOutWhatIsLater() throws Exception {
    String trace = write("t.ndjson", vote(1, 7, "aa") + vote(5, 7, "bb"));
    Talion.Result result = Talion.run("run", "--until", "2026-01-01T00:00:04Z", POLICY, trace);
    assertThat(result.out()).isEmpty();
    assertThat(result.summary()).contains("\"accepted\":1").contains("\"beyond\":1");
    assertThat(Talion.run("run", "--until", "2026-01-01T00:00:05Z", POLICY, trace).out().lines())
        .hasSize(1);
  }

  @Test
  void untilSettlesDeadlines() throws Exception {
    String policy =
        write(
            "duty.talion",
            """
            policy test.duty version 1.0.0 language 1
            terms { gap at most 1 day }
            event Ask { operator: Operator }
            event Answer { operator: Operator } key (operator)
            duty Reply for each a in Ask { owed by a.operator met by r in Answer of a.operator within 1 hour }
            rule silent {
              on d in Reply
              when d.missed
              against d.operator
              jail 1 day
              fires every time
              because "silent"
            }
            """);
    String trace =
        write(
            "ask.ndjson",
            "{\"kind\":\"Ask\",\"time\":0,\"operator\":\"0x" + "a1".repeat(20) + "\"}\n");
    Talion.Result open = Talion.run("run", "--open", policy, trace);
    assertThat(open.out()).startsWith("{\"open\":\"Reply\"");
    assertThat(open.summary()).contains("\"open\":1");
    Talion.Result settled = Talion.run("run", "--until", "1970-01-02", policy, trace);
    assertThat(settled.out()).contains("\"rule\":\"silent\"").contains("\"time\":3600000");
    assertThat(settled.summary()).contains("\"open\":0");
  }

  @Test
  void failOnAsksForStatusThree() {
    assertThat(Talion.run("run", "--fail-on", "any", POLICY, GOOD).status()).isEqualTo(3);
    assertThat(Talion.run("run", "--fail-on", "double_vote", POLICY, GOOD).status()).isEqualTo(3);
    String empty = INPUTS.resolve("empty.ndjson").toString();
    assertThat(Talion.run("run", "--fail-on", "any", POLICY, empty).status()).isZero();
  }

  @Test
  void strictComesBeforeFailOn() throws Exception {
    String trace =
        write("t.ndjson", vote(1, 7, "aa") + vote(2, 7, "bb") + vote(9, 7, "cc") + "{}\n");
    assertThat(Talion.run("run", "--strict", "--fail-on", "any", POLICY, trace).status())
        .isEqualTo(2);
  }

  @Test
  void rejectedAndLateRecordsAreListed() throws Exception {
    String trace =
        write("t.ndjson", vote(1, 7, "aa") + "{}\n" + vote(5, 7, "bb") + vote(2, 7, "cc") + "x\n");
    Path log = folder.resolve("rejected.ndjson");
    Talion.Result result = Talion.run("run", "--late", "--rejected", log.toString(), POLICY, trace);
    assertThat(Files.readAllLines(log))
        .hasSize(2)
        .allMatch(l -> l.startsWith("{\"rejected\":{\"file\":"));
    assertThat(Files.readAllLines(log).get(1)).contains("\"line\":5");
    assertThat(result.out()).contains("{\"late\":{\"file\":").contains("\"line\":4");
    assertThat(result.summary()).contains("\"late\":1").contains("\"rejected\":2");
    assertThat(result.status()).isZero();
  }

  @Test
  void findingsGoToAFile() throws Exception {
    Path out = folder.resolve("findings.ndjson");
    Talion.Result result = Talion.run("run", "--out", out.toString(), POLICY, GOOD);
    assertThat(result.out()).isEmpty();
    assertThat(Files.readAllLines(out)).hasSize(1);
  }

  @Test
  void theTraceDigestIgnoresTheOrderOfArrival() throws Exception {
    String one = write("1.ndjson", vote(1, 7, "aa") + vote(1, 8, "bb"));
    String two = write("2.ndjson", vote(1, 8, "bb") + vote(1, 7, "aa"));
    String first = digests(Talion.run("run", "--digest", "trace", POLICY, one).summary());
    assertThat(first).containsPattern("\"trace\":\"[0-9a-f]{64}\"");
    assertThat(digests(Talion.run("run", "--digest", "trace", POLICY, two).summary()))
        .isEqualTo(first);
  }

  @Test
  void standardInputIsATrace() throws Exception {
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream(Files.readAllBytes(Path.of(GOOD))));
    try {
      assertThat(Talion.run("run", POLICY, "-").out().lines()).hasSize(1);
    } finally {
      System.setIn(before);
    }
  }

  @Test
  void dutiesWithoutGapAreWarnedOf() throws Exception {
    String policy =
        write(
            "duty.talion",
            "policy test.duty version 1.0.0 language 1\n"
                + "event Ask { operator: Operator }\nevent Answer { operator: Operator } key (operator)\n"
                + "duty Reply for each a in Ask { owed by a.operator met by r in Answer of a.operator within 1 hour }\n"
                + "rule silent { on d in Reply when d.missed against d.operator jail 1 day fires every time because \"silent\" }\n");
    assertThat(Talion.run("run", policy, INPUTS.resolve("empty.ndjson").toString()).err())
        .contains("no `gap at most`");
  }

  @Test
  void messagesAsJsonAreOneObjectALine() {
    Talion.Result result =
        Talion.run("run", "--json", POLICY, INPUTS.resolve("not-json.ndjson").toString());
    assertThat(List.of(result.err().split("\n"))).hasSize(2).allMatch(l -> l.startsWith("{"));
  }

  @Test
  void interchangesAreImported() throws Exception {
    String policy =
        write(
            "blocks.talion",
            """
            policy test.blocks version 1.0.0 language 1
            event SignedBlock { validator: Validator  slot: Slot  root: Hash? } key (validator)
            rule double_proposal {
              on a, b in SignedBlock matching (validator, slot) within 1 day
              when a.root != b.root
              against a.validator
              slash 1%
              fires once per (a.validator, a.slot)
              because "two blocks in slot {a.slot}"
            }
            """);
    String entry = "{\"slot\":\"7\",\"signing_root\":\"0x%s\"}";
    String interchange =
        write(
            "interchange.json",
            "{\"metadata\":{\"interchange_format_version\":\"5\",\"genesis_validators_root\":\"0x"
                + "00".repeat(32)
                + "\"},\"data\":[{\"pubkey\":\"0x"
                + "ab".repeat(48)
                + "\",\"signed_blocks\":["
                + entry.formatted("aa".repeat(32))
                + ","
                + entry.formatted("bb".repeat(32))
                + "],\"signed_attestations\":[]}]}");
    Talion.Result result = Talion.run("run", "--from", "eip3076", policy, interchange);
    assertThat(result.out()).contains("\"because\":\"two blocks in slot 7\"");
    assertThat(result.summary()).contains("\"accepted\":2");
  }

  @Test
  void contractLogsAreImported() throws Exception {
    String policy =
        write(
            "slashed.talion",
            """
            policy test.slashed version 1.0.0 language 1
            record OperatorSet { avs: Avs  id: Int }
            event OperatorSlashed { operator: Operator  operatorSet: OperatorSet  strategies: List[Strategy] } key (operator)
            rule slashed {
              on e in OperatorSlashed
              against e.operator
              flag "slashed"
              fires every time
              because "in set {e.operatorSet.id}"
            }
            """);
    String log =
        write(
            "log.jsonl",
            "{\"event\":\"OperatorSlashed\",\"time\":\"2026-01-01 00:00:12\",\"block\":5,\"log\":1,\"tx\":\"0x01\",\"args\":{"
                + "\"operator\":\"0x"
                + "a1".repeat(20)
                + "\",\"operatorSet\":{\"avs\":\"0x"
                + "a2".repeat(20)
                + "\",\"id\":3},\"strategies\":[\"0x"
                + "a3".repeat(20)
                + "\"]}}\n");
    Talion.Result result = Talion.run("run", "--from", "eigenlayer-logs", policy, log);
    assertThat(result.out()).contains("\"because\":\"in set 3\"").contains("\"block\":5");
  }
}
