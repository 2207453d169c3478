package io.talion.trace.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.talion.trace.event.Coordinates;
import io.talion.trace.event.Event;
import io.talion.trace.event.EventJson;
import io.talion.trace.event.EventKind;
import io.talion.trace.read.field.EventSink;
import io.talion.trace.read.field.Schema;
import io.talion.trace.read.scan.JsonScanner;
import io.talion.trace.read.scan.Members;
import io.talion.trace.read.scan.Words;
import io.talion.trace.read.source.ReadOptions;
import io.talion.trace.read.strict.BadInput;
import io.talion.trace.read.strict.Limits;
import io.talion.trace.type.Type;
import io.talion.trace.value.Bool;
import io.talion.trace.value.EnumCase;
import io.talion.trace.value.Hex;
import io.talion.trace.value.Int;
import io.talion.trace.value.ListValue;
import io.talion.trace.value.None;
import io.talion.trace.value.Ratio;
import io.talion.trace.value.RecordValue;
import io.talion.trace.value.Text;
import io.talion.trace.value.Value;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

class TraceReaderProperties {
  private static final Type.Enum LEVEL = new Type.Enum("Level", List.of("low", "high"));
  private static final Type.Record PAIR =
      new Type.Record(
          "Pair",
          List.of(new Type.Field("n", Type.Simple.INT), new Type.Field("ok", Type.Simple.BOOL)));
  private static final EventKind KIND =
      EventKind.named("K")
          .field("n", Type.Simple.INT)
          .field("r", Type.Simple.RATIO)
          .field("h", Type.Bytes.BYTES)
          .field("s", Type.Simple.STRING)
          .field("e", LEVEL)
          .field("p", new Type.Optional(PAIR))
          .field("l", new Type.ListOf(Type.Simple.INT))
          .build(0);
  private static final JsonFactory JACKSON =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private static EventSink read(byte[] bytes) throws IOException {
    EventSink sink = new EventSink();
    try (TraceReader reader =
        TraceReader.open(
            new ByteArrayInputStream(bytes), "t", Schema.of(KIND), ReadOptions.DEFAULT, sink)) {
      reader.drain();
    }
    return sink;
  }

  private static byte[] lines(List<Event> events) {
    StringBuilder out = new StringBuilder();
    events.forEach(e -> out.append(EventJson.of(e)).append('\n'));
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  @Property
  void whatIsWrittenIsRead(@ForAll("traces") List<Event> trace) throws IOException {
    EventSink sink = read(lines(trace));
    assertThat(sink.rejections()).isEmpty();
    assertThat(sink.events()).isEqualTo(trace);
  }

  @Property(tries = 30)
  void aCutAtEveryByteGivesAPrefixAndAMessage(@ForAll("traces") List<Event> trace)
      throws IOException {
    byte[] whole = lines(trace);
    for (int cut = 0; cut <= whole.length; cut++) {
      byte[] part = Arrays.copyOf(whole, cut);
      EventSink sink = read(part);
      int n = sink.events().size();
      assertThat(sink.events()).isEqualTo(trace.subList(0, n));
      boolean clean =
          cut == 0 || part[cut - 1] == '\n' || (cut < whole.length && whole[cut] == '\n');
      assertThat(sink.rejections())
          .hasSize(clean ? 0 : 1)
          .allSatisfy(r -> assertThat(r.code()).isEqualTo("T2020"));
    }
  }

  /** One byte changed anywhere: the record is another one or rejected, its neighbours stay. */
  @Property(tries = 300)
  void damageStaysInItsLine(
      @ForAll("traces") List<Event> trace, @ForAll int where, @ForAll byte value)
      throws IOException {
    byte[] bytes = lines(trace);
    if (bytes.length == 0 || value == '\n') {
      return;
    }
    int at = Math.floorMod(where, bytes.length);
    if (bytes[at] == '\n') {
      return;
    }
    bytes[at] = value;
    EventSink sink = read(bytes);
    long equal = sink.events().stream().filter(trace::contains).count();
    assertThat(equal).isGreaterThanOrEqualTo(trace.size() - 1L);
  }

  /** The scanner and a strict library agree on what JSON is. */
  @Property(tries = 3000)
  void theScannerAgreesWithAStrictLibrary(@ForAll("texts") String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    assertThat(scannerTakes(bytes)).as(text).isEqualTo(libraryTakes(bytes));
  }

  private static boolean scannerTakes(byte[] bytes) {
    try {
      byte[] padded = Arrays.copyOf(bytes, bytes.length + Words.SLACK);
      new JsonScanner(new Limits(1 << 20, 1000, 78, 200, 1))
          .object(padded, 0, bytes.length, new Members());
      return true;
    } catch (BadInput e) {
      return false;
    }
  }

  private static boolean libraryTakes(byte[] bytes) {
    try (JsonParser parser = JACKSON.createParser(ObjectReadContext.empty(), bytes)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return false;
      }
      parser.skipChildren();
      return parser.nextToken() == null;
    } catch (JacksonException e) {
      return false;
    }
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "\"a\"",
            "\"b\"",
            "\"\\u0061\"",
            "1",
            "-0",
            "0.5",
            "01",
            "1e5",
            "true",
            "nul",
            "null",
            " ",
            "\"é\"",
            "\"\\n\"",
            "\"\t\"",
            "\"",
            "-",
            ".",
            "\"a\":1",
            "\"b\":[1,2]",
            "\"c\":{\"a\":null}",
            "{}",
            "[]");
    Arbitrary<String> soup = pieces.list().ofMaxSize(8).map(l -> String.join("", l));
    Arbitrary<String> members =
        Combinators.combine(
                Arbitraries.of(
                    "\"a\"", "\"b\"", "\"\\u0061\"", "\"\"", "\"long_name_1\"", "\"long_name_2\""),
                Arbitraries.of(
                    "1",
                    "-0.5e3",
                    "\"x\"",
                    "[1,{}]",
                    "{\"a\":1,\"a\":2}",
                    "{\"a\":{\"a\":true}}",
                    "nul"))
            .as((n, v) -> n + ":" + v);
    Arbitrary<String> objects =
        members.list().ofMaxSize(4).map(l -> "{" + String.join(",", l) + "}");
    return Arbitraries.oneOf(soup.map(s -> "{" + s + "}"), objects, soup);
  }

  @Provide
  Arbitrary<List<Event>> traces() {
    Arbitrary<Coordinates> at =
        Combinators.combine(counters(), counters(), counters(), counters(), counters())
            .as((t, b, s, e, x) -> new Coordinates(t + 1, b, s, e, x, x));
    Arbitrary<Event> event =
        Combinators.combine(at, fields()).as((where, f) -> new Event(KIND, where, f));
    return event.list().ofMaxSize(4);
  }

  private static Arbitrary<Long> counters() {
    return Arbitraries.longs().between(-1, 4_000_000_000L);
  }

  private static Arbitrary<List<Value>> fields() {
    Arbitrary<BigInteger> big =
        Arbitraries.bigIntegers().between(BigInteger.TEN.pow(40).negate(), BigInteger.TEN.pow(40));
    Arbitrary<Value> n = big.map(Int::new);
    Arbitrary<Value> r = Combinators.combine(big, big.filter(d -> d.signum() != 0)).as(Ratio::new);
    Arbitrary<Value> h = Arbitraries.bytes().array(byte[].class).ofMaxSize(40).map(Hex::of);
    Arbitrary<Value> s =
        Arbitraries.strings()
            .ofMaxLength(20)
            .filter(TraceReaderProperties::isWellFormed)
            .map(Text::new);
    Arbitrary<Value> e =
        Arbitraries.of(new EnumCase("Level", "low", 0), new EnumCase("Level", "high", 1));
    Arbitrary<Value> p =
        Arbitraries.of(
            None.NONE,
            new RecordValue("Pair", List.of(Int.of(1), Bool.TRUE)),
            new RecordValue("Pair", List.of(Int.of(-7), Bool.FALSE)));
    Arbitrary<Value> l = n.list().ofMaxSize(3).map(ListValue::new);
    return Combinators.combine(n, r, h, s, e, p, l)
        .as((a, b, c, d, f, g, i) -> List.of(a, b, c, d, f, g, i));
  }

  private static boolean isWellFormed(String s) {
    return StandardCharsets.UTF_8.newEncoder().canEncode(s);
  }
}
