package io.talion.trace.read;

import io.talion.trace.column.Coding;
import io.talion.trace.column.Dictionary;
import io.talion.trace.event.EventKind;
import io.talion.trace.event.EventKind.FieldDeclaration;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The lines of one file for all targets: each line is scanned once, each field decoded once for all
 * who declare it alike. A line that is not of the common shape, or not good for some target, goes
 * the slow way.
 */
final class BatchCursor implements Closeable {
  private final Expansion bytes;
  private final RecordSource source;
  private final @Nullable LineSource lines;
  private final LineScan scan;
  private final boolean live;
  private final FieldIds ids;
  private final Projection[] projections;
  private final Map<Shared, FieldWords> fields = new HashMap<>();
  private long bytesCounted;
  private boolean ended;

  /** Fields that are decoded alike, into ids of one dictionary. */
  private record Shared(FieldDeclaration field, @Nullable Dictionary dictionary) {}

  /** All targets read by the same options but for what {@code strict} and signatures ask. */
  BatchCursor(String file, InputStream in, List<BatchTarget> targets, FieldIds ids)
      throws IOException {
    this.ids = ids;
    ReadOptions options = targets.getFirst().options;
    bytes = new Expansion(in, options.limits());
    scan = new LineScan(options.limits());
    live = file.equals(TraceReader.STDIN);
    Format format = options.format().orElseGet(() -> FileCursor.byName(file));
    if (format.equals(Format.NDJSON)) {
      lines = new LineSource(bytes, file, options.limits());
      source = new JsonRecords(lines, options.limits());
    } else {
      lines = null;
      source = FileCursor.source(format, bytes, file, options.limits());
    }
    projections =
        targets.stream()
            .map(t -> new Projection(t, file, scan.names(), (kind, i) -> words(t, kind, i)))
            .toArray(Projection[]::new);
  }

  private FieldWords words(BatchTarget target, EventKind kind, int field) {
    FieldDeclaration declaration = kind.fields().get(field);
    Dictionary dictionary = dictionary(target, kind, field);
    int name = scan.names().of(declaration.name());
    return fields.computeIfAbsent(
        new Shared(declaration, dictionary),
        s -> FieldWords.of(name, declaration, target.options, dictionary));
  }

  private @Nullable Dictionary dictionary(BatchTarget target, EventKind kind, int field) {
    Coding coding = target.batch().of(kind.ordinal()).field(field).coding();
    return ids.of(kind.fields().get(field), coding);
  }

  /** The dictionaries have started anew. */
  void forget() {
    fields.values().forEach(FieldWords::forget);
  }

  /** Goes on to the next line that some target accepts; false at the end of the file. */
  boolean next() throws IOException {
    while (!ended && (fast() || source.next() && slow())) {
      if (accepted()) {
        return true;
      }
    }
    end();
    return false;
  }

  private boolean accepted() {
    for (Projection p : projections) {
      if (p.accepted()) {
        return true;
      }
    }
    return false;
  }

  /** Takes the next line if it has the common shape. */
  private boolean fast() {
    if (lines == null) {
      return false;
    }
    int feed = scan.line(lines.buffer(), lines.ahead(), lines.filled());
    if (feed < 0) {
      return false;
    }
    lines.take(feed);
    for (Projection p : projections) {
      if (!p.take(scan)) {
        slow(p);
      }
    }
    return true;
  }

  private boolean slow() {
    for (Projection p : projections) {
      slow(p);
    }
    return true;
  }

  private void slow(Projection p) {
    try {
      p.take(source);
    } catch (BadInput e) {
      p.reject(e, source.line(), source.column(e.position()));
    }
  }

  /** The time of the line, as the first target reads it. */
  long time() {
    return projections[0].time();
  }

  /** Appends the line for all targets that accept it. */
  void append() {
    for (Projection p : projections) {
      p.append(source.line());
    }
  }

  /** Whether going on may have to wait for someone who writes. */
  boolean dry() throws IOException {
    return live && lines != null && lines.dry() && bytes.waits();
  }

  /** Tells the targets how many bytes were taken from the file. */
  void countBytes() {
    long read = bytes.bytesRead();
    for (Projection p : projections) {
      p.target().counts.bytes += read - bytesCounted;
    }
    bytesCounted = read;
  }

  private void end() {
    if (ended) {
      return;
    }
    ended = true;
    countBytes();
    Optional<BadInput> fault = bytes.fault();
    for (Projection p : projections) {
      fault.ifPresent(f -> p.reject(f, source.line() + 1, 1));
    }
  }

  @Override
  public void close() throws IOException {
    source.close();
    bytes.close();
  }
}
