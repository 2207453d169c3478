package io.talion.interpreter.lower;

import io.talion.compiler.core.Expr;
import io.talion.compiler.core.Parts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What an expression on one element computes, wherever it stands and whatever slots it uses: two
 * that are alike give the same value for every element.
 */
final class Likeness {
  private final Map<Integer, Integer> slots = new HashMap<>();
  private final List<Object> parts = new ArrayList<>();
  private int bound;

  private Likeness() {}

  /**
   * Of an expression that may read the element in a slot; equal for those that are alike, and that
   * read the same slots beside it.
   */
  static List<Object> of(Expr expr, int slot) {
    Likeness likeness = new Likeness();
    likeness.slots.put(slot, likeness.bound++);
    likeness.add(expr);
    return likeness.parts;
  }

  /** An operator, what it says itself, its type and its operands: each kind has a fixed form. */
  private void add(Expr expr) {
    parts.add(expr.getClass());
    parts.add(expr.type());
    parts.add(own(expr));
    List<Expr> operands = Parts.of(expr).toList();
    parts.add(operands.size());
    for (int i = 0; i < operands.size(); i++) {
      if (expr instanceof Expr.Let let && i == 1) {
        slots.put(let.slot(), bound++);
      }
      add(operands.get(i));
    }
  }

  private Object own(Expr expr) {
    return switch (expr) {
      case Expr.Const c -> c.value();
      case Expr.Local l -> slots.getOrDefault(l.slot(), -1 - l.slot());
      case Expr.Field f -> f.index();
      case Expr.Coordinate c -> c.clock();
      case Expr.Unary u -> u.operator();
      case Expr.Binary b -> b.operator();
      case Expr.Builtin b -> b.function();
      case Expr.IsRule i -> i.rules();
      case Expr.IsPenalty i -> i.kind();
      case Expr.Let l -> "";
      case Expr.Widen w -> "";
      case Expr.OrElse o -> "";
      case Expr.If i -> "";
      case Expr.MakeRecord m -> "";
      default -> expr;
    };
  }
}
