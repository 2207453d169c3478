package io.talion.trace.column;

import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * The ids that somebody holds, collected from all {@link IdHolder}s. To mark too much costs memory,
 * to mark too little makes two values one: whoever does not know marks everything.
 */
public final class HeldIds {
  /** Ids by dictionary; only of those that are about to forget. */
  private final Map<Dictionary, BitSet> marks = new IdentityHashMap<>();

  HeldIds() {}

  /** Ids of a dictionary are asked for. */
  void ask(Dictionary dictionary) {
    marks.put(dictionary, new BitSet());
  }

  /** The ids held of dictionaries that may forget the others. */
  Map<Dictionary, BitSet> marks() {
    return marks;
  }

  /** Nothing is known: all ids are held. */
  public void markAll() {
    marks.clear();
  }

  /** All ids of a coding are held, for ever. */
  public void markAll(Coding coding) {
    if (coding instanceof Coding.Ids ids) {
      marks.remove(ids.dictionary());
    }
  }

  /** One id, or less than 0 for none. */
  public void mark(Dictionary dictionary, int id) {
    BitSet asked = marks.get(dictionary);
    if (asked != null && id >= 0) {
      asked.set(id);
    }
  }

  /** All rows of a column. */
  public void mark(Column column) {
    if (column.form() == Column.Form.LONG) {
      mark(column.coding(), column.lo(), 0, column.size());
    }
  }

  /** Words of a coding. */
  public void mark(Coding coding, long[] words, int from, int to) {
    BitSet asked = coding instanceof Coding.Ids ids ? marks.get(ids.dictionary()) : null;
    for (int i = from; asked != null && i < to; i++) {
      asked.set((int) words[i]);
    }
  }

  /** Ids of a coding. */
  public void mark(Coding coding, int[] ids, int n) {
    BitSet asked = coding instanceof Coding.Ids i ? marks.get(i.dictionary()) : null;
    for (int i = 0; asked != null && i < n; i++) {
      asked.set(ids[i]);
    }
  }
}
