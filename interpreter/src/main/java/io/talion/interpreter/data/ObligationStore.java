package io.talion.interpreter.data;

import io.talion.trace.type.Clock;
import io.talion.trace.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * The open obligations of a duty: by what an answer must equal, and by deadline. An answer finds
 * those it may meet in one look, and the next deadline is known at any time.
 */
public final class ObligationStore {
  private final Clock clock;
  private final Map<List<Value>, List<Obligation>> byKey = new HashMap<>();
  private final PriorityQueue<Keyed> byDeadline =
      new PriorityQueue<>((a, b) -> Obligation.BY_DEADLINE.compare(a.obligation, b.obligation));

  private record Keyed(List<Value> key, Obligation obligation) {}

  /** For a duty whose deadlines are points of {@code clock}. */
  public ObligationStore(Clock clock) {
    this.clock = clock;
  }

  public Clock clock() {
    return clock;
  }

  /** Opens an obligation that elements of {@code key} may meet. */
  public void open(List<Value> key, Obligation obligation) {
    byKey.computeIfAbsent(key, k -> new ArrayList<>(2)).add(obligation);
    byDeadline.add(new Keyed(key, obligation));
  }

  /** Those that an element of this key may meet. */
  public List<Obligation> of(List<Value> key) {
    return byKey.getOrDefault(key, List.of());
  }

  /** The least open deadline, or null. */
  public @Nullable Long nextDue() {
    Keyed next = byDeadline.peek();
    return next == null ? null : next.obligation.due();
  }

  /** Takes out what is due in an instant, in the order of settlement. */
  public List<Obligation> settle(Instant instant) {
    List<Obligation> due = new ArrayList<>();
    while (isDue(instant)) {
      Keyed next = byDeadline.remove();
      List<Obligation> open = byKey.get(next.key);
      if (open != null && open.remove(next.obligation) && open.isEmpty()) {
        byKey.remove(next.key);
      }
      due.add(next.obligation);
    }
    return due;
  }

  private boolean isDue(Instant instant) {
    Keyed next = byDeadline.peek();
    return next != null && instant.reaches(clock, next.obligation.due());
  }

  /** All that are open, in the order of settlement. */
  public List<Obligation> open() {
    return byDeadline.stream().map(Keyed::obligation).sorted(Obligation.BY_DEADLINE).toList();
  }
}
