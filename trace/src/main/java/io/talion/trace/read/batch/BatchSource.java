package io.talion.trace.read.batch;

import io.talion.trace.column.Dictionaries;
import io.talion.trace.read.TraceReader;
import io.talion.trace.read.strict.Limits;
import io.talion.trace.read.strict.StrictStopException;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
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

  /** Bytes of a file that is worth a second reader. */
  long LONG = 1 << 24;

  /**
   * Processors that one reader and the evaluator keep busy: a second reader has to have its own.
   */
  int ONE_READER = 2;

  /**
   * Opens files; {@code -} is standard input. Where there is a second processor, they are read on a
   * thread of their own; one long file of lines on two where there is a third, since to read takes
   * longer than to evaluate, or on as many as are asked for. Of a long file the caller reads a
   * part, too, whenever it would wait for one, so that neither of two processors has less to do.
   *
   * @param readers threads; 0: as many as pay
   * @param ids gives the byte strings of all targets their ids
   * @throws IOException if one cannot be opened; the others are closed
   * @throws IllegalArgumentException for several files and several targets at once: whose times
   *     would lead?
   */
  static BatchSource open(
      List<String> files, Dictionaries ids, List<BatchTarget> targets, int readers)
      throws IOException {
    boolean isLong = isLong(files.getFirst());
    int threads = readers == 0 && isLong ? processors() > ONE_READER ? 2 : 1 : readers;
    boolean helps = readers == 0 && isLong;
    if ((threads > 1 || helps) && Parts.fit(files, targets)) {
      String file = files.getFirst();
      int room = helps ? Parts.HELPED : Parts.ROOM;
      return parts(TraceReader.stream(file), file, ids, targets, threads, room, helps);
    }
    BatchReader.Opener opener = (own, given) -> BatchReader.of(files, own, ids, given, BATCH);
    return processors() > 1
        ? new ReadAhead(opener, targets, 1, false)
        : new DirectSource(opener, targets);
  }

  private static int processors() {
    return Runtime.getRuntime().availableProcessors();
  }

  /** Whether more than a thread of its own pays that reads a file. */
  private static boolean isLong(String file) throws IOException {
    return processors() > 1
        && !file.equals(TraceReader.STDIN)
        && Files.isRegularFile(Path.of(file))
        && Files.size(Path.of(file)) >= LONG;
  }

  /** Reads one stream on a thread of its own; {@code name} is shown in rejections. */
  static BatchSource ahead(
      InputStream in, String name, Dictionaries ids, List<BatchTarget> targets, int most)
      throws IOException {
    return new ReadAhead(
        (own, given) -> BatchReader.of(in, name, own, ids, given, most), targets, 1, false);
  }

  /**
   * Reads one stream of lines on several threads, each of which decodes parts of {@code bytes}
   * bytes or a line more.
   */
  static BatchSource parts(
      InputStream in,
      String name,
      Dictionaries ids,
      List<BatchTarget> targets,
      int readers,
      int bytes,
      boolean helps)
      throws IOException {
    Limits limits = targets.getFirst().options.limits();
    Parts parts = new Parts(in, limits, bytes, name.equals(TraceReader.STDIN));
    return new ReadAhead(
        (own, given) -> BatchReader.of(parts, name, own, ids, given), targets, readers, helps);
  }

  /** Reads one stream on the thread that calls. */
  static BatchSource direct(
      InputStream in, String name, Dictionaries ids, List<BatchTarget> targets, int most)
      throws IOException {
    return new DirectSource(
        (own, given) -> BatchReader.of(in, name, own, ids, given, most), targets);
  }

  /**
   * Puts the next records into the targets' batches, in place of what was there; fewer than a batch
   * holds where the rest is not written yet. False if there are no more behind them.
   *
   * @throws StrictStopException at the first rejection, if that was asked for; what was read before
   *     is in the batches
   */
  boolean fill() throws IOException;
}
