package io.talion.interpreter.data;

import java.util.Arrays;

/**
 * What a chunk changed, key by key in the order of instants, each time with the word that stood
 * there before: so any number of readers sees what stood at their instants, though all changes are
 * made at once.
 */
public final class Trail {
  public static final int NONE = -1;
  private static final int LINE = 4;

  /** The chunk that changed the key last, and its first and last change then. */
  private static final int CHUNK = 0;

  private static final int FIRST_LAST = 1;

  /** The reader that asked last, and the change that it has come to. */
  private static final int READER = 2;

  private static final int REACHED = 3;

  private long[] order = new long[16];
  private int[] following = new int[16];
  private long[] before = new long[16];
  private int size;

  /** By key a line of words: see below. */
  private long[] lines = new long[LINE * 16];

  private long chunks = 1;
  private long readers;
  private long latest;

  /** Forgets the changes of the chunk before. */
  public void clear() {
    size = 0;
    chunks++;
  }

  /** A key changes in an instant, none of those before it in a later one. */
  public void add(int key, long instant, long stoodBefore) {
    if (size == order.length) {
      order = Arrays.copyOf(order, size * 2);
      following = Arrays.copyOf(following, size * 2);
      before = Arrays.copyOf(before, size * 2);
    }
    if (key * LINE >= lines.length) {
      lines = Arrays.copyOf(lines, Math.max((key + 1) * LINE, lines.length * 2));
    }
    int row = size++;
    order[row] = instant;
    before[row] = stoodBefore;
    following[row] = NONE;
    int line = key * LINE;
    long first = row;
    if (lines[line + CHUNK] == chunks) {
      first = lines[line + FIRST_LAST] >>> 32;
      following[(int) lines[line + FIRST_LAST]] = row;
    }
    lines[line + CHUNK] = chunks;
    lines[line + FIRST_LAST] = first << 32 | row;
  }

  private boolean isChanged(int key) {
    return key >= 0 && key * LINE < lines.length && lines[key * LINE + CHUNK] == chunks;
  }

  int size() {
    return size;
  }

  public long order(int row) {
    return order[row];
  }

  long before(int row) {
    return before[row];
  }

  /** The last change of a key, or none. */
  public int last(int key) {
    return isChanged(key) ? (int) lines[key * LINE + FIRST_LAST] : NONE;
  }

  /** Whether a change is the last one of its key. */
  boolean isLast(int row) {
    return following[row] == NONE;
  }

  /** A reader begins; what it asks for mostly ascends. */
  public void read() {
    readers++;
    latest = Long.MIN_VALUE;
  }

  /** The word that a key had at the end of an instant; {@code now} is what it has. */
  public long at(int key, long instant, long now) {
    if (!isChanged(key)) {
      return now;
    }
    if (instant < latest) {
      readers++;
    }
    latest = instant;
    int line = key * LINE;
    int row =
        (int)
            (lines[line + READER] == readers
                ? lines[line + REACHED]
                : lines[line + FIRST_LAST] >>> 32);
    while (row != NONE && order[row] <= instant) {
      row = following[row];
    }
    lines[line + READER] = readers;
    lines[line + REACHED] = row;
    return row == NONE ? now : before[row];
  }
}
