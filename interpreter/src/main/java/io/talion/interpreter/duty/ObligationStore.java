package io.talion.interpreter.duty;

import io.talion.interpreter.column.KeyPacker;
import io.talion.interpreter.instant.Instant;
import io.talion.interpreter.store.KeyTable;
import io.talion.trace.column.Coding;
import io.talion.trace.column.Column;
import io.talion.trace.column.HeldIds;
import io.talion.trace.column.IdHolder;
import io.talion.trace.type.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * The open obligations of a duty: by the two words of a key that an answer must equal, and by
 * deadline. An answer finds those it may meet in one look, and the next deadline is known at any
 * time.
 */
public final class ObligationStore implements Duties, IdHolder {
  private final Clock clock;
  private final KeyPacker packer;
  private final KeyTable keys = new KeyTable();
  private @Nullable Obligation[] firstOfKey = new Obligation[64];

  /** Those opened in the order of their deadlines, and the others. */
  private final ArrayDeque<Obligation> inOrder = new ArrayDeque<>();

  private final PriorityQueue<Obligation> others = new PriorityQueue<>(Obligation.BY_DEADLINE);

  /** For a duty whose deadlines are points of {@code clock}. */
  public ObligationStore(Clock clock, List<Coding> key) {
    this.clock = clock;
    this.packer = new KeyPacker(key);
  }

  /** Two words a row of the columns of a key, of openers as of answers. */
  public long[][] pack(List<Column> key, int n) {
    packer.pack(key, n);
    return new long[][] {Arrays.copyOf(packer.k0(), n), Arrays.copyOf(packer.k1(), n)};
  }

  @Override
  public Clock clock() {
    return clock;
  }

  @Override
  public void mark(HeldIds held) {
    keys.forEach((k0, k1) -> packer.mark(held, k0, k1));
  }

  /** Opens an obligation that elements of a key may meet. */
  public void open(long k0, long k1, Obligation obligation) {
    int key = keys.intern(k0, k1);
    if (key >= firstOfKey.length) {
      firstOfKey = Arrays.copyOf(firstOfKey, Math.max(key + 1, key * 2));
    }
    obligation.link(key, firstOfKey[key]);
    firstOfKey[key] = obligation;
    Obligation last = inOrder.peekLast();
    if (last == null
        || last.due() < obligation.due()
        || Obligation.BY_DEADLINE.compare(last, obligation) <= 0) {
      inOrder.add(obligation);
    } else {
      others.add(obligation);
    }
  }

  /** The first of those that an element of this key may meet; they are linked. */
  public @Nullable Obligation of(long k0, long k1) {
    int key = keys.find(k0, k1);
    return key < 0 ? null : firstOfKey[key];
  }

  private @Nullable Obligation next() {
    Obligation a = inOrder.peek();
    Obligation b = others.peek();
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    return Obligation.BY_DEADLINE.compare(a, b) <= 0 ? a : b;
  }

  @Override
  public @Nullable Long nextDue() {
    Obligation next = next();
    return next == null ? null : next.due();
  }

  /** Takes out what is due in an instant, in the order of settlement. */
  public void settle(Instant instant, List<Obligation> out) {
    Obligation next = next();
    while (next != null && instant.reaches(clock, next.due())) {
      take(next);
      unlink(next);
      next.settle(instant);
      out.add(next);
      next = next();
    }
  }

  private void take(Obligation next) {
    if (next.equals(inOrder.peek())) {
      inOrder.remove();
    } else {
      others.remove();
    }
  }

  private void unlink(Obligation settled) {
    int key = settled.key();
    Obligation before = null;
    Obligation at = firstOfKey[key];
    while (at != null && !at.equals(settled)) {
      before = at;
      at = at.following();
    }
    if (before == null) {
      firstOfKey[key] = settled.following();
    } else {
      before.link(key, settled.following());
    }
    if (firstOfKey[key] == null) {
      keys.release(key);
    }
  }

  @Override
  public List<Obligation> open() {
    List<Obligation> open = new ArrayList<>(inOrder);
    open.addAll(others);
    open.sort(Obligation.BY_DEADLINE);
    return open;
  }
}
