package io.talion.interpreter.data;

import io.talion.interpreter.store.KindTotal;
import io.talion.trace.column.Coding;
import io.talion.trace.column.Column;
import io.talion.trace.column.Numbers;
import java.util.Arrays;

/**
 * The sum of a tally over all members of a kind (language.md section 11), as of the instants of its
 * one reader. Members without a step count zero.
 */
public final class TallyTotal {
  private final Turned tally;
  private final KindTotal total = new KindTotal();
  private final Column changed;
  private int[] member = new int[16];
  private int next;

  private TallyTotal(Turned tally, Coding coding) {
    this.tally = tally;
    this.changed = new Column(coding);
  }

  /** The total of a tally with values of a coding, from its first chunk on. */
  public static TallyTotal of(Tallied tally, Coding coding) {
    return switch (tally) {
      case LastTally last -> {
        TallyTotal total = new TallyTotal(last, coding);
        last.follow(total);
        yield total;
      }
      case FoldedTally folded -> {
        TallyTotal total = new TallyTotal(folded, coding);
        folded.follow(total);
        yield total;
      }
      default -> throw new IllegalArgumentException("a tally that goes step by step");
    };
  }

  /** A chunk's turns are there. */
  void begin() {
    next = 0;
  }

  /** The chunk is over: only what each key is left with matters. */
  void end() {
    absorb(Long.MAX_VALUE, true);
    next = 0;
  }

  /** Counts what was left up to an instant. */
  private void absorb(long instant, boolean over) {
    changed.clear();
    int n = 0;
    for (; next < tally.turns() && tally.order(next) <= instant; next++) {
      if (tally.isLeft(next) && (!over || tally.isLast(next))) {
        if (n == member.length) {
          member = Arrays.copyOf(member, n * 2);
        }
        member[n++] = tally.key(next);
        tally.append(next, changed);
      }
    }
    if (n > 0) {
      total.load(changed, n);
      for (int i = 0; i < n; i++) {
        total.set(member[i], i);
      }
    }
  }

  /** The total at each instant, ascending. */
  public Column read(At at, Column out) {
    for (int i = 0; i < at.size(); i++) {
      absorb(at.order(i), false);
      out.append(Numbers.of(out.coding(), total.total()));
    }
    return out;
  }
}
