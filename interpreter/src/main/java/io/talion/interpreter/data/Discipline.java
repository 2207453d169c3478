package io.talion.interpreter.data;

import io.talion.compiler.core.Expr;
import io.talion.compiler.core.Rule;
import io.talion.interpreter.instant.At;
import io.talion.trace.column.Column;
import io.talion.trace.column.HeldIds;
import io.talion.trace.column.IdHolder;
import io.talion.trace.event.EventKind.Extent;
import io.talion.trace.type.Clock;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a rule that holds is reported, key by key (semantics.md 21). Bindings are asked about in
 * the order of output, those of a chunk after {@link #begin}; a key fires at most once in an
 * instant.
 */
public final class Discipline implements IdHolder {
  private static final long NEVER = Long.MIN_VALUE;

  private final DenseKeys keys;

  private final boolean everyTime;
  private final boolean clears;

  /** Of {@code again after}; null otherwise. */
  private final @Nullable Extent pause;

  private final boolean timed;
  private Column[] columns = {};
  private int[] ids = {};

  // By key: the instant in which it fired last and its point on the clock; whether it is blocked,
  // and the instant in which it held last.
  private long[] fired = {};
  private long[] point = {};
  private boolean[] blocked = {};
  private long[] held = {};

  /** Keys tested in the instant at hand. */
  private int[] tested = new int[16];

  private int tests;

  /** What a rule remembers in a run. */
  public Discipline(RunState state, Rule.Firing firing) {
    this.everyTime = firing instanceof Rule.Firing.EveryTime;
    this.clears = firing instanceof Rule.Firing.AgainWhenCleared;
    this.pause = firing instanceof Rule.Firing.AgainAfter again ? again.extent() : null;
    this.timed = pause != null && pause.clock().equals(Clock.TIME);
    List<Expr> key = firing.key();
    this.keys = new DenseKeys(key.stream().map(e -> state.coding(e.type())).toList());
  }

  @Override
  public void mark(HeldIds held) {
    keys.mark(held);
  }

  /** The n bindings of a chunk have these keys. */
  public void begin(Column[] of, int n) {
    columns = of;
    ids = everyTime ? ids : keys.find(of, n);
  }

  /** Whether a binding that holds may be reported. */
  public boolean admits(int row, At at) {
    if (everyTime) {
      return true;
    }
    int id = id(row);
    return pause == null ? !isBlocked(id) : isOver(pause, id, row, at);
  }

  /** A key that was not known may have become so since. */
  private int id(int row) {
    if (ids[row] < 0) {
      ids[row] = keys.again(columns, row);
    }
    return ids[row];
  }

  private boolean isBlocked(int id) {
    return id >= 0 && id < blocked.length && blocked[id];
  }

  private boolean isOver(Extent extent, int id, int row, At at) {
    if (id < 0 || id >= fired.length || fired[id] == NEVER) {
      return true;
    }
    return fired[id] != at.order(row) && point(extent, row, at) - point[id] >= extent.distance();
  }

  private long point(Extent extent, int row, At at) {
    return timed ? at.time(row) : at.point(row, extent.clock());
  }

  /** It is reported. */
  public void fired(int row, At at) {
    if (everyTime) {
      return;
    }
    int id = id(row) < 0 ? keys.intern(columns, row) : ids[row];
    ids[row] = id;
    reach(id);
    if (pause != null) {
      fired[id] = at.order(row);
      point[id] = point(pause, row, at);
    } else {
      blocked[id] = true;
    }
  }

  private void reach(int id) {
    int old = fired.length;
    if (id >= old) {
      int wide = Math.max(id + 1, Math.max(16, old * 2));
      fired = Arrays.copyOf(fired, wide);
      Arrays.fill(fired, old, wide, NEVER);
      point = Arrays.copyOf(point, wide);
      blocked = Arrays.copyOf(blocked, wide);
      held = Arrays.copyOf(held, wide);
      Arrays.fill(held, old, wide, NEVER);
    }
  }

  /** A binding was tested; {@link #conclude} ends its instant. */
  public void tested(int row, At at, boolean holds) {
    if (clears && isBlocked(id(row))) {
      if (tests == tested.length) {
        tested = Arrays.copyOf(tested, tests * 2);
      }
      tested[tests++] = ids[row];
      held[ids[row]] = holds ? at.order(row) : held[ids[row]];
    }
  }

  /** At the end of an instant: keys that were tested and held for no binding are clear again. */
  public void conclude(long order) {
    for (int i = 0; i < tests; i++) {
      blocked[tested[i]] &= held[tested[i]] == order;
    }
    tests = 0;
  }
}
