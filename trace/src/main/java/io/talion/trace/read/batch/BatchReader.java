package io.talion.trace.read.batch;

import io.talion.trace.column.Dictionaries;
import io.talion.trace.column.HeldIds;
import io.talion.trace.read.TraceReader;
import io.talion.trace.read.field.FieldIds;
import io.talion.trace.read.source.Part;
import io.talion.trace.read.strict.StrictStopException;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Fills sheets; of several files the record of the least time comes first, of equal times that of
 * the file named first (semantics.md 4).
 */
final class BatchReader implements Closeable {
  private final List<BatchCursor> cursors = new ArrayList<>();
  private final List<Sheet> ahead = new ArrayList<>();
  private final PriorityQueue<Integer> waiting;
  private final List<BatchTarget> targets;
  private final Union union;
  private final Dictionaries dictionaries;
  private final FieldIds ids;
  private final int most;
  private final @Nullable Parts parts;
  private final @Nullable Part part;
  private @Nullable Integer current;
  private boolean started;
  private boolean ended;

  /** Opens a reader for targets, whose ids are of these dictionaries. */
  interface Opener {
    BatchReader open(List<BatchTarget> targets, FieldIds ids) throws IOException;
  }

  private BatchReader(
      List<BatchTarget> targets,
      Dictionaries dictionaries,
      FieldIds ids,
      int most,
      @Nullable Parts parts) {
    this.targets = targets;
    this.parts = parts;
    part = parts == null ? null : parts.part();
    this.dictionaries = dictionaries;
    this.ids = ids;
    this.most = most;
    union = new Union(targets);
    waiting =
        new PriorityQueue<>(Comparator.<Integer>comparingLong(this::time).thenComparing(i -> i));
  }

  /** Files; {@code dictionaries} are those of the run. */
  static BatchReader of(
      List<String> files,
      List<BatchTarget> targets,
      Dictionaries dictionaries,
      FieldIds ids,
      int most)
      throws IOException {
    if (targets.isEmpty() || (files.size() > 1 && targets.size() > 1)) {
      throw new IllegalArgumentException("several files for several targets");
    }
    BatchReader reader = new BatchReader(targets, dictionaries, ids, most, null);
    try {
      for (String file : files) {
        reader.add(TraceReader.stream(file), file);
      }
    } catch (IOException | RuntimeException e) {
      reader.close();
      throw e;
    }
    return reader;
  }

  /** One stream. */
  static BatchReader of(
      InputStream in,
      String name,
      List<BatchTarget> targets,
      Dictionaries dictionaries,
      FieldIds ids,
      int most)
      throws IOException {
    BatchReader reader = new BatchReader(targets, dictionaries, ids, most, null);
    reader.add(in, name);
    return reader;
  }

  /** Those of the parts of a file that it gets hold of. */
  static BatchReader of(
      Parts parts, String name, List<BatchTarget> targets, Dictionaries dictionaries, FieldIds ids)
      throws IOException {
    BatchReader reader = new BatchReader(targets, dictionaries, ids, Integer.MAX_VALUE, parts);
    reader.add(InputStream.nullInputStream(), name);
    return reader;
  }

  private void add(InputStream in, String name) throws IOException {
    Sheet sheet = sheet();
    ahead.add(sheet);
    cursors.add(
        part == null
            ? BatchCursor.of(name, in, targets, union, sheet.rows(), ids)
            : BatchCursor.of(name, part, targets, union, sheet.rows(), ids));
  }

  /** An empty sheet to be filled. */
  Sheet sheet() {
    return new Sheet(union, targets.size(), dictionaries);
  }

  Union union() {
    return union;
  }

  /** Gets hold of what comes next, before anyone else does; false if nothing does. */
  boolean begin() throws IOException {
    if (parts == null || part == null) {
      return !ended;
    }
    boolean any = parts.next(part);
    if (any) {
      cursors.getFirst().begin(part);
    }
    return any;
  }

  /** Lines of the part read last; 0 where the whole is read. */
  long lines() {
    return part == null ? 0 : cursors.getFirst().line();
  }

  /**
   * Puts the next records into an empty sheet; false if there are no more behind them.
   *
   * @throws StrictStopException at the first rejection, if that was asked for
   */
  boolean fill(Sheet sheet) throws IOException {
    try {
      boolean more = cursors.size() == 1 ? cursors.getFirst().read(sheet, most) : merge(sheet);
      ended = part == null ? !more : part.last;
      return !ended;
    } finally {
      cursors.forEach(BatchCursor::countBytes);
      for (int i = 0; i < targets.size(); i++) {
        leaveOut(sheet, i, targets.get(i));
      }
    }
  }

  /** What is later than the end of a target. */
  private static void leaveOut(Sheet sheet, int number, BatchTarget target) {
    long[] time = sheet.rows().coordinate(0);
    for (int row = 0; target.until < Long.MAX_VALUE && row < sheet.size(); row++) {
      if (time[row] > target.until && sheet.hasPart(number, row)) {
        sheet.refuse(number, row);
        target.counts.beyond++;
      }
    }
  }

  /**
   * Lets the dictionaries start anew where they have grown, unless a cursor holds ids of a record
   * that waits for its turn.
   */
  void shrink(ReaderIds ids) {
    if (cursors.size() == 1 && ids.shrink()) {
      cursors.getFirst().forget();
    }
  }

  /** What waits for its turn is held; what cursors remember to save time is forgotten. */
  void mark(HeldIds held) {
    ahead.forEach(sheet -> sheet.rows().mark(held));
    cursors.forEach(BatchCursor::forget);
  }

  /** One record after the other: those that wait are in sheets of their own. */
  private boolean merge(Sheet sheet) throws IOException {
    while (sheet.size() < most) {
      refill();
      Integer first = waiting.poll();
      current = first;
      if (first == null) {
        return false;
      }
      sheet.rows().add(ahead.get(first).rows(), 0);
    }
    return true;
  }

  private long time(int cursor) {
    return ahead.get(cursor).rows().coordinate(0)[0];
  }

  private void refill() throws IOException {
    if (!started) {
      started = true;
      for (int i = 0; i < cursors.size(); i++) {
        enqueue(i);
      }
    } else if (current != null) {
      enqueue(current);
    }
  }

  private void enqueue(int i) throws IOException {
    Sheet one = ahead.get(i);
    boolean more = true;
    do {
      one.clear();
      more = cursors.get(i).read(one, 1);
    } while (more && one.isRefused(0, 0));
    if (one.size() > 0 && !one.isRefused(0, 0)) {
      waiting.add(i);
    }
  }

  @Override
  public void close() throws IOException {
    for (BatchCursor cursor : cursors) {
      cursor.close();
    }
    if (parts != null) {
      parts.close();
    }
  }
}
