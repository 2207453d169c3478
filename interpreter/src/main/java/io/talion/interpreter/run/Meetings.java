package io.talion.interpreter.run;

import io.talion.compiler.core.Strangers;
import io.talion.trace.batch.EventBatch;
import io.talion.trace.column.Coding;
import io.talion.trace.column.Column;
import io.talion.trace.column.Column.Form;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the rows of a kind in whose instant a row before them may be of the same member. Where
 * members are strangers, only those have to be brought in order, and only those may be an event
 * once more. Members are told apart by the lowest bits of their ids: a row may be found in vain,
 * and none is missed.
 */
final class Meetings {
  private static final int SLOTS = 1 << 12;

  /** By kind, the field that names the member; less than 0 if none does. */
  private final List<Integer> fields;

  /** By the lowest bits of a member's id: the instant in which it was seen last. */
  private final int[] seen = new int[SLOTS];

  /** What instants are counted from: those of each pass have numbers of their own. */
  private int base = 1;

  Meetings(Optional<Strangers> strangers) {
    this.fields = strangers.map(Strangers::fields).orElse(List.of());
  }

  /** The members of a kind's rows, as ids; null where rows have to be in order. */
  long @Nullable [] members(EventBatch batch, int kind) {
    if (fields.isEmpty() || fields.get(kind) < 0) {
      return null;
    }
    Column field = batch.of(kind).field(fields.get(kind));
    boolean told =
        field.form() == Form.LONG && field.none() == null && field.coding() instanceof Coding.Ids;
    return told ? field.lo() : null;
  }

  /** Whether there are any among n rows; without branches. */
  boolean areAny(long[] members, int from, int[] instant, int n) {
    int[] known = seen;
    int first = base;
    int none = -1;
    for (int i = 0; i < n; i++) {
      int slot = (int) members[from + i] & SLOTS - 1;
      int now = first + instant[i];
      int differs = known[slot] ^ now;
      none &= differs | -differs;
      known[slot] = now;
    }
    base += instant[n - 1] + 1;
    return none >= 0;
  }

  /** Writes which of n rows those are, ascending; returns how many. */
  int find(long[] members, int from, int[] instant, int n, int[] out) {
    int count = 0;
    for (int i = 0; i < n; i++) {
      int slot = (int) members[from + i] & SLOTS - 1;
      int now = base + instant[i];
      if (seen[slot] == now) {
        out[count++] = i;
      }
      seen[slot] = now;
    }
    base += instant[n - 1] + 1;
    return count;
  }
}
