package io.talion.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import io.talion.trace.event.Event;
import io.talion.trace.event.EventKind;
import io.talion.trace.read.TraceReader;
import io.talion.trace.read.field.RawRecord;
import io.talion.trace.read.field.RecordSink;
import io.talion.trace.read.field.Schema;
import io.talion.trace.read.source.ReadOptions;
import io.talion.trace.read.strict.Rejection;
import io.talion.trace.type.Type;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rows make the events, and the rejections, that the lines make, with the row for the line. */
final class ParquetEventsTest {
  private static final String LINES =
      """
      {"kind":"K","time":"2026-01-01T00:00:00Z","block":7,"who":"0x%s","n":"123456789012345678901234567890","m":5}
      {"kind":"K","time":"1767225612000","who":"0x%s","n":"0x1b","m":"7","list":[1,2]}
      {"kind":"K","time":1767225612001,"who":"0x%s","n":"5","m":1.5}
      {"kind":"K","time":1767225612002,"who":"0xab","n":"5","m":1}
      {"kind":"Other","time":1767225612003,"anything":{"x":[{}]}}
      {"kind":"K","time":1767225612004,"who":"0x%s","n":null,"m":1}
      {"kind":"K","time":"2026-13-01T00:00:00Z","who":"0x%s","n":"5","m":1}
      """
          .replace("%s", "a1".repeat(20));

  private static final Schema SCHEMA =
      new Schema(
          List.of(
              EventKind.named("K")
                  .field("who", Type.Bytes.ADDRESS)
                  .field("n", Type.Simple.INT)
                  .field("m", new Type.Optional(Type.Simple.INT))
                  .field("list", new Type.Optional(new Type.ListOf(Type.Simple.INT)))
                  .build(0)));

  @Test
  void eventsAreEqual() throws IOException {
    Read lines = read(LINES.getBytes(StandardCharsets.UTF_8));
    Read rows = read(Parquet.of(LINES));
    assertThat(rows.events).isEqualTo(lines.events).hasSize(2);
    assertThat(rows.rejected).isEqualTo(lines.rejected).hasSize(4);
  }

  private static Read read(byte[] trace) throws IOException {
    Read out = new Read();
    try (TraceReader reader =
        TraceReader.open(new ByteArrayInputStream(trace), "t", SCHEMA, ReadOptions.DEFAULT, out)) {
      reader.drain();
    }
    return out;
  }

  private static final class Read implements RecordSink {
    private final List<Event> events = new ArrayList<>();
    private final List<String> rejected = new ArrayList<>();

    @Override
    public void accept(RawRecord record) {
      events.add(record.toEvent());
    }

    @Override
    public void rejected(Rejection rejection) {
      rejected.add(rejection.line() + " " + rejection.code() + " " + rejection.reason());
    }
  }
}
