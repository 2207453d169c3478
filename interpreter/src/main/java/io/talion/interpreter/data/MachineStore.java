package io.talion.interpreter.data;

import io.talion.compiler.core.Machine;
import io.talion.compiler.core.Machine.Transition;
import io.talion.interpreter.element.Row;
import io.talion.interpreter.instant.At;
import io.talion.interpreter.instant.Instant;
import io.talion.trace.column.Column;
import io.talion.trace.event.EventKind.Extent;
import io.talion.trace.type.Clock;
import io.talion.trace.value.EnumCase;
import io.talion.trace.value.Int;
import io.talion.trace.value.None;
import io.talion.trace.value.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The states of a machine by key, and when each is left if nothing happens (semantics.md 13). */
public final class MachineStore {
  /**
   * The state that a key is in since an instant.
   *
   * @param cause the elements that proved it; a timeout is proved by what it counts from
   * @param before where a timeout led here, what it ended
   */
  public record Standing(int state, Instant entered, List<Row> cause, @Nullable Standing before) {}

  private static final long NOT_SETTLING = -1;

  private final Machine machine;
  private final RunState state;
  private final EnumCase[] cases;
  private final Versions<Standing> standings;
  private final Map<Clock, TreeMap<Long, Set<List<Value>>>> due = new LinkedHashMap<>();
  private long settling = NOT_SETTLING;

  public MachineStore(Machine machine, RunState state) {
    this.machine = machine;
    this.state = state;
    this.standings = new Versions<>(state.past());
    this.cases = new EnumCase[machine.type().cases().size()];
    for (int i = 0; i < cases.length; i++) {
      cases[i] = new EnumCase(machine.type().name(), machine.type().cases().get(i), i);
    }
    timeouts(-1).forEach(t -> due.put(t.after().clock(), new TreeMap<>()));
  }

  /** Those out of a state; of all for -1. */
  private List<Transition.Timeout> timeouts(int state) {
    List<Transition.Timeout> out = new ArrayList<>();
    for (Transition t : machine.transitions()) {
      if (t instanceof Transition.Timeout o && (state < 0 || o.from() == state)) {
        out.add(o);
      }
    }
    return out;
  }

  /** Clocks that anything is due on. */
  public Set<Clock> clocks() {
    return due.keySet();
  }

  /** The least point at which a state may be left, or null. */
  public @Nullable Long nextDue(Clock clock) {
    TreeMap<Long, Set<List<Value>>> points = due.get(clock);
    return points == null || points.isEmpty() ? null : points.firstKey();
  }

  /** The state of a key as it stands. */
  public int state(List<Value> key) {
    @Nullable Standing standing = standings.latest(key);
    return standing == null ? machine.initial() : standing.state();
  }

  public EnumCase named(int state) {
    return cases[state];
  }

  /** A transition on an element. */
  public void move(List<Value> key, Transition to, Instant now, List<Row> cause) {
    set(key, new Standing(to.to(), now, cause, null), now);
  }

  /** A timeout; gives what proved the state that it ends. */
  public List<Row> timeOut(List<Value> key, Transition to, Instant now) {
    Standing before = standing(key);
    set(key, new Standing(to.to(), now, before.cause(), before), now);
    return before.cause();
  }

  private Standing standing(List<Value> key) {
    @Nullable Standing standing = standings.latest(key);
    if (standing == null) {
      throw new IllegalStateException("nothing is due for a key that was never entered");
    }
    return standing;
  }

  private void set(List<Value> key, Standing next, Instant now) {
    @Nullable Standing before = standings.latest(key);
    if (before != null) {
      timeouts(before.state()).forEach(t -> forget(t.after(), before, key));
    }
    standings.put(key, now, next);
    timeouts(next.state()).forEach(t -> expect(t.after(), next, key));
  }

  private static long point(Extent after, Standing standing) {
    return standing.entered().point(after.clock()) + after.distance();
  }

  private void expect(Extent after, Standing standing, List<Value> key) {
    long point = point(after, standing);
    points(after.clock()).computeIfAbsent(point, p -> new HashSet<>()).add(key);
    if (after.clock().equals(Clock.TIME)) {
      state.expect(point);
    }
  }

  private void forget(Extent after, Standing standing, List<Value> key) {
    points(after.clock())
        .computeIfPresent(
            point(after, standing),
            (p, keys) -> {
              keys.remove(key);
              return keys.isEmpty() ? null : keys;
            });
  }

  private TreeMap<Long, Set<List<Value>>> points(Clock clock) {
    return due.computeIfAbsent(clock, c -> new TreeMap<>());
  }

  /** The keys for which something has come in an instant, in no order. */
  public Set<List<Value>> due(Instant now) {
    Set<List<Value>> keys = new HashSet<>();
    for (Map.Entry<Clock, TreeMap<Long, Set<List<Value>>>> e : due.entrySet()) {
      for (Map.Entry<Long, Set<List<Value>>> point : e.getValue().entrySet()) {
        if (!now.reaches(e.getKey(), point.getKey())) {
          break;
        }
        keys.addAll(point.getValue());
      }
    }
    return keys;
  }

  /** The first declared timeout of a key that has come. */
  public Transition timeout(List<Value> key, Instant now) {
    Standing standing = standing(key);
    return timeouts(standing.state()).stream()
        .filter(t -> now.reaches(t.after().clock(), point(t.after(), standing)))
        .findFirst()
        .orElseThrow();
  }

  /** Deadlines are being settled in this instant, or no longer: they come before its timeouts. */
  public void settling(@Nullable Instant now) {
    settling = now == null ? NOT_SETTLING : now.order();
  }

  private @Nullable Standing at(List<Value> key, long order) {
    @Nullable Standing standing = standings.at(key, order);
    if (standing == null || order != settling || standing.entered().order() != order) {
      return standing;
    }
    @Nullable Standing before = standing.before();
    return before == null ? standing : before;
  }

  /** The state of each row's key at its instant. */
  public Column states(Column[] keys, At at, Column out) {
    for (int i = 0; i < at.size(); i++) {
      @Nullable Standing standing = at(TallyStore.key(keys, i), at.order(i));
      out.append(named(standing == null ? machine.initial() : standing.state()));
    }
    return out;
  }

  /** When the state of each row's key was entered; none before the first transition. */
  public Column entered(Column[] keys, At at, Column out) {
    for (int i = 0; i < at.size(); i++) {
      @Nullable Standing standing = at(TallyStore.key(keys, i), at.order(i));
      out.append(standing == null ? None.NONE : Int.of(standing.entered().time()));
    }
    return out;
  }
}
