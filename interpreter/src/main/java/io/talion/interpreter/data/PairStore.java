package io.talion.interpreter.data;

import io.talion.trace.column.Column;
import io.talion.trace.event.EventKind.Extent;
import io.talion.trace.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The elements of an unordered pair trigger by key, as far back as a partner may be (semantics.md
 * 20).
 */
public final class PairStore {
  private final Reach reach;
  private final List<Integer> key;
  private final RowIndex index;

  /** {@code horizon} says whether elements out of reach may be forgotten. */
  public PairStore(List<Integer> key, Optional<Extent> within, boolean forgets) {
    this.reach = new Reach(within);
    this.key = key;
    this.index = new RowIndex(reach, forgets);
  }

  /** Takes new elements in order and gives the pairs they make, in the order of output. */
  public List<Pair> add(Column elements, int n) {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      add((Row) elements.value(i), pairs);
    }
    pairs.sort(Pair.IN_ORDER);
    return pairs;
  }

  private void add(Row row, List<Pair> pairs) {
    List<Value> values = RowIndex.key(row, key);
    RowList partners = index.of(values);
    for (int i = 0; i < partners.size(); i++) {
      Row partner = partners.row(i);
      if (reach.covers(row, partner)) {
        boolean after = Row.CANONICAL.compare(partner, row) < 0;
        pairs.add(
            after ? new Pair(partner, row, row.instant()) : new Pair(row, partner, row.instant()));
      }
    }
    index.add(values, row);
  }
}
