package io.talion.interpreter.pair;

import io.talion.interpreter.element.Row;
import io.talion.trace.column.Column;
import io.talion.trace.event.EventKind.Extent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The elements of an unordered pair trigger, as far back as a partner may be (semantics.md 20). */
public final class PairStore {
  private final Reach reach;
  private final Partners partners;

  /**
   * A partner meets all demands of one of the {@code ways}; {@code forgets} says whether elements
   * out of reach may be forgotten.
   */
  public PairStore(List<List<Demand>> ways, Optional<Extent> within, boolean forgets) {
    this.reach = new Reach(within);
    this.partners = new Partners(reach, forgets, ways);
  }

  /** Takes new elements in order and gives the pairs they make, in the order of output. */
  public List<Pair> add(Column elements, Column[] values, int n) {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      Row row = (Row) elements.value(i);
      int found = partners.find(values, i);
      for (int c = 0; c < found; c++) {
        pair(row, partners.candidate(c), pairs);
      }
      partners.add(row, values, i);
    }
    pairs.sort(Pair.IN_ORDER);
    return pairs;
  }

  private void pair(Row row, Row partner, List<Pair> pairs) {
    if (reach.covers(row, partner)) {
      boolean after = Row.CANONICAL.compare(partner, row) < 0;
      pairs.add(
          after ? new Pair(partner, row, row.instant()) : new Pair(row, partner, row.instant()));
    }
  }
}
