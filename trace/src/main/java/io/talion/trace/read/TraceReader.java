package io.talion.trace.read;

import io.talion.trace.read.field.RawRecord;
import io.talion.trace.read.field.RecordSink;
import io.talion.trace.read.field.Schema;
import io.talion.trace.read.source.FileBytes;
import io.talion.trace.read.source.ReadCounts;
import io.talion.trace.read.source.ReadOptions;
import io.talion.trace.read.strict.StrictStopException;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Reads the files of a trace, merged by time (semantics.md 4): of the next records of all files the
 * earliest comes first, of equal times that of the file named first. Pull with {@link #next} and
 * {@link #record}, or push with {@link #drain}. One use, one thread.
 */
public final class TraceReader implements Closeable {
  /** Standard input, where a file is asked for. */
  public static final String STDIN = "-";

  private final List<FileCursor> cursors = new ArrayList<>();
  private final PriorityQueue<Integer> waiting;
  private final ReadCounts counts = new ReadCounts();
  private final RecordSink sink;
  private int current = -1;
  private boolean started;

  private TraceReader(RecordSink sink) {
    this.sink = sink;
    waiting =
        new PriorityQueue<>(
            Comparator.<Integer>comparingLong(i -> cursors.get(i).record().time())
                .thenComparing(i -> i));
  }

  /**
   * Opens files; {@code -} is standard input. Rejections go to {@code sink} while reading.
   *
   * @throws IOException if one cannot be opened; the others are closed
   */
  public static TraceReader open(
      List<String> files, Schema schema, ReadOptions options, RecordSink sink) throws IOException {
    TraceReader reader = new TraceReader(sink);
    try {
      for (String file : files) {
        reader.add(file, stream(file), schema, options);
      }
    } catch (IOException | RuntimeException e) {
      reader.close();
      throw e;
    }
    return reader;
  }

  /** Reads one stream; {@code name} is shown in rejections. */
  public static TraceReader open(
      InputStream in, String name, Schema schema, ReadOptions options, RecordSink sink)
      throws IOException {
    TraceReader reader = new TraceReader(sink);
    reader.add(name, in, schema, options);
    return reader;
  }

  private void add(String name, InputStream in, Schema schema, ReadOptions options)
      throws IOException {
    cursors.add(new FileCursor(name, in, schema, options, sink, counts));
  }

  public static InputStream stream(String file) throws IOException {
    return file.equals(STDIN) ? new BufferedInputStream(System.in) : new FileBytes(Path.of(file));
  }

  /**
   * Goes on to the next accepted record; false at the end.
   *
   * @throws StrictStopException at the first rejection, if that was asked for
   */
  public boolean next() throws IOException {
    if (cursors.size() == 1) {
      current = 0;
      return cursors.get(0).next();
    }
    refill();
    Integer first = waiting.poll();
    current = first == null ? -1 : first;
    return first != null;
  }

  private void refill() throws IOException {
    if (!started) {
      started = true;
      for (int i = 0; i < cursors.size(); i++) {
        enqueue(i);
      }
    } else if (current >= 0) {
      enqueue(current);
    }
  }

  private void enqueue(int i) throws IOException {
    if (cursors.get(i).next()) {
      waiting.add(i);
    }
  }

  /** The current record, the reader's own: see {@link RecordSink#accept}. */
  public RawRecord record() {
    return cursors.get(current).record();
  }

  /** Hands all records to the sink. */
  public void drain() throws IOException {
    while (next()) {
      sink.accept(record());
    }
  }

  /** What was met so far; the same object all the time. */
  public ReadCounts counts() {
    return counts;
  }

  @Override
  public void close() throws IOException {
    for (FileCursor cursor : cursors) {
      cursor.close();
    }
  }
}
