package io.talion.trace.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.talion.trace.event.Event;
import io.talion.trace.read.TraceReader;
import io.talion.trace.read.field.EventSink;
import io.talion.trace.read.field.Schema;
import io.talion.trace.read.source.Format;
import io.talion.trace.read.source.ReadOptions;
import io.talion.trace.read.strict.UnreadableInputException;
import io.talion.trace.value.Hex;
import io.talion.trace.value.Int;
import io.talion.trace.value.None;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class Eip3076Test {
  private static final String KEY = "0x" + "ab".repeat(48);
  private static final String ENTRY =
      "{\"slot\":\"7\",\"signing_root\":\"0x" + "01".repeat(32) + "\"}";
  private static final Schema SCHEMA = Schema.of(Eip3076.SIGNED_BLOCK, Eip3076.SIGNED_ATTESTATION);

  private static String interchange(String blocks, String attestations) {
    return """
    {"metadata":{"interchange_format_version":"5","genesis_validators_root":"0x00"},
    "data":[{"pubkey":"%s","signed_blocks":[%s],"signed_attestations":[%s]}]}\
    """
        .formatted(KEY, blocks, attestations);
  }

  private static EventSink read(String text, Format format) throws IOException {
    EventSink sink = new EventSink();
    ByteArrayInputStream in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    try (TraceReader reader =
        TraceReader.open(in, "x.json", SCHEMA, ReadOptions.DEFAULT.withFormat(format), sink)) {
      reader.drain();
    }
    return sink;
  }

  @Test
  void entriesBecomeEventsAMillisecondApart() throws IOException {
    EventSink sink =
        read(interchange(ENTRY, "{\"source_epoch\":\"2\",\"target_epoch\":\"3\"}"), Eip3076.FORMAT);
    assertThat(sink.rejections()).isEmpty();
    Event block = sink.events().get(0);
    Event attestation = sink.events().get(1);
    assertThat(block.at().time()).isEqualTo(1);
    assertThat(block.field("validator")).isEqualTo(Hex.parse(KEY));
    assertThat(block.field("slot")).isEqualTo(Int.of(7));
    assertThat(attestation.at().time()).isEqualTo(2);
    assertThat(attestation.field("source")).isEqualTo(Int.of(2));
    assertThat(attestation.field("target")).isEqualTo(Int.of(3));
    assertThat(attestation.field("root")).isEqualTo(None.NONE);
  }

  @Test
  void whatAnEarlierStepHeldIsLeftOutUnlessAskedFor() throws IOException {
    String one = "{\"interchange\":" + interchange(ENTRY, "") + "}";
    String two = "{\"interchange\":" + interchange(ENTRY + "," + ENTRY.replace("7", "8"), "") + "}";
    String steps = "{\"steps\":[" + one + "," + two + "]}";
    assertThat(read(steps, Eip3076.FORMAT).events())
        .extracting(e -> e.at().time())
        .containsExactly(1L, 3L);
    assertThat(read(steps, Eip3076.REPEAT_AS_NEW).events())
        .extracting(e -> e.at().time())
        .containsExactly(1L, 2L, 3L);
  }

  @Test
  void aRepetitionWithinAStepIsAnotherEvent() throws IOException {
    assertThat(read(interchange(ENTRY + "," + ENTRY, ""), Eip3076.FORMAT).events()).hasSize(2);
  }

  @Test
  void anEntryWithoutItsSlotIsRejectedAtItsLine() throws IOException {
    EventSink sink = read(interchange("\n{\"signing_root\":null}," + ENTRY, ""), Eip3076.FORMAT);
    assertThat(sink.events()).hasSize(1);
    assertThat(sink.rejections())
        .singleElement()
        .satisfies(r -> {
          assertThat(r.code()).isEqualTo("T2011");
          assertThat(r.line()).isEqualTo(3);
          assertThat(r.reason()).contains("slot");
        });
  }

  @Test
  void whatIsNoInterchangeIsUnreadable() {
    for (String text :
        List.of(
            "",
            "[]",
            "{}",
            "{\"steps\":[{}]}",
            "{\"metadata\":3}",
            interchange("", "").replace("\"5\"", "\"4\""),
            "{\"a\":")) {
      assertThatThrownBy(() -> read(text, Eip3076.FORMAT))
          .as(text)
          .isInstanceOf(UnreadableInputException.class)
          .hasMessageStartingWith("x.json:");
    }
  }

  @Test
  void everyTestVectorIsReadWhole() throws IOException {
    int files = 0;
    int entries = 0;
    try (Stream<Path> all = Files.list(Vectors.of("eip3076-interchange/dev"))) {
      for (Path file : all.sorted().toList()) {
        String text = Files.readString(file);
        EventSink sink = read(text, Eip3076.REPEAT_AS_NEW);
        int expected = count(text.substring(0, text.length()));
        assertThat(sink.rejections()).isEmpty();
        assertThat(sink.events()).as(file.toString()).hasSize(expected);
        files++;
        entries += expected;
      }
    }
    System.out.println(
        "eip3076: " + files + " files, " + files + " equal, " + entries + " entries");
    assertThat(files).isEqualTo(12);
    assertThat(entries).isPositive();
  }

  /** Entries of interchanges have no verdict beside them; candidates have. */
  private static int count(String text) {
    int all = occurrences(text, "\"slot\":") + occurrences(text, "\"source_epoch\":");
    return all - occurrences(text, "\"should_succeed_complete\":");
  }

  private static int occurrences(String text, String part) {
    return (text.length() - text.replace(part, "").length()) / part.length();
  }
}
