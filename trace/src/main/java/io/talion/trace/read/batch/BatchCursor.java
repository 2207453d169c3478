package io.talion.trace.read.batch;

import io.talion.trace.batch.EventBatch;
import io.talion.trace.column.Coding;
import io.talion.trace.column.Dictionary;
import io.talion.trace.event.EventKind.FieldDeclaration;
import io.talion.trace.read.Expansion;
import io.talion.trace.read.FileCursor;
import io.talion.trace.read.TraceReader;
import io.talion.trace.read.field.FieldIds;
import io.talion.trace.read.scan.LineScan;
import io.talion.trace.read.source.Format;
import io.talion.trace.read.source.JsonRecords;
import io.talion.trace.read.source.LineSource;
import io.talion.trace.read.source.Part;
import io.talion.trace.read.source.PlainBytes;
import io.talion.trace.read.source.ReadOptions;
import io.talion.trace.read.source.RecordSource;
import io.talion.trace.read.strict.BadInput;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The lines of one file for all targets. Those of the common shape that stand in the buffer are
 * scanned one after the other and decoded together; a line of another shape, or one that is not
 * good for some target, goes the slow way.
 */
final class BatchCursor implements Closeable {
  /** Lines that are scanned and decoded together: as many as a cache holds beside their columns. */
  private static final int TOGETHER = 1024;

  private final PlainBytes bytes;
  private final @Nullable LineSource lines;
  private final RecordSource source;
  private final @Nullable LineChunk chunk;
  private final boolean live;
  private final Projection[] projections;
  private final KindLines[] kinds;
  private final Map<FieldDeclaration, FieldWords> fields = new HashMap<>();
  private long bytesCounted;
  private boolean ended;

  /** All of a file. */
  static BatchCursor of(
      String file,
      InputStream in,
      List<BatchTarget> targets,
      Union union,
      EventBatch like,
      FieldIds ids)
      throws IOException {
    Expansion plain = new Expansion(in, targets.getFirst().options.limits());
    return new BatchCursor(file, plain, plain, targets, union, like, ids);
  }

  /** A part of a file of lines, and then another; see {@link #begin}. */
  static BatchCursor of(
      String file, Part part, List<BatchTarget> targets, Union union, EventBatch like, FieldIds ids)
      throws IOException {
    InputStream none = InputStream.nullInputStream();
    return new BatchCursor(file, part, none, targets, union, like, ids);
  }

  /** All targets read by the same options but for what {@code strict} and signatures ask. */
  private BatchCursor(
      String file,
      PlainBytes bytes,
      InputStream in,
      List<BatchTarget> targets,
      Union union,
      EventBatch like,
      FieldIds ids)
      throws IOException {
    ReadOptions options = targets.getFirst().options;
    this.bytes = bytes;
    live = file.equals(TraceReader.STDIN);
    projections = new Projection[targets.size()];
    Arrays.setAll(projections, i -> new Projection(targets.get(i), i, union, file));
    LineScan scan = new LineScan(options.limits());
    kinds = new KindLines[union.kinds().size()];
    Arrays.setAll(
        kinds,
        k ->
            new KindLines(
                k,
                union.kinds().get(k),
                options.limits(),
                scan.names(),
                words(union.kinds().get(k), like, k, ids, options)));
    Format format = options.format().orElseGet(() -> FileCursor.byName(file));
    if (format.equals(Format.NDJSON)) {
      lines = new LineSource(in, file, options.limits());
      source = new JsonRecords(lines, options.limits());
      boolean strict = targets.stream().anyMatch(t -> t.options.strict());
      chunk = strict ? null : new LineChunk(lines, source, scan, union, kinds, projections);
    } else {
      lines = null;
      source = FileCursor.source(format, in, file, options.limits());
      chunk = null;
    }
  }

  private FieldWords[] words(
      Union.Kind kind, EventBatch like, int number, FieldIds ids, ReadOptions options) {
    FieldWords[] words = new FieldWords[kind.fields().size()];
    for (int f = 0; f < words.length; f++) {
      FieldDeclaration field = kind.fields().get(f);
      Coding coding = like.of(number).field(f).coding();
      Dictionary dictionary = ids.of(field, coding);
      words[f] = fields.computeIfAbsent(field, d -> FieldWords.of(d, options, dictionary));
    }
    return words;
  }

  /** Goes on with the next part of the file, whose first line is 1. */
  void begin(Part part) {
    Objects.requireNonNull(lines).show(part);
    ended = false;
  }

  /** Lines that were read, of the file or of the part. */
  long line() {
    return source.line();
  }

  /** The dictionaries have started anew. */
  void forget() {
    fields.values().forEach(FieldWords::forget);
  }

  /**
   * Appends rows until there are so many, or, once there are some, until to go on may be to wait
   * for someone who writes. False at the end of the file.
   */
  boolean read(Sheet sheet, int most) throws IOException {
    while (!ended && sheet.size() < most) {
      if (chunk != null && chunk.read(sheet, Math.min(most, sheet.size() + TOGETHER))) {
        continue;
      }
      if (sheet.size() > 0 && live && chunk != null && chunk.dry() && bytes.waits()) {
        return true;
      }
      if (chunk != null && chunk.more()) {
        continue;
      }
      if (source.next()) {
        slow(sheet);
      } else {
        end();
      }
    }
    return !ended;
  }

  /** The next record for each target, as a row for all who read its kind alike. */
  private void slow(Sheet sheet) {
    for (Projection p : projections) {
      p.read(source);
    }
    for (int i = 0; i < projections.length; i++) {
      int kind = projections[i].kind();
      if (kind >= 0 && first(kind) == i) {
        projections[i].append(kinds[kind], sheet.rows());
        others(sheet, kind, i);
      }
    }
  }

  private int first(int kind) {
    int i = 0;
    while (projections[i].kind() != kind) {
      i++;
    }
    return i;
  }

  /** Those who do not accept the record have no part in the row that another one made. */
  private void others(Sheet sheet, int kind, int first) {
    int row = sheet.size() - 1;
    for (int i = 0; i < projections.length; i++) {
      Projection p = projections[i];
      if (p.kind() == kind && i != first) {
        p.put(kinds[kind], sheet.rows(), row);
      } else if (p.kind() != kind && p.declares(kind)) {
        p.refuse(sheet, row);
      }
    }
  }

  /** Tells the targets how many bytes were taken from the file. */
  void countBytes() {
    long read = bytes.bytesRead();
    for (Projection p : projections) {
      p.counts().bytes += read - bytesCounted;
    }
    bytesCounted = read;
  }

  private void end() {
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
