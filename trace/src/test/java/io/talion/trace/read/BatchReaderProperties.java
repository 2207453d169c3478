package io.talion.trace.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.talion.trace.read.scan.LineScan;
import io.talion.trace.read.source.ReadOptions;
import io.talion.trace.read.strict.Limits;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The fast path and the strict reader meet the same records, rejections and messages. */
class BatchReaderProperties {
  private static final String OPERATOR = "0x00000000000000000000000000000000000000aB";
  private static final String TASK =
      "0x00000000000000000000000000000000000000000000000000000000000000Ff";

  @Property(tries = 1500)
  void bothReadersAgree(@ForAll("traces") String trace, @ForAll("options") ReadOptions options) {
    BothReaders.read(
        trace.getBytes(StandardCharsets.UTF_8), "t.ndjson", BrokenTraces.SCHEMA, options);
  }

  /** Bytes changed anywhere, line feeds and quotes among them. */
  @Property(tries = 1500)
  void bothReadersAgreeOnDamage(
      @ForAll("traces") String trace,
      @ForAll("damage") List<int[]> damage,
      @ForAll("options") ReadOptions options) {
    byte[] bytes = trace.getBytes(StandardCharsets.UTF_8);
    for (int[] d : damage) {
      if (bytes.length > 0) {
        bytes[d[0] % bytes.length] = (byte) d[1];
      }
    }
    BothReaders.read(bytes, "t.ndjson", BrokenTraces.SCHEMA, options);
  }

  /** Most lines must go the fast way, or the properties above compare one reader with itself. */
  @Property(tries = 200)
  void plainLinesHaveTheCommonShape(@ForAll("plain") List<String> members) {
    byte[] line = ("{" + String.join(",", members) + "}\n").getBytes(StandardCharsets.UTF_8);
    byte[] guarded = new byte[line.length + LineScan.GUARD];
    System.arraycopy(line, 0, guarded, 0, line.length);
    int feed = new LineScan(Limits.DEFAULT).line(guarded, 0, line.length);
    assertThat(feed).isEqualTo(members.isEmpty() ? -1 : line.length - 1);
  }

  @Provide
  Arbitrary<List<String>> plain() {
    return Arbitraries.of(
            member("kind", "\"Response\""),
            member("time", "1767225612000"),
            member("operator", '"' + OPERATOR + '"'),
            member("note", "\"ä\\n\""),
            member("stake", "\"32000000000000000000\""),
            member("share", "-0.5e+3"),
            member("a_name_of_more_than_sixteen_bytes", "[1,{\"x\":[]},null]"),
            member("set", "{ \"avs\": 1 }"),
            member("valid", "true"),
            member("round", "0"),
            member("verdict", "null"))
        .list()
        .uniqueElements();
  }

  private static String member(String name, String value) {
    return '"' + name + "\":" + value;
  }

  @Provide
  Arbitrary<List<int[]>> damage() {
    Arbitrary<Integer> value =
        Arbitraries.oneOf(
            Arbitraries.integers().between(0, 255),
            Arbitraries.of('"', '\\', '\n', '\r', ',', ':', '{', '}', '[', '0', '-', '.', ' ')
                .map(c -> (int) c));
    return Combinators.combine(Arbitraries.integers().between(0, 100_000), value)
        .as((at, v) -> new int[] {at, v})
        .list()
        .ofMinSize(1)
        .ofMaxSize(4);
  }

  @Provide
  Arbitrary<ReadOptions> options() {
    ReadOptions plain = ReadOptions.DEFAULT;
    return Arbitraries.of(
        plain,
        plain,
        plain,
        plain.withStrict(true),
        plain.withRequireSignatures(true),
        plain.withTimeMember("t"),
        plain.withTimeMember("at"),
        plain.withKind("Response"),
        plain.withLimits(new Limits(300, 3, 20, 200, 16L << 20)));
  }

  @Provide
  Arbitrary<String> traces() {
    Arbitrary<String> line =
        Combinators.combine(members(), Arbitraries.of("", " "), Arbitraries.of("\n", "\n", "\r\n"))
            .as((m, blank, end) -> "{" + String.join("," + blank, m) + "}" + end);
    Arbitrary<String> odd =
        Arbitraries.of("\n", " \n", "{}\n", "[]\n", "{\"kind\":\n", "\uFEFF", "x");
    return Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(12, line), net.jqwik.api.Tuple.of(1, odd))
        .list()
        .ofMaxSize(8)
        .map(l -> String.join("", l));
  }

  /** Those a record needs, in any order, with others among them. */
  private static Arbitrary<List<String>> members() {
    Arbitrary<List<String>> some =
        Arbitraries.oneOf(optional(), optional(), odd()).list().ofMaxSize(5);
    Arbitrary<List<String>> needed =
        Combinators.combine(stakes(), times())
            .as((stake, time) ->
                List.of(
                    member("kind", "\"Response\""),
                    time,
                    member("operator", '"' + OPERATOR + '"'),
                    member("task", '"' + TASK + '"'),
                    member("stake", stake)));
    Arbitrary<List<String>> signed =
        Arbitraries.of("true", "false", "null", "1")
            .map(v ->
                List.of(
                    member("kind", "\"Signed\""),
                    member("time", "1"),
                    member("sig", "\"0xAbcd\""),
                    member("sigValid", v)));
    Arbitrary<List<String>> body =
        Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(6, needed),
            net.jqwik.api.Tuple.of(1, signed),
            net.jqwik.api.Tuple.of(1, Arbitraries.just(List.of(member("kind", "\"Other\"")))));
    return Combinators.combine(body, some)
        .as((a, b) -> {
          List<String> all = new java.util.ArrayList<>(a);
          all.addAll(b);
          return all;
        })
        .flatMap(all -> Arbitraries.shuffle(all));
  }

  private static Arbitrary<String> times() {
    return Arbitraries.of(
        member("time", "1767225612000"),
        member("time", "0"),
        member("time", "\"2026-01-01T00:00:00.123Z\""),
        member("@time", "\"1767225612000\""),
        member("t", "17"),
        member("time", "1.5"),
        member("time", "253402300800000"),
        member("time", "null"));
  }

  private static Arbitrary<String> stakes() {
    Arbitrary<String> digits =
        Arbitraries.strings().numeric().ofMinLength(1).ofMaxLength(40).map(d -> '"' + d + '"');
    Arbitrary<String> forms =
        Arbitraries.of(
            "0",
            "-7",
            "12",
            "\"-12\"",
            "\"0x1F\"",
            "\"\"",
            "\"-\"",
            "1.0",
            "1e3",
            "\"1e3\"",
            "01",
            "\"-123456789012345678901234567890\"",
            "\"-36893488147419103232\"",
            "null",
            "true",
            "9223372036854775807",
            "9223372036854775808",
            "-9223372036854775808");
    return Arbitraries.oneOf(digits, forms);
  }

  private static Arbitrary<String> optional() {
    Arbitrary<String> share =
        Arbitraries.of(
                "\"1/3\"",
                "\"0.25\"",
                "0.5",
                "\"1\"",
                "0",
                "\"2\"",
                "\"-0.5\"",
                "\"0.\"",
                "\".5\"",
                "\"0.123456789012345678901\"",
                "1e-3",
                "\"1/0\"")
            .map(v -> member("share", v));
    Arbitrary<String> number =
        Arbitraries.of("0", "18446744073709551615", "\"18446744073709551616\"", "-1", "\"5\"")
            .map(v -> member("weight", v));
    Arbitrary<String> other =
        Arbitraries.of(
            member("verdict", "\"good\""),
            member("verdict", "\"ugly\""),
            member("valid", "false"),
            member("valid", "\"true\""),
            member("at", "\"2026-01-01T00:00:00Z\""),
            member("at", "5"),
            member("round", "7"),
            member("round", "-7"),
            member("validator", "12"),
            member("validator", '"' + OPERATOR + '"'),
            member("set", "{\"avs\":\"" + OPERATOR + "\",\"id\":3}"),
            member("set", "{\"avs\":\"" + OPERATOR + "\"}"),
            member("strategies", "[\"" + OPERATOR + "\"]"),
            member("strategies", "[]"),
            member("note", "\"plain\""),
            member("note", "\"\""),
            member("note", "\"\u00e4\u20ac\ud83d\ude00\""),
            member("note", "\"a\\u0041\\n\\\"\""),
            member("note", "7"),
            member("block", "100"),
            member("@block", "\"100\""),
            member("block", "-1"),
            member("block", "null"),
            member("slot", "1.5"),
            member("tx", "1"),
            member("log", "123456789012345678901"));
    return Arbitraries.oneOf(share, number, other);
  }

  private static Arbitrary<String> odd() {
    return Arbitraries.of(
        "\"n\\u006fte\":\"x\"",
        "\"unknown\" : [1, {\"a\":{\"b\":[{}]}}]",
        "\"unknown\":{\"a\":1,\"a\":2}",
        "\"unknown\":[[[[1]]]]",
        "\"unknown\":nul",
        "\"unknown\":-",
        "\"unknown\":\"\\x\"",
        "\"unknown\":\"\\ud800\"",
        "\"unknown\":\"a\tb\"",
        "\"\u00fcnknown\":1.5e-7",
        "\"operator\":1",
        "\"a_very_long_name_that_no_policy_would_ever_declare_in_its_life_time\":1",
        "\"sixteen_bytes_ab\":true,\"sixteen_bytes_ac\":\"x\"");
  }
}
