package io.talion.trace.read.source;

import io.talion.trace.read.scan.LineScan;
import io.talion.trace.read.scan.Words;
import io.talion.trace.read.strict.Limits;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * The lines of a stream of bytes, without a copy: it fills one buffer, moves a broken line to its
 * front, and grows up to the longest line allowed. The rest of a longer line is skipped, not kept.
 * A byte order mark at the start is skipped.
 */
public final class LineSource implements LineInput {
  private static final int INITIAL = 1 << 18;

  private final InputStream in;
  private final int limit;
  private byte[] buffer = new byte[INITIAL + LineScan.GUARD];
  private int from;
  private int filled;
  private boolean ended;
  private int start;
  private int end;
  private long line;
  private boolean tooLong;
  private boolean terminated;

  public LineSource(InputStream in, String file, Limits limits) throws IOException {
    this.in = in;
    this.limit = limits.line();
    skipMark();
  }

  private void skipMark() throws IOException {
    while (filled < 3 && fill()) {}
    skipMarkHere();
  }

  private void skipMarkHere() {
    if (filled >= 3
        && buffer[0] == (byte) 0xEF
        && buffer[1] == (byte) 0xBB
        && buffer[2] == (byte) 0xBF) {
      from = 3;
    }
  }

  @Override
  public boolean next() throws IOException {
    while (nextRaw()) {
      if (end > start && buffer[end - 1] == '\r') {
        end--;
      }
      if (!isBlank()) {
        return true;
      }
    }
    return false;
  }

  private boolean isBlank() {
    for (int i = start; i < end; i++) {
      if (buffer[i] != ' ' && buffer[i] != '\t') {
        return false;
      }
    }
    return !tooLong;
  }

  private boolean nextRaw() throws IOException {
    int scanned = 0;
    while (true) {
      int feed = find(from + scanned);
      if (feed >= 0) {
        take(feed, true);
        return true;
      }
      scanned = filled - from;
      if (scanned > limit + 1) {
        return skipLong();
      }
      if (!fill()) {
        return lastLine();
      }
    }
  }

  private int find(int at) {
    int i = at;
    for (; i + 8 <= filled; i += 8) {
      long mask = Words.lineFeed(Words.at(buffer, i));
      if (mask != 0) {
        return i + Words.index(mask);
      }
    }
    while (i < filled && buffer[i] != '\n') {
      i++;
    }
    return i < filled ? i : -1;
  }

  private void take(int feed, boolean withFeed) {
    start = from;
    end = feed;
    from = withFeed ? feed + 1 : feed;
    line++;
    terminated = withFeed;
    boolean carriage = end > start && buffer[end - 1] == '\r';
    tooLong = end - start - (carriage ? 1 : 0) > limit;
  }

  private boolean lastLine() {
    if (from == filled) {
      return false;
    }
    take(filled, false);
    return true;
  }

  /** Keeps the first bytes of the line for the message and drops the rest. */
  private boolean skipLong() throws IOException {
    int kept = Math.min(64, filled - from);
    System.arraycopy(buffer, from, buffer, 0, kept);
    line++;
    terminated = false;
    while (!terminated && !ended) {
      from = kept;
      filled = kept;
      if (fill()) {
        int feed = find(kept);
        terminated = feed >= 0;
        from = terminated ? feed + 1 : filled;
      }
    }
    from = terminated ? from : filled;
    start = 0;
    end = kept;
    tooLong = true;
    return true;
  }

  /** Reads more behind what is there; false at the end of the stream. */
  private boolean fill() throws IOException {
    if (ended) {
      return false;
    }
    makeRoom();
    int n = in.read(buffer, filled, buffer.length - LineScan.GUARD - filled);
    ended = n < 0;
    filled += Math.max(n, 0);
    Arrays.fill(buffer, filled, filled + LineScan.GUARD, (byte) 0);
    return !ended;
  }

  private void makeRoom() {
    if (filled < buffer.length - LineScan.GUARD) {
      return;
    }
    if (from > 0) {
      System.arraycopy(buffer, from, buffer, 0, filled - from);
      filled -= from;
      from = 0;
    } else {
      buffer = Arrays.copyOf(buffer, buffer.length * 2);
    }
  }

  /** The lines are those of a part from now on, the first of them being 1. */
  public void show(Part part) {
    buffer = part.bytes;
    from = 0;
    filled = part.size;
    ended = true;
    line = 0;
    if (part.first) {
      skipMarkHere();
    }
  }

  /** Where the next line starts. */
  public int ahead() {
    return from;
  }

  /** Where the bytes in the buffer end; {@link LineScan#GUARD} zeros follow. */
  public int filled() {
    return filled;
  }

  /** The next line ends at that line feed: it becomes the current one. */
  public void take(int feed) {
    take(feed, true);
    if (end > start && buffer[end - 1] == '\r') {
      end--;
    }
  }

  /** Shows a line once more that still stands in the buffer. */
  public void show(int first, int feed, long number) {
    start = first;
    end = feed > first && buffer[feed - 1] == '\r' ? feed - 1 : feed;
    line = number;
  }

  /** Reads more behind what is there; false at the end of the stream. */
  public boolean more() throws IOException {
    return fill();
  }

  /** Whether the buffer holds no whole line any more. */
  public boolean dry() {
    return find(from) < 0;
  }

  @Override
  public byte[] buffer() {
    return buffer;
  }

  @Override
  public int start() {
    return start;
  }

  @Override
  public int end() {
    return end;
  }

  @Override
  public long line() {
    return line;
  }

  @Override
  public boolean tooLong() {
    return tooLong;
  }

  @Override
  public boolean terminated() {
    return terminated;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
