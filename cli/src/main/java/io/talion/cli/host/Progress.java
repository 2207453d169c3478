package io.talion.cli.host;

import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * The line that shows how far a long run is: bytes, events a second, time left. Only for a
 * terminal; nothing for the first second, and at most ten times a second.
 */
public final class Progress {
  private static final long SECOND = 1_000_000_000L;
  private static final long EVERY = SECOND / 10;
  private static final int LOOK = 1_024;

  private final Terminal terminal;
  private final boolean shown;
  private final LongSupplier bytesRead;
  private final long bytesInAll;
  private final long start;
  private long next;
  private long events;
  private long unseen;
  private boolean written;

  /**
   * @param bytesInAll 0 when nobody knows, as for standard input
   */
  public Progress(Terminal terminal, boolean shown, LongSupplier bytesRead, long bytesInAll) {
    this.terminal = terminal;
    this.shown = shown;
    this.bytesRead = bytesRead;
    this.bytesInAll = bytesInAll;
    start = System.nanoTime();
    next = start + SECOND;
  }

  /** So many events more; cheap. */
  public void events(int more) {
    events += more;
    unseen += more;
    if (shown && unseen >= LOOK) {
      unseen = 0;
      show(System.nanoTime());
    }
  }

  private void show(long now) {
    if (now < next) {
      return;
    }
    next = now + EVERY;
    written = true;
    terminal.err().print("\r\u001b[K" + line(now - start, bytesRead.getAsLong()));
    terminal.err().flush();
  }

  /** What is shown after that many nanoseconds and bytes. */
  public String line(long nanos, long bytes) {
    long millis = Math.max(1, nanos / 1_000_000);
    String rate = String.format(Locale.ROOT, "%,d events/s", events * 1_000 / millis);
    if (bytesInAll <= 0 || bytes <= 0) {
      return size(bytes) + ", " + rate;
    }
    long percent = Math.min(100, bytes * 100 / bytesInAll);
    long left = millis * Math.max(0, bytesInAll - bytes) / bytes / 1_000;
    return size(bytes)
        + " of "
        + size(bytesInAll)
        + " ("
        + percent
        + "%), "
        + rate
        + ", "
        + clock(left)
        + " left";
  }

  static String size(long bytes) {
    long mebibytes = bytes >> 20;
    return mebibytes > 0 ? mebibytes + " MiB" : (bytes >> 10) + " KiB";
  }

  public static String clock(long seconds) {
    return seconds >= 3_600
        ? String.format(
            Locale.ROOT, "%d:%02d:%02d", seconds / 3_600, seconds / 60 % 60, seconds % 60)
        : String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
  }

  /** Clears the line. */
  public void end() {
    if (written) {
      terminal.err().print("\r\u001b[K");
    }
  }
}
