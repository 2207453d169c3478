package io.talion.compiler.analysis;

import io.talion.compiler.core.Expr;
import io.talion.compiler.core.Step;
import io.talion.trace.type.Clock;
import java.util.ArrayList;
import java.util.List;

/** What the steps of an aggregate say about how long and how many elements are kept. */
public record Window(List<Step> steps, int element) {

  public Window(Expr.Aggregate a) {
    this(a.steps(), a.slot());
  }

  /** Entries leave by themselves. */
  public boolean isTimed() {
    return steps.stream().anyMatch(s -> s instanceof Step.LastFor || isOfNow(s));
  }

  /** {@code where x.time == now}: only this instant's. */
  private boolean isOfNow(Step s) {
    return s instanceof Step.Where w
        && ExprTree.conjuncts(w.condition())
            .anyMatch(c ->
                c instanceof Expr.Binary b
                    && b.operator() == Expr.Binary.BinaryOperator.EQUAL
                    && (isTime(b.left(), b.right()) || isTime(b.right(), b.left())));
  }

  private boolean isTime(Expr time, Expr now) {
    return now instanceof Expr.Now
        && time instanceof Expr.Coordinate c
        && c.clock().equals(Clock.TIME)
        && c.element() instanceof Expr.Local l
        && l.slot() == element;
  }

  /** At most so many elements are kept for a key. */
  public boolean isCounted() {
    return steps.stream().anyMatch(s -> s instanceof Step.LastCount);
  }

  /** The steps that decide how many entries there are: what follows {@code last N} sees only N. */
  public List<Step> keyed() {
    List<Step> out = new ArrayList<>();
    for (Step s : steps) {
      if (s instanceof Step.LastCount) {
        break;
      }
      out.add(s);
    }
    return out;
  }
}
