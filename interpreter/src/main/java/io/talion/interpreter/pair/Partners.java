package io.talion.interpreter.pair;

import io.talion.interpreter.element.Row;
import io.talion.interpreter.element.RowList;
import io.talion.interpreter.store.LongList;
import io.talion.trace.column.Column;
import io.talion.trace.type.Clock;
import java.util.List;

/**
 * Elements that wait for a partner, by what conditions demand of it: all that may be one are found,
 * and hardly more. Those out of reach of all that may come are forgotten.
 */
final class Partners {
  private final Reach reach;
  private final boolean forgets;
  private final List<PartnerIndex> ways;
  private final RowList rows = new RowList();
  private final LongList found = new LongList();

  /** Elements forgotten so far; those held are numbered from here. */
  private long gone;

  /** {@code ways}: a partner meets all demands of one of them. */
  Partners(Reach reach, boolean forgets, List<List<Demand>> ways) {
    this.reach = reach;
    this.forgets = forgets && reach.within().filter(w -> w.clock().equals(Clock.TIME)).isPresent();
    this.ways = ways.stream().map(way -> new PartnerIndex(way, this.forgets)).toList();
  }

  /** Looks for what may be a partner of a row, read by {@link #candidate}; returns how many. */
  int find(Column[] values, int row) {
    found.clear();
    for (PartnerIndex way : ways) {
      way.find(values, row, found);
    }
    return found.sort();
  }

  /** What was found, in the order of absorption, each once. */
  Row candidate(int i) {
    return rows.row((int) (found.at(i) - gone));
  }

  void add(Row element, Column[] values, int row) {
    for (PartnerIndex way : ways) {
      way.add(values, row, gone + rows.size());
    }
    rows.add(element);
    while (forgets && isOutOfReach(rows.row(0), element)) {
      ways.forEach(PartnerIndex::forget);
      rows.dropFirst();
      gone++;
    }
  }

  private boolean isOutOfReach(Row old, Row now) {
    return old.instant().order() < now.instant().order() && !reach.covers(old, now);
  }
}
