package io.talion.trace.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.talion.trace.event.EventKind;
import io.talion.trace.read.field.Schema;
import io.talion.trace.read.source.ReadOptions;
import io.talion.trace.type.Type;
import io.talion.trace.value.Int;
import org.junit.jupiter.api.Test;

/** Single records: an event, a rejection with its place, or neither; one after the other. */
final class LineDecoderTest {
  private static final EventKind A = EventKind.named("A").field("n", Type.Simple.INT).build(0);
  private final LineDecoder decoder = new LineDecoder(Schema.of(A), ReadOptions.DEFAULT, "host");

  @Test
  void eventsRejectionsAndUndeclaredKindsInTurn() {
    assertThat(decoder.decode("{\"kind\":\"A\",\"time\":5,\"n\":\"7\"}").event())
        .hasValueSatisfying(e -> assertThat(e.field("n")).isEqualTo(Int.of(7)));
    assertThat(decoder.decode("{\"kind\":\"A\",\"time\":5,\"n\":true}").rejection())
        .hasValueSatisfying(r -> {
          assertThat(r.code()).isEqualTo("T2012");
          assertThat(r.file()).isEqualTo("host");
          assertThat(r.line()).isEqualTo(2);
          assertThat(r.column()).isEqualTo(26);
        });
    LineDecoder.Decoded undeclared = decoder.decode("{\"kind\":\"B\",\"time\":5}");
    assertThat(undeclared.event()).isEmpty();
    assertThat(undeclared.rejection()).isEmpty();
  }

  @Test
  void aCutAtEveryByteIsARejection() {
    String line = "{\"kind\":\"A\",\"time\":5,\"n\":\"7\"}";
    for (int i = 0; i < line.length(); i++) {
      assertThat(decoder.decode(line.substring(0, i)).rejection())
          .as(line.substring(0, i))
          .isPresent();
    }
  }
}
