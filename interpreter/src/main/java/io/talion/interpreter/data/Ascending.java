package io.talion.interpreter.data;

import io.talion.trace.column.Dictionary;
import java.util.Arrays;
import java.util.BitSet;

/**
 * A set of ids in the order of their values. What was added since somebody last looked is sorted
 * alone and merged, most of it by one word that ranks a value.
 */
final class Ascending {
  private final Dictionary values;
  private int[] ids = new int[16];
  private int size;
  private final BitSet removed = new BitSet();

  /** Ids before this one are in order. */
  private int arranged;

  Ascending(Dictionary values) {
    this.values = values;
  }

  /** Adds an id that is not in the set. */
  void add(int id) {
    if (removed.get(id)) {
      removed.clear(id);
      return;
    }
    if (size == ids.length) {
      ids = Arrays.copyOf(ids, size * 2);
    }
    ids[size++] = id;
  }

  /** Takes an id out that is in the set; its place is filled when somebody looks. */
  void remove(int id) {
    removed.set(id);
  }

  /** How many {@link #ids} are meant. */
  int size() {
    return size;
  }

  /** The ids, ascending. */
  int[] ids() {
    if (!removed.isEmpty()) {
      close();
    }
    if (arranged < size) {
      merge(sorted());
      arranged = size;
    }
    return ids;
  }

  private void close() {
    int n = 0;
    int inOrder = 0;
    for (int i = 0; i < size; i++) {
      if (!removed.get(ids[i])) {
        inOrder += i < arranged ? 1 : 0;
        ids[n++] = ids[i];
      }
    }
    size = n;
    arranged = inOrder;
    removed.clear();
  }

  /** From behind, so that nothing is overwritten before it has moved. */
  private void merge(int[] fresh) {
    int known = arranged - 1;
    int next = fresh.length - 1;
    for (int to = size - 1; next >= 0; to--) {
      if (known >= 0 && values.compare(ids[known], fresh[next]) > 0) {
        ids[to] = ids[known--];
      } else {
        ids[to] = fresh[next--];
      }
    }
  }

  private int[] sorted() {
    int n = size - arranged;
    long[] rank = new long[n];
    long least = Long.MAX_VALUE;
    for (int i = 0; i < n; i++) {
      rank[i] = values.rank(ids[arranged + i]);
      least = Math.min(least, rank[i]);
    }
    long spread = 0;
    for (int i = 0; i < n; i++) {
      rank[i] -= least;
      spread |= rank[i];
    }
    int[] out = new int[n];
    int places = Math.max(1, 32 - Integer.numberOfLeadingZeros(n));
    int dropped = Math.max(0, 64 - Long.numberOfLeadingZeros(spread) + places - 63);
    for (int i = 0; i < n; i++) {
      rank[i] = rank[i] >>> dropped << places | i;
    }
    Arrays.sort(rank);
    int from = 0;
    for (int i = 0; i < n; i++) {
      out[i] = ids[arranged + (int) (rank[i] & (1L << places) - 1)];
      if (i + 1 == n || rank[i + 1] >>> places != rank[i] >>> places) {
        settle(out, from, i + 1);
        from = i + 1;
      }
    }
    return out;
  }

  /** Puts ids of one rank in order. */
  private void settle(int[] out, int from, int to) {
    if (to - from > 1) {
      Integer[] tied = new Integer[to - from];
      Arrays.setAll(tied, i -> out[from + i]);
      Arrays.sort(tied, values::compare);
      for (int i = from; i < to; i++) {
        out[i] = tied[i - from];
      }
    }
  }
}
