package io.talion.compiler.analysis;

import io.talion.compiler.core.Expr;
import io.talion.compiler.fold.Ranges;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How an expression inside an aggregate uses the aggregate's element beside what changes outside of
 * it (the rule's event, {@code now}, states). What it reads of the element there is a key that
 * entries are kept by: one entry per value, so it has to be finite. What it computes of the element
 * alone is known once the element is there.
 */
final class ElementUse {
  private final int element;
  private final Ranges ranges;
  private final Map<Integer, Expr> lets = new HashMap<>();
  private final Set<Integer> inner = new HashSet<>();
  private final List<Expr> endless = new ArrayList<>();

  private ElementUse(int element, Ranges ranges) {
    this.element = element;
    this.ranges = ranges;
  }

  /** The parts of the element that are read as keys and have no end of values. */
  static List<Expr> endlessKeys(Expr e, int element, Ranges ranges) {
    ElementUse use = new ElementUse(element, ranges);
    use.bindings(e);
    if (use.isOpen(e)) {
      use.collect(e);
    }
    return use.endless;
  }

  private void bindings(Expr e) {
    ExprTree.all(e)
        .forEach(x -> {
          if (x instanceof Expr.Let l) {
            lets.put(l.slot(), l.value());
          } else if (x instanceof Expr.Aggregate a) {
            inner.add(a.slot());
          }
        });
  }

  private void collect(Expr e) {
    if (!mentions(e) || e instanceof Expr.Let) {
      if (e instanceof Expr.Let l && mentions(l.body())) {
        collect(l.body());
      }
      return;
    }
    if (!isOpen(e)) {
      if (!Finite.is(e, ranges)) {
        endless.add(e);
      }
      return;
    }
    ExprTree.children(e).forEach(this::collect);
  }

  private boolean mentions(Expr e) {
    return ExprTree.all(e)
        .anyMatch(x -> x instanceof Expr.Local l && (l.slot() == element || ofLet(l)));
  }

  private boolean ofLet(Expr.Local l) {
    Expr value = lets.get(l.slot());
    return value != null && mentions(value);
  }

  private boolean isOpen(Expr e) {
    return switch (e) {
      case Expr.Now n -> true;
      case Expr.StateRead s -> true;
      case Expr.TallyRead t -> true;
      case Expr.MachineRead m -> true;
      case Expr.Entered m -> true;
      case Expr.Aggregate a when a.range() instanceof io.talion.compiler.core.Range.OfStream ->
          true;
      case Expr.Local l -> l.slot() != element && !inner.contains(l.slot()) && openLet(l);
      default -> ExprTree.children(e).stream().anyMatch(this::isOpen);
    };
  }

  private boolean openLet(Expr.Local l) {
    Expr value = lets.get(l.slot());
    return value == null || isOpen(value);
  }
}
