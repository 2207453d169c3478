package io.talion.trace.read;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Reads a trace into batches of columns: one file for any number of targets in one pass, or several
 * files merged by time for one. The same records, rejections and counts as {@link TraceReader}, by
 * property test, without an object an event. Call {@link #fill}, take and clear the batches, until
 * it is false. One use, one thread.
 */
public final class BatchReader implements Closeable {
  private final List<BatchCursor> cursors = new ArrayList<>();
  private final PriorityQueue<Integer> waiting;
  private int current = -1;
  private boolean started;

  private BatchReader() {
    waiting =
        new PriorityQueue<>(
            Comparator.<Integer>comparingLong(i -> cursors.get(i).time()).thenComparing(i -> i));
  }

  /**
   * Opens files; {@code -} is standard input.
   *
   * @throws IOException if one cannot be opened; the others are closed
   * @throws IllegalArgumentException for several files and several targets at once: whose times
   *     would lead?
   */
  public static BatchReader open(List<String> files, List<BatchTarget> targets) throws IOException {
    if (targets.isEmpty() || files.size() > 1 && targets.size() > 1) {
      throw new IllegalArgumentException("several files for several targets");
    }
    BatchReader reader = new BatchReader();
    try {
      for (String file : files) {
        reader.cursors.add(new BatchCursor(file, TraceReader.stream(file), targets));
      }
    } catch (IOException | RuntimeException e) {
      reader.close();
      throw e;
    }
    return reader;
  }

  /** Reads one stream; {@code name} is shown in rejections. */
  public static BatchReader open(InputStream in, String name, List<BatchTarget> targets)
      throws IOException {
    BatchReader reader = new BatchReader();
    reader.cursors.add(new BatchCursor(name, in, targets));
    return reader;
  }

  /**
   * Appends up to {@code most} records to each target's batch; fewer where the rest is not written
   * yet. False if there are no more.
   *
   * @throws StrictStopException at the first rejection, if that was asked for; what was read before
   *     is in the batches
   */
  public boolean fill(int most) throws IOException {
    try {
      return append(most);
    } finally {
      cursors.forEach(BatchCursor::countBytes);
    }
  }

  private boolean append(int most) throws IOException {
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
