package io.talion.trace.read;

import io.talion.trace.event.EventKind;
import io.talion.trace.read.field.EventSink;
import io.talion.trace.read.field.Schema;
import io.talion.trace.read.source.ReadOptions;
import io.talion.trace.type.Type;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The plainest trace there is, for what does not depend on fields. */
final class Ticks {
  private static final EventKind TICK =
      EventKind.named("Tick").field("n", Type.Simple.INT).build(0);
  static final Schema SCHEMA = Schema.of(TICK);

  private Ticks() {}

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static String tick(long time, int n) {
    return "{\"kind\":\"Tick\",\"time\":" + time + ",\"n\":" + n + "}\n";
  }

  static EventSink ticks(byte[] bytes, ReadOptions options) throws IOException {
    EventSink sink = new EventSink();
    try (TraceReader reader =
        TraceReader.open(new ByteArrayInputStream(bytes), "t", SCHEMA, options, sink)) {
      reader.drain();
    }
    return sink;
  }
}
