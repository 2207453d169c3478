package io.talion.trace.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.talion.trace.event.Event;
import io.talion.trace.read.batch.BatchTarget;
import io.talion.trace.read.batch.Parts;
import io.talion.trace.read.field.EventSink;
import io.talion.trace.read.field.Schema;
import io.talion.trace.read.source.ReadCounts;
import io.talion.trace.read.source.ReadOptions;
import io.talion.trace.read.strict.Rejection;
import io.talion.trace.read.strict.StrictStopException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** Reads a trace record by record and in batches, and asserts that both met the same. */
final class BothReaders {
  private BothReaders() {}

  /** What one way of reading met. */
  record Met(List<Event> events, List<Long> lines, List<Rejection> rejections, List<Long> counts) {}

  static EventSink read(byte[] bytes, String name, Schema schema, ReadOptions options) {
    EventSink sink = new EventSink();
    Met byRecord = byRecord(bytes, name, schema, options, sink);
    ReadBatches whole = new ReadBatches(name, List.of(schema), options, 1000);
    assertThat(whole.direct(new ByteArrayInputStream(bytes))).isEqualTo(byRecord);
    assertThat(whole.ahead(new ByteArrayInputStream(bytes))).isEqualTo(byRecord);
    ReadBatches pieces = new ReadBatches(name, List.of(schema), options, 3);
    assertThat(pieces.direct(new Trickle(bytes, 7))).isEqualTo(byRecord);
    assertThat(pieces.ahead(new Trickle(bytes, 100))).isEqualTo(byRecord);
    if (Parts.fit(List.of(name), List.of(target(schema, options)))) {
      for (int size : new int[] {1, 100, 1000}) {
        assertThat(whole.parts(new Trickle(bytes, 100), size)).isEqualTo(byRecord);
        assertThat(whole.helped(new Trickle(bytes, 100), size)).isEqualTo(byRecord);
      }
    }
    return sink;
  }

  private static BatchTarget target(Schema schema, ReadOptions options) {
    return new BatchTarget(schema, options, r -> {}, Long.MAX_VALUE);
  }

  private static Met byRecord(
      byte[] bytes, String name, Schema schema, ReadOptions options, EventSink sink) {
    try (TraceReader reader =
        TraceReader.open(new ByteArrayInputStream(bytes), name, schema, options, sink)) {
      try {
        reader.drain();
      } catch (StrictStopException e) {
        assertThat(sink.rejections()).hasSize(1);
      }
      return new Met(
          sink.events(),
          sink.places().stream().map(EventSink.Place::line).toList(),
          sink.rejections(),
          counts(reader.counts(), options));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where reading stopped half-way, how far ahead the bytes were taken means nothing. */
  static List<Long> counts(ReadCounts c, ReadOptions options) {
    long bytes = options.strict() ? 0 : c.bytes();
    return List.of(c.read(), c.accepted(), c.ignored(), c.rejected(), c.unverified(), bytes);
  }

  /** Gives a few bytes at a time. */
  private static final class Trickle extends InputStream {
    private final ByteArrayInputStream in;
    private final int most;

    Trickle(byte[] bytes, int most) {
      in = new ByteArrayInputStream(bytes);
      this.most = most;
    }

    @Override
    public int read() {
      return in.read();
    }

    @Override
    public int read(byte[] b, int off, int len) {
      return in.read(b, off, Math.min(len, most));
    }
  }
}
