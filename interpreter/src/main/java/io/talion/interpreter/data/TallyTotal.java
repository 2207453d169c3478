package io.talion.interpreter.data;

import io.talion.interpreter.store.KindTotal;
import io.talion.trace.column.Column;

/**
 * The sum of a tally over all members of a kind (language.md section 11), as of the instants of its
 * one reader. Members without a step count zero.
 */
public final class TallyTotal {
  private final FoldedTally tally;
  private final KindTotal total = new KindTotal();
  private int next;
  private int end;

  /** The total of a tally, from its first chunk on. */
  public TallyTotal(FoldedTally tally) {
    this.tally = tally;
    tally.follow(this);
  }

  /** Makes the values that a chunk leaves ready. */
  void load() {
    end = tally.turns().size();
    next = 0;
    total.load(tally.after(), end);
  }

  /** Counts what was left up to an instant. */
  void absorb(long instant) {
    Turns turns = tally.turns();
    for (; next < end; next++) {
      int slot = turns.inOrder(next);
      if (turns.order(slot) > instant) {
        return;
      }
      if (tally.isTaken(slot)) {
        total.set(turns.key(slot), slot);
      }
    }
  }

  /** The total at each instant, ascending. */
  public Column read(At at, Column out) {
    for (int i = 0; i < at.size(); i++) {
      absorb(at.order(i));
      out.appendNumber(total.total());
    }
    return out;
  }
}
