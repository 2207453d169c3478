package io.talion.trace.importer;

import static org.assertj.core.api.Assertions.assertThat;

import io.talion.trace.event.Coordinates;
import io.talion.trace.event.Event;
import io.talion.trace.event.EventKind;
import io.talion.trace.read.TraceReader;
import io.talion.trace.read.field.EventSink;
import io.talion.trace.read.field.Schema;
import io.talion.trace.read.source.ReadOptions;
import io.talion.trace.type.Type;
import io.talion.trace.value.Int;
import io.talion.trace.value.ListValue;
import io.talion.trace.value.RecordValue;
import io.talion.trace.value.Text;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class EigenLayerLogsTest {
  private static final Schema ALL = new Schema(EigenLayerLogs.ALLOCATION_MANAGER);

  private static EventSink read(String text, Schema schema) throws IOException {
    EventSink sink = new EventSink();
    ByteArrayInputStream in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    ReadOptions options = ReadOptions.DEFAULT.withFormat(EigenLayerLogs.FORMAT);
    try (TraceReader reader = TraceReader.open(in, "log.jsonl", schema, options, sink)) {
      reader.drain();
    }
    return sink;
  }

  private static Schema custom() {
    return Schema.of(
        EventKind.named("E")
            .field("a", Type.Simple.INT)
            .field("txHash", new Type.Optional(Type.Bytes.HASH))
            .field("contract", new Type.Optional(Type.Simple.STRING))
            .build(0));
  }

  @Test
  void argumentsAreFieldsAndTheHashIsNoCoordinate() throws IOException {
    String hash = "0x" + "0c".repeat(32);
    String line =
        "{\"block\":5,\"log\":2,\"tx\":\""
            + hash
            + "\",\"time\":\"2024-12-14 04:05:00\",\"contract\":\"c\","
            + "\"event\":\"E\",\"args\":{\"a\":7}}\n";
    Event e = read(line, custom()).events().get(0);
    assertThat(e.at())
        .isEqualTo(new Coordinates(1_734_149_100_000L, 5, -1, -1, Coordinates.ABSENT, 2));
    assertThat(e.field("a")).isEqualTo(Int.of(7));
    assertThat(e.field("txHash")).hasToString(hash);
    assertThat(e.field("contract")).isEqualTo(new Text("c"));
  }

  @Test
  void withoutArgumentsTheMembersOfTheLineAreFields() throws IOException {
    String line = "{\"event\":\"E\",\"time\":\"2024-12-14T04:05:00Z\",\"txIndex\":3,\"a\":1}\n";
    Event e = read(line, custom()).events().get(0);
    assertThat(e.at().tx()).isEqualTo(3);
    assertThat(e.field("a")).isEqualTo(Int.of(1));
  }

  @Test
  void badLinesAreRejectedWhereTheyStand() throws IOException {
    String text =
        "{\"event\":\"E\",\n[1]\n{\"event\":\"E\",\"time\":1,\"args\":{}}\n{\"time\":1}\n";
    assertThat(read(text, custom()).rejections())
        .extracting(r -> r.line() + " " + r.code())
        .containsExactly("1 T2001", "2 T2005", "3 T2011", "4 T2006");
  }

  @Test
  void theRealLogIsReadWhole() throws IOException {
    String text =
        Files.readString(
            Vectors.of("eigenlayer-holesky-slashing-events/dev/events-until-2943000.jsonl"));
    EventSink sink = read(text, ALL);
    assertThat(sink.rejections()).isEmpty();
    long lines = text.lines().count();
    assertThat(sink.events()).hasSize((int) lines);
    Map<String, Long> kinds =
        sink.events().stream()
            .collect(Collectors.groupingBy(e -> e.kind().name(), Collectors.counting()));
    kinds.forEach((kind, n) ->
        assertThat(n)
            .isEqualTo(text.lines().filter(l -> l.contains("\"event\":\"" + kind + "\"")).count()));
    List<Event> slashed =
        sink.events().stream().filter(e -> e.kind().name().equals("OperatorSlashed")).toList();
    assertThat(slashed).hasSize(6).allSatisfy(EigenLayerLogsTest::hasOneWadPerStrategy);
    System.out.println("eigenlayer-logs: " + lines + " cases, " + sink.events().size() + " equal");
  }

  private static void hasOneWadPerStrategy(Event e) {
    ListValue strategies = (ListValue) e.field("strategies");
    assertThat(((ListValue) e.field("wadSlashed")).elements()).hasSameSizeAs(strategies.elements());
    assertThat(((RecordValue) e.field("operatorSet")).fields()).hasSize(2);
  }
}
