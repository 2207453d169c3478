package io.talion.interpreter.run;

import io.talion.compiler.core.Strangers;
import io.talion.trace.batch.EventBatch;
import io.talion.trace.column.Coding;
import io.talion.trace.column.Column;
import io.talion.trace.column.Column.Form;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Finds the rows of a kind in whose instant a row before them may be of the same member. Where
 * members are strangers, only those have to be brought in order, and only those may be an event
 * once more. Members are told apart by the lowest bits of their ids: a row may be found in vain,
 * and none is missed.
 */
final class Meetings {
  private static final int SLOTS = 1 << 12;

  /** Fewer rows are put in order, since to look for strangers costs more. */
  private static final int FEW = 16;

  private final Supplier<Optional<Strangers>> strangers;

  /** By kind, the field that names the member; less than 0 if none does. */
  private @Nullable List<Integer> fields;

  /** By the lowest bits of a member's id: the instant in which it was seen last. */
  private final int[] seen = new int[SLOTS];

  /** What instants are counted from: those of each pass have numbers of their own. */
  private int base = 1;

  Meetings(Supplier<Optional<Strangers>> strangers) {
    this.strangers = strangers;
  }

  /** Whether no rows have been left in the order in which they came. */
  boolean areOrdered() {
    return fields == null || fields.isEmpty();
  }

  /** The members of a kind's rows, of which n are laid out, as ids; null where order matters. */
  long @Nullable [] members(EventBatch batch, int kind, int n) {
    List<Integer> named = fields;
    if (named == null && n >= FEW) {
      named = strangers.get().map(Strangers::fields).orElse(List.of());
      fields = named;
    }
    if (named == null || named.isEmpty() || named.get(kind) < 0) {
      return null;
    }
    Column field = batch.of(kind).field(named.get(kind));
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
