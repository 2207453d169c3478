package io.talion.trace.read;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * A trace as batches of columns: one file for any number of targets in one pass, or several files
 * merged by time for one. The same records, rejections and counts as {@link TraceReader}, by
 * property test, without an object an event. Call {@link #fill} and take what is in the targets'
 * batches, until it is false.
 */
public interface BatchSource extends Closeable {
  /** Rows a batch has at most, unless one asks for something else. */
  int BATCH = 4096;

  /**
   * Opens files; {@code -} is standard input. Where there is a second processor, they are read on a
   * thread of their own.
   *
   * @throws IOException if one cannot be opened; the others are closed
   * @throws IllegalArgumentException for several files and several targets at once: whose times
   *     would lead?
   */
  static BatchSource open(List<String> files, List<BatchTarget> targets) throws IOException {
    return Runtime.getRuntime().availableProcessors() > 1
        ? ahead(files, targets)
        : direct(files, targets);
  }

  /** The same on a thread of its own. */
  static BatchSource ahead(List<String> files, List<BatchTarget> targets) throws IOException {
    return new ReadAhead((own, ids, most) -> BatchReader.of(files, own, ids, most), targets, BATCH);
  }

  /** The same on the thread that calls. */
  static BatchSource direct(List<String> files, List<BatchTarget> targets) throws IOException {
    return BatchReader.of(files, targets, FieldIds.OF_RUN, BATCH);
  }

  /** Reads one stream; {@code name} is shown in rejections. */
  static BatchSource ahead(InputStream in, String name, List<BatchTarget> targets, int most)
      throws IOException {
    return new ReadAhead((own, ids, n) -> BatchReader.of(in, name, own, ids, n), targets, most);
  }

  /** Reads one stream on the thread that calls. */
  static BatchSource direct(InputStream in, String name, List<BatchTarget> targets, int most)
      throws IOException {
    return BatchReader.of(in, name, targets, FieldIds.OF_RUN, most);
  }

  /**
   * Puts the next records into the targets' batches, which it empties first; fewer than a batch
   * holds where the rest is not written yet. False if there are no more behind them.
   *
   * @throws StrictStopException at the first rejection, if that was asked for; what was read before
   *     is in the batches
   */
  boolean fill() throws IOException;
}
