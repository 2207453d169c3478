package io.talion.interpreter.lower;

import io.talion.compiler.core.Expr;
import io.talion.compiler.core.Expr.Aggregate;
import io.talion.compiler.core.Step;
import io.talion.compiler.core.StreamDef;
import io.talion.interpreter.window.AggregatePlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A window that any number of aggregates read: those of the same elements by the same key, as long
 * as they are fed the same. What keeps sums counts as well, so whoever counts reads any of them.
 */
final class FedWindow {
  /** An aggregate that a plan fits. */
  record Followed(
      Aggregate aggregate, StreamDef stream, FollowedWindow window, AggregatePlan plan) {

    /** What the store is fed: the condition that is counted, or the value; nothing to count all. */
    Optional<Expr> value() {
      return window.after().or(() -> isCount() ? Optional.empty() : aggregate.value());
    }

    private boolean isCount() {
      return aggregate.function() == Aggregate.AggregateFunction.COUNT
          || aggregate.function() == Aggregate.AggregateFunction.EXISTS;
    }

    /** What it has in common with all aggregates of its window. */
    List<Object> elements() {
      List<Object> elements =
          new ArrayList<>(
              List.of(stream.id(), plan.extent(), plan.beforeNow(), plan.store(), plan.quantile()));
      for (FollowedWindow.KeyPart key : window.keys()) {
        elements.add(Optional.ofNullable(key.own()).map(this::like));
      }
      for (Expr condition : window.before()) {
        elements.add(like(condition));
      }
      elements.add(aggregate.weight().map(this::like));
      elements.add(window.since().map(Step.Since::stream));
      return elements;
    }

    private Optional<List<Object>> fed() {
      return value().map(this::like);
    }

    private List<Object> like(Expr expr) {
      return Likeness.of(expr, aggregate.slot());
    }
  }

  private final int store;
  private Followed first;
  private boolean listed;

  /** {@code store} is its number in the layout. */
  FedWindow(int store, Followed first) {
    this.store = store;
    this.first = first;
  }

  int store() {
    return store;
  }

  /** One of those that read it: what it says is fed. */
  Followed followed() {
    return first;
  }

  /** Somebody lists the keys. */
  void list() {
    listed = true;
  }

  boolean isListed() {
    return listed;
  }

  /** Whether another aggregate of the same elements can read it, too. */
  boolean takes(Followed other) {
    if (other.fed().equals(first.fed())) {
      return true;
    }
    boolean sums = first.plan().store() == AggregatePlan.Store.SUMS;
    if (sums && first.fed().isEmpty()) {
      first = other;
      return true;
    }
    return sums && other.fed().isEmpty();
  }
}
