package io.talion.interpreter.pair;

import io.talion.interpreter.element.Row;
import io.talion.trace.column.Column;
import io.talion.trace.event.EventKind.Extent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The elements of both sides of a directed trigger (semantics.md 20). */
public final class CrossStore {
  /** What one side of the trigger gained, in the order of instants. */
  public static final class Side {
    private final Column elements;
    private final Column[] values;
    private final int size;

    /** {@code values} are what is computed of each element; the array is not copied. */
    public Side(Column elements, Column[] values, int size) {
      this.elements = elements;
      this.values = values;
      this.size = size;
    }

    private Row row(int i) {
      return (Row) elements.value(i);
    }
  }

  private final Reach reach;
  private final Partners left;
  private final Partners right;

  /**
   * @param ofLeft what a left element demands that one on the right looks for
   * @param ofRight the other way about
   */
  public CrossStore(
      List<List<Demand>> ofLeft,
      List<List<Demand>> ofRight,
      Optional<Extent> within,
      boolean forgets) {
    this.reach = new Reach(within);
    this.left = new Partners(reach, forgets, ofLeft);
    this.right = new Partners(reach, forgets, ofRight);
  }

  /**
   * Takes new elements of both sides and gives the pairs they make, in the order of output. Instant
   * by instant: what an element forgets may be of use before it.
   */
  public List<Pair> add(Side newLeft, Side newRight) {
    List<Pair> pairs = new ArrayList<>();
    int r = 0;
    for (int l = 0; l < newLeft.size; l++) {
      long order = newLeft.row(l).instant().order();
      for (; r < newRight.size && newRight.row(r).instant().order() < order; r++) {
        addRight(newRight, r, pairs);
      }
      addLeft(newLeft, l, pairs);
    }
    for (; r < newRight.size; r++) {
      addRight(newRight, r, pairs);
    }
    pairs.sort(Pair.IN_ORDER);
    return pairs;
  }

  private void addLeft(Side side, int row, List<Pair> pairs) {
    Row x = side.row(row);
    int found = right.find(side.values, row);
    for (int i = 0; i < found; i++) {
      pair(x, right.candidate(i), pairs);
    }
    left.add(x, side.values, row);
  }

  private void addRight(Side side, int row, List<Pair> pairs) {
    Row y = side.row(row);
    int found = left.find(side.values, row);
    for (int i = 0; i < found; i++) {
      pair(left.candidate(i), y, pairs);
    }
    right.add(y, side.values, row);
  }

  private void pair(Row x, Row y, List<Pair> pairs) {
    if (!x.equals(y) && reach.covers(x, y)) {
      pairs.add(new Pair(x, y, Pair.later(x, y)));
    }
  }
}
