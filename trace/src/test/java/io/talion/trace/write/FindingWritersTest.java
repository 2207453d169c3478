package io.talion.trace.write;

import static org.assertj.core.api.Assertions.assertThat;

import io.talion.trace.digest.ParameterDigest;
import io.talion.trace.digest.Sha256;
import io.talion.trace.digest.TraceDigest;
import io.talion.trace.finding.Finding;
import io.talion.trace.finding.Penalty;
import io.talion.trace.read.strict.Rejection;
import io.talion.trace.type.Type;
import io.talion.trace.value.Hex;
import io.talion.trace.value.Ratio;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class FindingWritersTest {
  private static final Hex OPERATOR = Hex.parse("0x01").padded(20);

  private static Finding finding(List<Penalty> penalties, String because) {
    return new Finding(
        "ab".repeat(32),
        "example.tasks",
        "1.0.0",
        "double_sign",
        0,
        1_767_225_612_000L,
        101,
        Optional.of(OPERATOR),
        List.of(OPERATOR.toString(), "0x02"),
        Finding.Status.FINAL,
        penalties,
        Optional.empty(),
        List.of(),
        because,
        List.of("e1", "e2"),
        List.of(new Finding.Let("missed", "1/10")));
  }

  private static Finding bare() {
    return new Finding(
        "00",
        "p",
        "1.0.0",
        "r",
        1,
        5,
        0,
        Optional.empty(),
        List.of(),
        Finding.Status.WAIVED,
        List.of(),
        Optional.of(new Finding.Cut(Ratio.of(1, 3), BigInteger.TEN, "limit 100%", List.of())),
        List.of(new Finding.AppliedException("outage", "waive", "the chain\nstood")),
        "",
        List.of(),
        List.of());
  }

  private static List<Penalty> all() {
    return List.of(
        new Penalty.Slash(Ratio.of(1, 10), new BigInteger("100000000000000000"), List.of()),
        new Penalty.Slash(Ratio.of(1, 1000), BigInteger.ZERO, List.of("stETH")),
        new Penalty.Jail(86_400_000),
        new Penalty.Tombstone(),
        new Penalty.Eject(),
        new Penalty.Strike(BigInteger.ONE),
        new Penalty.Flag("look \"here\""),
        new Penalty.Forfeit(Ratio.of(1, 2), 604_800_000),
        new Penalty.Pay(BigInteger.valueOf(5), Type.Token.ETH, OPERATOR));
  }

  @Test
  void canonicalJsonToTheByte() {
    assertThat(FindingJson.of(finding(List.of(new Penalty.Tombstone()), "signed twice")))
        .isEqualTo(
            "{\"finding\":\""
                + "ab".repeat(32)
                + "\",\"policy\":\"example.tasks\",\"version\":\"1.0.0\","
                + "\"rule\":\"double_sign\",\"stage\":0,\"time\":1767225612000,\"block\":101,\"offender\":\""
                + OPERATOR
                + "\",\"key\":[\""
                + OPERATOR
                + "\",\"0x02\"],\"status\":\"final\",\"penalties\":[{\"tombstone\":true}],"
                + "\"cut\":null,\"exceptions\":[],\"because\":\"signed twice\",\"evidence\":[\"e1\",\"e2\"],"
                + "\"with\":{\"missed\":\"1/10\"}}");
    assertThat(FindingJson.of(bare()))
        .isEqualTo(
            "{\"finding\":\"00\",\"policy\":\"p\",\"version\":\"1.0.0\",\"rule\":\"r\",\"stage\":1,\"time\":5,\"block\":0,"
                + "\"offender\":null,\"key\":[],\"status\":\"waived\",\"penalties\":[],"
                + "\"cut\":{\"ratio\":\"1/3\",\"wad\":\"10\",\"by\":\"limit 100%\"},"
                + "\"exceptions\":[{\"name\":\"outage\",\"effect\":\"waive\",\"because\":\"the chain\\nstood\"}],"
                + "\"because\":null,\"evidence\":[],\"with\":{}}");
  }

  @Test
  void penaltiesAsTheSpecificationShowsThem() {
    assertThat(FindingJson.penalties(all()))
        .isEqualTo(
            "[{\"slash\":{\"ratio\":\"1/10\",\"wad\":\"100000000000000000\",\"in\":[]}},"
                + "{\"slash\":{\"ratio\":\"1/1000\",\"wad\":\"0\",\"in\":[\"stETH\"],\"dust\":true}},"
                + "{\"jail\":86400000},{\"tombstone\":true},{\"eject\":true},{\"strike\":1},{\"flag\":\"look \\\"here\\\"\"},"
                + "{\"forfeit\":{\"ratio\":\"1/2\",\"for\":604800000}},"
                + "{\"pay\":{\"amount\":\"5\",\"token\":\"ETH\",\"to\":\""
                + OPERATOR
                + "\"}}]");
  }

  @Test
  void theDigestIsThatOfTheNdjsonWhateverTheFormat() throws IOException {
    ByteArrayOutputStream ndjson = new ByteArrayOutputStream();
    ByteArrayOutputStream table = new ByteArrayOutputStream();
    FindingOutput first = new FindingOutput(new NdjsonWriter(ndjson));
    FindingOutput second = new FindingOutput(new TableWriter(table));
    for (Finding f : List.of(finding(all(), "x"), bare())) {
      first.accept(f);
      second.accept(f);
    }
    first.finish();
    second.finish();
    assertThat(first.digest())
        .isEqualTo(new Sha256().add(ndjson.toByteArray()).hex())
        .isEqualTo(second.digest());
    assertThat(first.byRule()).isEqualTo(new TreeMap<>(Map.of("double_sign", 1L, "r", 1L)));
    assertThat(ndjson.toString(StandardCharsets.UTF_8)).endsWith("}\n").contains("}\n{");
  }

  @Test
  void tablesAlignAndDefuseControls() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    TableWriter writer = new TableWriter(out);
    writer.write(
        finding(
            List.of(new Penalty.Slash(Ratio.of(1, 10), BigInteger.ONE, List.of())),
            "a\n\u001b[2Jb\u202e"),
        "");
    writer.write(bare(), "");
    writer.finish();
    String[] lines = out.toString(StandardCharsets.UTF_8).split("\n", -1);
    assertThat(lines).hasSize(4);
    assertThat(lines[0]).startsWith("time                      block  rule         offender");
    assertThat(lines[1])
        .startsWith("2026-01-01T00:00:12.000Z  101    double_sign  0x")
        .endsWith("slash 10%  a  [2Jb");
    assertThat(lines[2]).startsWith("1970-01-01T00:00:00.005Z  0      r (stage 1)  -");
  }

  @Test
  void csvQuotesWhatNeedsIt() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    CsvWriter writer = new CsvWriter(out);
    writer.write(finding(List.of(new Penalty.Tombstone()), "a, \"b\""), "");
    writer.finish();
    String[] lines = out.toString(StandardCharsets.UTF_8).split("\n");
    assertThat(lines[0]).startsWith("finding,policy,version,rule");
    assertThat(lines[1]).contains("\"a, \"\"b\"\"\"").contains(",\"[{\"\"tombstone\"\":true}]\",");
    ByteArrayOutputStream empty = new ByteArrayOutputStream();
    new CsvWriter(empty).finish();
    assertThat(empty.toString(StandardCharsets.UTF_8)).isEqualTo(lines[0] + "\n");
  }

  @Test
  void theTurkishLocaleChangesNothing() {
    Locale before = Locale.getDefault();
    String expected = FindingJson.of(finding(all(), "I i"));
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertThat(FindingJson.of(finding(all(), "I i"))).isEqualTo(expected);
      assertThat(FindingJson.word(Finding.Status.PROVISIONAL)).isEqualTo("provisional");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void logsAndSummary() {
    assertThat(RejectionJson.of(new Rejection("a.ndjson", 3, 7, "T2001", "not \"JSON\"")))
        .isEqualTo(
            "{\"rejected\":{\"file\":\"a.ndjson\",\"line\":3,\"column\":7,\"reason\":\"not \\\"JSON\\\"\",\"code\":\"T2001\"}}");
    assertThat(RejectionJson.late("a", 2, "K", 5))
        .isEqualTo("{\"late\":{\"file\":\"a\",\"line\":2,\"kind\":\"K\",\"time\":5}}");
    Map<String, Long> events = new LinkedHashMap<>();
    events.put("read", 3L);
    events.put("accepted", 2L);
    Summary summary =
        new Summary(
            "p",
            "1.0.0",
            events,
            Map.of("r", 1L),
            4,
            Optional.of("3d"),
            Optional.empty(),
            "aa",
            "bb",
            Optional.empty(),
            "cc",
            false);
    assertThat(summary.json())
        .isEqualTo(
            "{\"summary\":{\"policy\":\"p\",\"version\":\"1.0.0\",\"events\":{\"read\":3,\"accepted\":2},\"findings\":{\"r\":1},"
                + "\"open\":4,\"challenge\":\"3d\",\"finalAfter\":null,"
                + "\"digests\":{\"policy\":\"aa\",\"parameters\":\"bb\",\"trace\":null,\"findings\":\"cc\"},"
                + "\"interrupted\":false}}");
  }

  @Test
  void digests() {
    assertThat(Sha256.of(""))
        .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    assertThat(ParameterDigest.of(Map.of("b", "2", "a", "1/20")))
        .isEqualTo(Sha256.of("a=1/20\nb=2\n"));
    TraceDigest trace = new TraceDigest();
    trace.add("00");
    trace.add("ff");
    assertThat(trace.hex()).isEqualTo(Sha256.of("00ff"));
  }
}
