package io.talion.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import io.talion.trace.importer.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Lines of any members come back as they were, but for members that are null and for order. */
class ParquetTraceProperties {
  @Property(tries = 300)
  void whatIsWrittenIsRead(@ForAll("rows") List<String> rows) throws IOException {
    String back = Parquet.lines(Parquet.of(String.join("\n", rows) + "\n"));
    assertThat(back.lines().map(ParquetTraceProperties::plain).toList())
        .isEqualTo(rows.stream().map(ParquetTraceProperties::plain).toList());
  }

  private static Object plain(String line) {
    byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
    return plain(Json.parse(bytes, 0, bytes.length));
  }

  private static Object plain(Json value) {
    return switch (value) {
      case Json.Text t -> '"' + t.text();
      case Json.Word w -> w.text();
      case Json.Arr a -> {
        List<Object> all = new ArrayList<>();
        a.elements().forEach(e -> all.add(plain(e)));
        yield all;
      }
      case Json.Obj o -> {
        Map<String, Object> all = new TreeMap<>();
        o.members().forEach((k, v) -> all.put(k, plain(v)));
        all.values().removeIf("null"::equals);
        yield all;
      }
    };
  }

  @Provide
  Arbitrary<List<String>> rows() {
    return object(values(3), "kind", "time", "a", "b", "\u00e4 \\\"").list().ofMaxSize(8);
  }

  private static Arbitrary<String> values(int depth) {
    Arbitrary<String> scalar =
        Arbitraries.of(
            "1",
            "-7",
            "9223372036854775807",
            "9223372036854775808",
            "-0",
            "1.50",
            "1e400",
            "true",
            "false",
            "null",
            "\"\"",
            "\"0x\"",
            "\"0xab\"",
            "\"0xAB\"",
            "\"0xabc\"",
            "\"0xcdef\"",
            "\"text\"",
            "\"q\\\"\\\\\\n\\u0007\"",
            "\"\u00e4\ud83d\ude00\"",
            "\"-17\"",
            "[]",
            "{}");
    return depth == 0
        ? scalar
        : Arbitraries.frequencyOf(
            Tuple.of(6, scalar),
            Tuple.of(1, array(values(depth - 1))),
            Tuple.of(1, object(values(depth - 1), "a", "b")));
  }

  private static Arbitrary<String> array(Arbitrary<String> of) {
    return of.list().ofMaxSize(3).map(all -> "[" + String.join(",", all) + "]");
  }

  private static Arbitrary<String> object(Arbitrary<String> of, String... names) {
    return Arbitraries.maps(Arbitraries.of(names), of)
        .ofMaxSize(names.length)
        .map(all ->
            all.entrySet().stream()
                .map(m -> '"' + m.getKey() + "\":" + m.getValue())
                .collect(Collectors.joining(",", "{", "}")));
  }
}
