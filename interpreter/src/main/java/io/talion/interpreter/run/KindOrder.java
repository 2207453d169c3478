package io.talion.interpreter.run;

import io.talion.trace.batch.EventBatch;
import io.talion.trace.batch.KindColumns;
import io.talion.trace.batch.RowOrder;
import io.talion.trace.column.Coding;
import io.talion.trace.column.Column;
import io.talion.trace.column.Column.Form;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Brings rows of one kind that are of one instant in canonical order (semantics.md 1): by their
 * places in the block, then field by field. Words that hold a row's rank in a field and, in their
 * lowest bits, its place are sorted; rows of equal rank go by the next field. Where ranks do not
 * tell, rows are compared.
 */
final class KindOrder {
  private static final int TX = 4;

  /** Transaction and log come before fields. */
  private static final int PLACES = 2;

  private static final int FEW_BITS = 4;

  private final Group compared = new Group(false);
  private EventBatch batch;
  private int kind;
  private int[] row = {};

  /** What rows go by first, and behind which nothing is known by words. */
  private int first;

  private int levels;

  /** The level that rows go by, whether words tell, and the ranks where the words are ids. */
  private int level;

  private boolean told;
  private long[] words = {};
  private long @Nullable [] ranks;

  private long[] packed = new long[SortingNetwork.MOST];
  private int[] before = new int[SortingNetwork.MOST];

  /** Bits of a place, and whether some of a rank had to go for them. */
  private int bits;

  private boolean cut;
  private boolean moved;
  private int again;

  KindOrder(EventBatch none) {
    this.batch = none;
  }

  /** Rows {@code rows[…]} of a kind's columns are to be ordered. */
  void begin(EventBatch source, int ofKind, int[] rows) {
    batch = source;
    kind = ofKind;
    row = rows;
    first = RowOrder.hasPlaces(source) ? 0 : PLACES;
    levels = PLACES + columns().fields();
    level = -1;
    moved = false;
    again = 0;
  }

  /** Whether any row has moved or is marked. */
  boolean hasMoved() {
    return moved;
  }

  /** How many rows are the event before them once more: they are marked, {@code ~row}. */
  int again() {
    return again;
  }

  private KindColumns columns() {
    return batch.of(kind);
  }

  /** Orders {@code rows[from..to)}. */
  void order(int from, int to) {
    order(from, to, first);
  }

  private void order(int from, int to, int by) {
    int at = by;
    while (at < levels && show(at) && isOne(from, to)) {
      at++;
    }
    if (at == levels || !told) {
      compare(from, to);
      return;
    }
    if (sort(from, to - from)) {
      if (cut) {
        compare(from, to);
      } else {
        ties(from, to, at);
      }
    }
  }

  /** Goes by a level; whether it has words. */
  private boolean show(int by) {
    if (level != by) {
      level = by;
      ranks = null;
      told = true;
      if (by < PLACES) {
        words = batch.coordinate(TX + by);
      } else {
        show(columns().field(by - PLACES));
      }
    }
    return told;
  }

  private void show(Column field) {
    ranks = field.coding() instanceof Coding.Ids ids ? ids.dictionary().ranks() : null;
    boolean unranked = field.coding() instanceof Coding.Ids && ranks == null;
    told = field.form() == Form.LONG && field.none() == null && !unranked;
    words = field.lo();
  }

  private int place(int ofKind) {
    return level < PLACES ? columns().sources()[ofKind] : ofKind;
  }

  private long word(int ofKind) {
    return words[place(ofKind)];
  }

  private long rankOf(int ofKind) {
    return ranks == null ? word(ofKind) : ranks[(int) word(ofKind)];
  }

  /** Whether all these rows have one word. */
  private boolean isOne(int from, int to) {
    long word = word(row[from]);
    int i = from + 1;
    while (i < to && word(row[i]) == word) {
      i++;
    }
    return i == to;
  }

  /** Sorts rows by a level; whether some are of one rank, as far as it is seen. */
  private boolean sort(int from, int n) {
    pack(from, n);
    if (n <= SortingNetwork.MOST) {
      SortingNetwork.sort(packed, n);
    } else {
      Arrays.sort(packed, 0, n);
    }
    int mask = (1 << bits) - 1;
    int changes = 0;
    long alike = 0;
    long last = ~(packed[0] >> bits);
    for (int i = 0; i < n; i++) {
      int place = (int) packed[i] & mask;
      long rise = (packed[i] >> bits) - last;
      changes |= place ^ i;
      alike |= ~(rise | -rise);
      last = packed[i] >> bits;
      row[from + i] = before[place];
    }
    moved |= changes != 0;
    return alike < 0;
  }

  /** By how far each rank is above the first one, or its highest bits; and the place. */
  private void pack(int from, int n) {
    reserve(n);
    bits = n <= SortingNetwork.MOST ? FEW_BITS : Integer.SIZE - Integer.numberOfLeadingZeros(n);
    long least = rankOf(row[from]);
    long lost = 0;
    if (level < PLACES || ranks == null) {
      for (int i = 0; i < n; i++) {
        lost |= pack(from, i, rankOf(row[from + i]), least);
      }
    } else {
      for (int i = 0; i < n; i++) {
        lost |= pack(from, i, ranks[(int) words[row[from + i]]], least);
      }
    }
    cut = lost != 0;
    for (int i = 0; cut && i < n; i++) {
      packed[i] = rankOf(row[from + i]) >> bits << bits | i;
    }
  }

  /** Not zero if something was lost. */
  private long pack(int from, int i, long rank, long least) {
    long above = rank - least;
    before[i] = row[from + i];
    packed[i] = above << bits | i;
    return above << bits >> bits ^ above | ((rank ^ least) & (rank ^ above)) >> Long.SIZE - 1;
  }

  private void reserve(int n) {
    if (packed.length < n) {
      packed = new long[2 * n];
      before = new int[2 * n];
    }
  }

  /** Rows of one rank, which stand together: by the next level where they have one word. */
  private void ties(int from, int to, int by) {
    int end;
    for (int i = from; i < to; i = end) {
      show(by);
      long its = rankOf(row[i]);
      end = i + 1;
      while (end < to && rankOf(row[end]) == its) {
        end++;
      }
      if (end > i + 1 && isOne(i, end)) {
        order(i, end, by + 1);
      } else if (end > i + 1) {
        compare(i, end);
      }
    }
  }

  /** Rows of which words do not tell. */
  private void compare(int from, int to) {
    compared.clear();
    for (int i = from; i < to; i++) {
      compared.add(columns().sources()[row[i]], 0);
    }
    compared.sort(batch);
    for (int i = 0; i < to - from; i++) {
      boolean same = i > 0 && compared.isAgain(batch, i);
      int place = batch.rowsOfKind()[compared.row(i)];
      again += same ? 1 : 0;
      moved |= same || place != row[from + i];
      row[from + i] = same ? ~place : place;
    }
  }
}
