package io.talion.trace.read.batch;

import io.talion.trace.read.Expansion;
import io.talion.trace.read.FileCursor;
import io.talion.trace.read.scan.LineScan;
import io.talion.trace.read.source.Format;
import io.talion.trace.read.source.Part;
import io.talion.trace.read.source.ReadOptions;
import io.talion.trace.read.strict.Limits;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;

/**
 * Cuts a file of lines at line ends, so that several threads can decode it at once. Each takes the
 * next part in its turn; to find where it ends, only its last line is looked at. Of a line that is
 * longer than allowed not more is kept than shows that. Safe for many threads.
 */
public final class Parts implements Closeable {
  /** Bytes that are asked for at once. */
  private static final int PIECE = 1 << 18;

  /** Bytes of a part, where nobody says otherwise. */
  static final int ROOM = 1 << 21;

  /** The same where the caller reads, too: it keeps what it evaluates with in its caches. */
  static final int HELPED = 1 << 20;

  /** Behind the bytes of a line that are allowed: a carriage return, and one too many. */
  private static final int BEYOND = 2;

  private final Expansion file;
  private final Limits limits;
  private final int room;
  private final boolean live;

  /** The start of a line whose end is not in the part before. */
  private byte[] left = {};

  private long counted;
  private boolean started;
  private boolean ended;

  /**
   * @param room bytes a part has at least, where there are so many
   * @param live whether lines that have come are not to wait for others
   */
  Parts(InputStream in, Limits limits, int room, boolean live) throws IOException {
    this.file = new Expansion(in, limits);
    this.limits = limits;
    this.room = room;
    this.live = live;
  }

  /** Whether files can be read so: one file of lines, all of whose faults are listed. */
  public static boolean fit(List<String> files, List<BatchTarget> targets) {
    ReadOptions options = targets.getFirst().options;
    Format format = options.format().orElseGet(() -> FileCursor.byName(files.getFirst()));
    return files.size() == 1
        && format.equals(Format.NDJSON)
        && targets.stream().noneMatch(t -> t.options.strict());
  }

  /** An empty part, for one thread. */
  Part part() {
    return new Part(room);
  }

  /** Puts the next lines into a part, in place of what it held; false if there are none. */
  synchronized boolean next(Part part) throws IOException {
    if (ended) {
      return false;
    }
    ended = true;
    int end = fill(part);
    ended = end < 0;
    int kept = ended ? part.size : end;
    left = Arrays.copyOfRange(part.bytes, kept, part.size);
    part.size = kept;
    Arrays.fill(part.bytes, kept, kept + LineScan.GUARD, (byte) 0);
    part.first = !started;
    part.last = ended;
    part.fault = ended ? file.fault().orElse(null) : null;
    part.bytesRead += file.bytesRead() - counted;
    counted = file.bytesRead();
    started = true;
    return true;
  }

  /** Where its last whole line ends; less than 0 at the end of the file. */
  private int fill(Part part) throws IOException {
    reserve(part, left.length);
    System.arraycopy(left, 0, part.bytes, 0, left.length);
    part.size = left.length;
    int searched = left.length;
    while (true) {
      boolean full = part.size >= part.bytes.length - LineScan.GUARD;
      if (full || (live && part.size > searched && file.waits())) {
        int end = end(part, searched);
        if (end > 0) {
          return end;
        }
        part.size = Math.min(part.size, limits.line() + BEYOND);
        searched = part.size;
        reserve(part, 2 * part.size);
      }
      int free = part.bytes.length - LineScan.GUARD - part.size;
      int n = file.read(part.bytes, part.size, Math.min(PIECE, free));
      if (n < 0) {
        return -1;
      }
      part.size += n;
    }
  }

  /** Behind the last line feed from a place on; 0 if there is none. */
  private static int end(Part part, int from) {
    int at = part.size;
    while (at > from && part.bytes[at - 1] != '\n') {
      at--;
    }
    return at > from ? at : 0;
  }

  private void reserve(Part part, int bytes) {
    if (part.bytes.length < bytes + LineScan.GUARD) {
      part.bytes = Arrays.copyOf(part.bytes, bytes + LineScan.GUARD);
    }
  }

  @Override
  public synchronized void close() throws IOException {
    file.close();
  }
}
