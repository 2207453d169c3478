package io.talion.trace.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Fills batches on the thread that calls; of several files the record of the least time comes
 * first, of equal times that of the file named first (semantics.md 4).
 */
final class BatchReader implements BatchSource {
  private final List<BatchCursor> cursors = new ArrayList<>();
  private final PriorityQueue<Integer> waiting;
  private final List<BatchTarget> targets;
  private final int most;
  private int current = -1;
  private boolean started;

  /** Opens a reader whose ids are of these dictionaries. */
  interface Opener {
    BatchReader open(List<BatchTarget> targets, FieldIds ids, int most) throws IOException;
  }

  private BatchReader(List<BatchTarget> targets, int most) {
    this.targets = targets;
    this.most = most;
    waiting =
        new PriorityQueue<>(
            Comparator.<Integer>comparingLong(i -> cursors.get(i).time()).thenComparing(i -> i));
  }

  static BatchReader of(List<String> files, List<BatchTarget> targets, FieldIds ids, int most)
      throws IOException {
    if (targets.isEmpty() || (files.size() > 1 && targets.size() > 1)) {
      throw new IllegalArgumentException("several files for several targets");
    }
    BatchReader reader = new BatchReader(targets, most);
    try {
      for (String file : files) {
        reader.cursors.add(new BatchCursor(file, TraceReader.stream(file), targets, ids));
      }
    } catch (IOException | RuntimeException e) {
      reader.close();
      throw e;
    }
    return reader;
  }

  static BatchReader of(
      InputStream in, String name, List<BatchTarget> targets, FieldIds ids, int most)
      throws IOException {
    BatchReader reader = new BatchReader(targets, most);
    reader.cursors.add(new BatchCursor(name, in, targets, ids));
    return reader;
  }

  @Override
  public boolean fill() throws IOException {
    targets.forEach(t -> t.batch().clear());
    try {
      return append();
    } finally {
      cursors.forEach(BatchCursor::countBytes);
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

  private boolean append() throws IOException {
    for (int rows = 0; rows < most && !(rows > 0 && dry()); rows++) {
      if (!next()) {
        return false;
      }
      cursors.get(current).append();
    }
    return true;
  }

  private boolean dry() throws IOException {
    return cursors.size() == 1 && cursors.getFirst().dry();
  }

  private boolean next() throws IOException {
    if (cursors.size() == 1) {
      current = 0;
      return cursors.getFirst().next();
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

  @Override
  public void close() throws IOException {
    for (BatchCursor cursor : cursors) {
      cursor.close();
    }
  }
}
