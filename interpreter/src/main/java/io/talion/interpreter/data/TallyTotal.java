package io.talion.interpreter.data;

import io.talion.interpreter.instant.At;
import io.talion.interpreter.store.KindTotal;
import io.talion.trace.column.Coding;
import io.talion.trace.column.Column;
import io.talion.trace.column.Numbers;
import io.talion.trace.value.Ratio;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The sum of a tally over all members of a kind (language.md section 11), as of the instants of
 * whoever reads. Members without a step count zero.
 */
public final class TallyTotal {
  private static final long NEVER = Long.MIN_VALUE;

  private final Turned tally;
  private final KindTotal total = new KindTotal();
  private final Column changed;
  private int[] member = new int[16];

  /** How many turns are counted. */
  private int next;

  /** The instant for which values were supposed last. */
  private long supposed = NEVER;

  // What the total was before the instants of the chunk in which it changed.
  private final SumNotes notes = new SumNotes();
  private long[] order = new long[16];
  private int noted;

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

  /** What the chunk left in n members, however much of it was counted. */
  void take(int[] members, Column left, int n) {
    if (n > 0) {
      total.load(left, n);
    }
    for (int i = 0; i < n; i++) {
      total.set(members[i], i);
    }
  }

  /** The chunk is over. */
  void over() {
    notes.clear();
    noted = 0;
    next = 0;
    supposed = NEVER;
  }

  private int change(int n, int turn) {
    if (n == 0) {
      changed.clear();
    }
    if (n == member.length) {
      member = Arrays.copyOf(member, n * 2);
    }
    member[n] = tally.key(turn);
    tally.append(turn, changed);
    return n + 1;
  }

  /** Counts the chunk's turns, and notes what the total was before each instant. */
  private void settle() {
    int from = next;
    int n = 0;
    for (; next < tally.turns(); next++) {
      if (tally.isLeft(next)) {
        n = change(n, next);
      }
    }
    if (n > 0) {
      total.load(changed, n);
    }
    int row = 0;
    for (int turn = from; turn < next; turn++) {
      if (tally.isLeft(turn)) {
        note(tally.order(turn));
        total.set(member[row], row);
        row++;
      }
    }
  }

  private void note(long instant) {
    if (noted > 0 && order[noted - 1] == instant) {
      return;
    }
    if (noted == order.length) {
      order = Arrays.copyOf(order, noted * 2);
    }
    order[noted++] = instant;
    notes.add(0, total.hi(), total.lo(), total.inWords() ? null : total.total());
  }

  /** The total at each instant. */
  public Column read(At at, Column out) {
    for (int i = 0; i < at.size(); i++) {
      if (isSupposed(at.order(i))) {
        appendSupposed(out);
      } else {
        append(at.order(i), out);
      }
    }
    return out;
  }

  /** Whether it is known what the total is in an instant without counting all turns before it. */
  private boolean isSupposed(long instant) {
    if (next == 0 && supposed != instant) {
      total.suppose();
      supposed = tally.tell(instant, this) ? instant : NEVER;
    }
    if (supposed != instant) {
      settle();
    }
    return supposed == instant;
  }

  /** Values that n members have in the instant that is asked for. */
  void suppose(int[] members, Column values, int n) {
    if (n > 0) {
      total.load(values, n);
    }
    for (int i = 0; i < n; i++) {
      total.suppose(members[i], i);
    }
  }

  private void appendSupposed(Column out) {
    if (total.isSupposedInWords()) {
      out.appendNumber(total.supposedHi(), total.supposedLo(), total.denominator());
    } else {
      out.append(Numbers.of(out.coding(), total.supposed()));
    }
  }

  private void append(long instant, Column out) {
    int note = Arrays.binarySearch(order, 0, noted, instant + 1);
    int later = note < 0 ? -note - 1 : note;
    Ratio wide = wide(later);
    if (wide != null) {
      out.append(Numbers.of(out.coding(), wide));
    } else if (later == noted) {
      out.appendNumber(total.hi(), total.lo(), total.denominator());
    } else {
      out.appendNumber(notes.hi(later), notes.lo(later), total.denominator());
    }
  }

  private @Nullable Ratio wide(int note) {
    return note < noted ? notes.wide(note) : total.inWords() ? null : total.total();
  }
}
