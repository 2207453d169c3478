package io.talion.interpreter.store;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What {@link Obligations} settled, in columns that are used again: language.md section 11. What is
 * open stands in such columns, too, which are rings then.
 */
public final class SettledDuties {
  private static final long NONE = -1;

  private long[] due = {};
  private int[] instant = {};
  private long[] opener = {};
  private long[] owed = {};
  private long[] proof = {};
  private int size;

  /** Empty again, with room for so many. */
  public void begin(int most) {
    size = 0;
    if (most > due.length) {
      int room = Math.max(most, due.length * 2);
      due = new long[room];
      instant = new int[room];
      opener = new long[room];
      owed = new long[room];
      proof = new long[room];
    }
  }

  /** Writes when rows from {@code first} on are due, {@code at} further, and that none is met. */
  void enter(int at, Obligations.Arrivals rows, int from, int first, int end, long within) {
    long[] out = due;
    int[] instants = rows.instant();
    long[] time = rows.time();
    for (int i = first; i < end; i++) {
      out[at + i] = time[instants[from + i]] + within;
    }
    Arrays.fill(proof, at + first, at + end, NONE);
  }

  /** Writes what opened them, and who owes. */
  void name(int at, long first, int @Nullable [] element, int from, int n, long[] owing) {
    long[] out = opener;
    if (element == null) {
      for (int i = 0; i < n; i++) {
        out[at + i] = first + from + i;
      }
    } else {
      for (int i = 0; i < n; i++) {
        out[at + i] = first + element[from + i];
      }
    }
    System.arraycopy(owing, from, owed, at, n);
  }

  /** Adds rows of others, whose instants are written. */
  void add(SettledDuties from, int at, int n) {
    System.arraycopy(from.due, at, due, size, n);
    System.arraycopy(from.opener, at, opener, size, n);
    System.arraycopy(from.owed, at, owed, size, n);
    System.arraycopy(from.proof, at, proof, size, n);
    size += n;
  }

  /** The rows of a ring in a wider one: each by its number, masked. */
  SettledDuties spread(long head, long tail, int mask, int room) {
    SettledDuties wide = new SettledDuties();
    wide.begin(room);
    for (long number = head; number < tail; number++) {
      int old = (int) number & mask;
      int at = (int) number & room - 1;
      wide.due[at] = due[old];
      wide.opener[at] = opener[old];
      wide.owed[at] = owed[old];
      wide.proof[at] = proof[old];
    }
    return wide;
  }

  public int size() {
    return size;
  }

  /** Their deadlines. */
  public long[] due() {
    return due;
  }

  /** The instants that settled them. */
  public int[] instant() {
    return instant;
  }

  /** What opened them. */
  public long[] opener() {
    return opener;
  }

  /** The word that came with the opener. */
  public long[] owed() {
    return owed;
  }

  /** What met them; less than 0 for nothing. */
  public long[] proof() {
    return proof;
  }
}
