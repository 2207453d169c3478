package io.talion.trace.read;

import static io.talion.trace.read.Ticks.bytes;
import static io.talion.trace.read.Ticks.tick;
import static io.talion.trace.read.Ticks.ticks;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.talion.trace.event.Coordinates;
import io.talion.trace.event.Event;
import io.talion.trace.event.EventKind;
import io.talion.trace.read.field.EventSink;
import io.talion.trace.read.field.Schema;
import io.talion.trace.read.source.Format;
import io.talion.trace.read.source.ReadOptions;
import io.talion.trace.read.strict.Limits;
import io.talion.trace.read.strict.Rejection;
import io.talion.trace.read.strict.StrictStopException;
import io.talion.trace.read.strict.UnreadableInputException;
import io.talion.trace.type.Clock;
import io.talion.trace.type.Type;
import io.talion.trace.value.Bool;
import io.talion.trace.value.EnumCase;
import io.talion.trace.value.Hex;
import io.talion.trace.value.Int;
import io.talion.trace.value.None;
import io.talion.trace.value.Ratio;
import io.talion.trace.value.Text;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class TraceReaderTest {
  private static final String OP = "0x" + "11".repeat(20);
  private static final String TASK = "0x" + "Ab".repeat(32);

  private static String response(String more) {
    return "{\"kind\":\"Response\",\"time\":1767225600000,\"operator\":\""
        + OP
        + "\",\"task\":\""
        + TASK
        + "\",\"stake\":\"5\""
        + more
        + "}\n";
  }

  private static EventSink read(String text) {
    return BrokenTraces.read(bytes(text), "t.ndjson", ReadOptions.DEFAULT);
  }

  @Test
  void fieldsAreReadByTheirTypes() {
    String more =
        ",\"share\":\"2/4\",\"verdict\":\"bad\",\"valid\":true,\"at\":\"2026-01-01T00:00:01Z\",\"round\":\"0x10\","
            + "\"validator\":\"12\",\"weight\":18446744073709551615,\"note\":\"a\\u00e9\\n\"";
    Event e = read(response(more)).events().get(0);
    assertThat(e.at()).isEqualTo(Coordinates.at(1_767_225_600_000L));
    assertThat(e.field("operator")).isEqualTo(Hex.parse(OP));
    assertThat(e.field("task")).isEqualTo(Hex.parse(TASK));
    assertThat(e.field("stake")).isEqualTo(Int.of(5));
    assertThat(e.field("share")).isEqualTo(Ratio.of(1, 2));
    assertThat(e.field("verdict")).isEqualTo(new EnumCase("Verdict", "bad", 1));
    assertThat(e.field("valid")).isEqualTo(Bool.TRUE);
    assertThat(e.field("at")).isEqualTo(Int.of(1_767_225_601_000L));
    assertThat(e.field("round")).isEqualTo(Int.of(16));
    assertThat(e.field("validator")).hasToString("ValidatorIndex[index=12]");
    assertThat(e.field("weight")).hasToString("18446744073709551615");
    assertThat(e.field("set")).isEqualTo(None.NONE);
    assertThat(e.field("note")).isEqualTo(new Text("aé\n"));
  }

  @Test
  void ratiosInAllForms() {
    String[][] cases = {
      {"0.25", "1/4"},
      {"\"0.25\"", "1/4"},
      {"1", "1/1"},
      {"0", "0/1"},
      {"\"6/8\"", "3/4"},
      {"0.000000000000000001", "1/1000000000000000000"},
      {"\"0.0000000000000000000000001\"", "1/10000000000000000000000000"},
      {"\"-0.0\"", "0/1"}
    };
    for (String[] c : cases) {
      EventSink sink = read(response(",\"share\":" + c[0]));
      assertThat(sink.rejections()).isEmpty();
      assertThat(sink.events().get(0).field("share")).as(c[0]).hasToString(c[1]);
    }
  }

  @Test
  void coordinatesWithAndWithoutTheirSign() throws IOException {
    EventKind kind = EventKind.named("S").field("slot", new Type.Point(Clock.SLOT)).build(0);
    String text =
        "{\"kind\":\"S\",\"time\":1,\"slot\":7,\"@slot\":8,\"epoch\":3,\"@tx\":1,\"log\":\"2\"}\n";
    EventSink sink = new EventSink();
    try (TraceReader r =
        TraceReader.open(
            new ByteArrayInputStream(bytes(text)),
            "t",
            Schema.of(kind),
            ReadOptions.DEFAULT,
            sink)) {
      r.drain();
    }
    Event e = sink.events().get(0);
    assertThat(e.at()).isEqualTo(new Coordinates(1, Coordinates.ABSENT, 8, 3, 1, 2));
    assertThat(e.field("slot")).isEqualTo(Int.of(7));
  }

  @Test
  void coordinatesAreBelowTwoToThe62() throws IOException {
    String line = "{\"kind\":\"Tick\",\"time\":1,\"block\":%s,\"n\":1}\n";
    EventSink sink =
        ticks(
            bytes(line.formatted("4611686018427387903") + line.formatted("4611686018427387904")),
            ReadOptions.DEFAULT);
    assertThat(sink.events()).hasSize(1);
    assertThat(sink.rejections().get(0).code()).isEqualTo("T2017");
  }

  @Test
  void manyMembersAreCheckedForDuplicatesWithoutHurting() throws IOException {
    StringBuilder many = new StringBuilder("{\"kind\":\"Tick\",\"time\":1,\"n\":1");
    for (int i = 0; i < 70_000; i++) {
      many.append(",\"m").append(i).append("\":0");
    }
    EventSink sink = ticks(bytes(many + "}\n" + many + ",\"m7\":1}\n"), ReadOptions.DEFAULT);
    assertThat(sink.events()).hasSize(1);
    assertThat(sink.rejections())
        .extracting(Rejection::reason)
        .containsExactly("member \"m7\" stands twice in one object");
  }

  @Test
  void aNamedKindStandsInWhereARecordNamesNone() throws IOException {
    String text = "{\"time\":1,\"n\":1}\n{\"kind\":\"Other\",\"time\":1,\"n\":1}\n";
    assertThat(ticks(bytes(text), ReadOptions.DEFAULT.withKind("Tick")).events()).hasSize(1);
  }

  @Test
  void anotherMemberMayHoldTheTime() throws IOException {
    String text =
        "{\"kind\":\"Tick\",\"ts\":\"1970-01-01T00:00:00.005Z\",\"time\":\"ignored\",\"n\":1}\n";
    assertThat(
            ticks(bytes(text), ReadOptions.DEFAULT.withTimeMember("ts"))
                .events()
                .get(0)
                .at()
                .time())
        .isEqualTo(5);
  }

  @Test
  void lineEndsMarksAndBlankLines() throws IOException {
    String text = "\uFEFF" + tick(1, 1).replace("\n", "\r\n") + "\n  \n" + tick(2, 2).strip();
    EventSink sink = ticks(bytes(text), ReadOptions.DEFAULT);
    assertThat(sink.events()).hasSize(2);
    assertThat(sink.places()).extracting(EventSink.Place::line).containsExactly(1L, 4L);
  }

  @Test
  void linesMayBeAsLongAsTheLimitAndNoLonger() throws IOException {
    Limits limits = new Limits(60, 16, 78, 200, 1 << 20);
    String line = tick(1, 1).strip();
    String full = line.replace("}", ",\"x\":\"" + "y".repeat(60 - line.length() - 7) + "\"}");
    assertThat(full).hasSize(60);
    String longer = full.replace("yy", "yyy").replaceFirst("yyy", "yy") + " ";
    EventSink sink =
        ticks(
            bytes(full + "\r\n" + longer + "\n" + tick(2, 2)),
            ReadOptions.DEFAULT.withLimits(limits));
    assertThat(sink.events()).hasSize(2);
    assertThat(sink.rejections())
        .singleElement()
        .satisfies(r -> assertThat(r.code()).isEqualTo("T2003"));
  }

  @Test
  void aVeryLongLineIsSkippedWithoutBeingKept() throws IOException {
    String text = tick(1, 1) + "{\"x\":\"" + "y".repeat(5 << 20) + "\"}\n" + tick(2, 2);
    EventSink sink = ticks(bytes(text), ReadOptions.DEFAULT);
    assertThat(sink.events()).hasSize(2);
    assertThat(sink.rejections()).extracting(r -> r.line() + r.code()).containsExactly("2T2003");
  }

  @Test
  void undeclaredKindsAreIgnoredAndCounted() throws IOException {
    EventSink sink = new EventSink();
    String text = tick(1, 1) + "{\"kind\":\"Other\",\"time\":\"whenever\"}\n";
    try (TraceReader r =
        TraceReader.open(
            new ByteArrayInputStream(bytes(text)), "t", Ticks.SCHEMA, ReadOptions.DEFAULT, sink)) {
      r.drain();
      assertThat(r.counts().read()).isEqualTo(2);
      assertThat(r.counts().ignored()).isOne();
      assertThat(r.counts().rejected()).isZero();
    }
  }

  @Test
  void strictStopsAtTheFirstRejection() {
    String text = tick(1, 1) + tick(2, 2).replace("}", ",\"m\":1}") + tick(3, 3);
    assertThatThrownBy(() -> ticks(bytes(text), ReadOptions.DEFAULT.withStrict(true)))
        .isInstanceOf(StrictStopException.class)
        .hasMessageContaining("t:2:")
        .hasMessageContaining("\"m\"");
  }

  @Test
  void unverifiedSignaturesAreCounted() throws IOException {
    String text =
        "{\"kind\":\"Signed\",\"time\":1,\"sig\":\"0x00\"}\n{\"kind\":\"Signed\",\"time\":1,\"sig\":\"0x00\",\"sigValid\":true}\n";
    EventSink sink = new EventSink();
    try (TraceReader r =
        TraceReader.open(
            new ByteArrayInputStream(bytes(text)),
            "t",
            BrokenTraces.SCHEMA,
            ReadOptions.DEFAULT,
            sink)) {
      r.drain();
      assertThat(r.counts().unverified()).isOne();
      assertThat(r.counts().accepted()).isEqualTo(2);
    }
  }

  @Test
  void aCsvFileMayHaveOneKind() throws IOException {
    EventSink sink =
        ticks(
            bytes("\"n\",time\n1,5\n\"2\",\"6\"\n"),
            ReadOptions.DEFAULT.withKind("Tick").withFormat(Format.CSV));
    assertThat(sink.rejections()).isEmpty();
    assertThat(sink.events()).extracting(e -> e.at().time()).containsExactly(5L, 6L);
  }

  @Test
  void aHeaderThatNamesAColumnTwiceIsUnreadable() {
    assertThatThrownBy(() -> ticks(bytes("n,n\n1,2\n"), ReadOptions.DEFAULT.withFormat(Format.CSV)))
        .isInstanceOf(UnreadableInputException.class)
        .hasMessage("t:1:2: column \"n\" stands twice in the header");
  }
}
