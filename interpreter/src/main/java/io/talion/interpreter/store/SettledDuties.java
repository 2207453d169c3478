package io.talion.interpreter.store;

/** What {@link Obligations} settled, in columns that are used again: language.md section 11. */
public final class SettledDuties {
  private long[] due = new long[64];
  private int[] instant = new int[64];
  private long[] opener = new long[64];
  private long[] owed = new long[64];
  private long[] proof = new long[64];
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

  /** Rows are written up to this one. */
  void end(int rows) {
    size = rows;
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
