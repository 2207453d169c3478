package io.talion.interpreter.data;

import io.talion.trace.column.Column;
import io.talion.trace.event.EventKind.Extent;
import io.talion.trace.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The elements of both sides of a directed trigger by key (semantics.md 20). */
public final class CrossStore {
  private final Reach reach;
  private final List<Integer> leftKey;
  private final List<Integer> rightKey;
  private final RowIndex left;
  private final RowIndex right;

  public CrossStore(
      List<Integer> leftKey, List<Integer> rightKey, Optional<Extent> within, boolean forgets) {
    this.reach = new Reach(within);
    this.leftKey = leftKey;
    this.rightKey = rightKey;
    this.left = new RowIndex(reach, forgets);
    this.right = new RowIndex(reach, forgets);
  }

  /**
   * Takes new elements of both sides, each in the order of instants, and gives the pairs they make,
   * in the order of output. Instant by instant: what an element forgets may be of use before it.
   */
  public List<Pair> add(Column newLeft, int nLeft, Column newRight, int nRight) {
    List<Pair> pairs = new ArrayList<>();
    int r = 0;
    for (int l = 0; l < nLeft; l++) {
      Row x = (Row) newLeft.value(l);
      for (; r < nRight && order(newRight, r) < x.instant().order(); r++) {
        addRight((Row) newRight.value(r), pairs);
      }
      addLeft(x, pairs);
    }
    for (; r < nRight; r++) {
      addRight((Row) newRight.value(r), pairs);
    }
    pairs.sort(Pair.IN_ORDER);
    return pairs;
  }

  private static long order(Column rows, int i) {
    return ((Row) rows.value(i)).instant().order();
  }

  private void addLeft(Row x, List<Pair> pairs) {
    List<Value> key = RowIndex.key(x, leftKey);
    RowList partners = right.of(key);
    for (int i = 0; i < partners.size(); i++) {
      pair(x, partners.row(i), pairs);
    }
    left.add(key, x);
  }

  private void addRight(Row y, List<Pair> pairs) {
    List<Value> key = RowIndex.key(y, rightKey);
    RowList partners = left.of(key);
    for (int i = 0; i < partners.size(); i++) {
      pair(partners.row(i), y, pairs);
    }
    right.add(key, y);
  }

  private void pair(Row x, Row y, List<Pair> pairs) {
    if (!x.equals(y) && reach.covers(x, y)) {
      pairs.add(new Pair(x, y, Pair.later(x, y)));
    }
  }
}
