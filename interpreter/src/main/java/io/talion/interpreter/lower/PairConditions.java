package io.talion.interpreter.lower;

import io.talion.compiler.core.Expr;
import io.talion.compiler.core.Expr.Binary.BinaryOperator;
import io.talion.compiler.core.Parts;
import io.talion.compiler.core.Rule;
import io.talion.interpreter.store.Relation;
import io.talion.trace.type.Type;
import io.talion.trace.value.Bool;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What has to hold between two elements for a condition to hold of them (language.md section 11):
 * ways, one of which must be met in whole. Each comparison that has an element on either side is
 * seen through functions, {@code let}, {@code and} and {@code or}; anything else says nothing, so
 * that what is found is necessary and never more.
 */
final class PairConditions {
  /** Beyond this the ways are not worth telling apart. */
  private static final int MOST = 16;

  private static final List<List<Atom>> ANYTHING = List.of(List.of());

  /** A value of the first element stands so to one of the second. */
  record Atom(Relation relation, Expr first, Expr second) {}

  /** A name that is bound around an expression; the innermost first. */
  private record Bound(int slot, Expr value, @Nullable Bound outer) {}

  private final int firstSlot;
  private final int secondSlot;

  private PairConditions(int firstSlot, int secondSlot) {
    this.firstSlot = firstSlot;
    this.secondSlot = secondSlot;
  }

  /** Of the tests of a rule on two elements, all of which must hold. */
  static List<List<Atom>> of(List<Rule.Test> tests, int firstSlot, int secondSlot) {
    PairConditions conditions = new PairConditions(firstSlot, secondSlot);
    List<List<Atom>> ways = ANYTHING;
    Bound bound = null;
    for (Rule.Test test : tests) {
      switch (test) {
        case Rule.Test.Let let -> bound = new Bound(let.slot(), let.value(), bound);
        case Rule.Test.When when -> ways = both(ways, conditions.of(when.condition(), bound));
      }
    }
    return ways;
  }

  private List<List<Atom>> of(Expr condition, @Nullable Bound bound) {
    return switch (condition) {
      case Expr.Let let -> of(let.body(), new Bound(let.slot(), let.value(), bound));
      case Expr.Binary b when b.operator() == BinaryOperator.AND ->
          both(of(b.left(), bound), of(b.right(), bound));
      case Expr.Binary b when b.operator() == BinaryOperator.OR ->
          either(of(b.left(), bound), of(b.right(), bound));
      case Expr.Binary b when relation(b.operator()) != Relation.ANY -> comparison(b, bound);
      default -> truth(condition, bound);
    };
  }

  private static List<List<Atom>> both(List<List<Atom>> left, List<List<Atom>> right) {
    if (left.size() * right.size() > MOST) {
      return left.size() <= right.size() ? left : right;
    }
    List<List<Atom>> ways = new ArrayList<>();
    for (List<Atom> l : left) {
      for (List<Atom> r : right) {
        ways.add(Stream.concat(l.stream(), r.stream()).toList());
      }
    }
    return ways;
  }

  private static List<List<Atom>> either(List<List<Atom>> left, List<List<Atom>> right) {
    List<List<Atom>> ways = Stream.concat(left.stream(), right.stream()).distinct().toList();
    boolean saysNothing = ways.size() > MOST || ways.stream().anyMatch(List::isEmpty);
    return saysNothing ? ANYTHING : ways;
  }

  private List<List<Atom>> comparison(Expr.Binary b, @Nullable Bound bound) {
    Expr left = closed(b.left(), bound);
    Expr right = closed(b.right(), bound);
    Relation relation = relation(b.operator());
    if (relation != Relation.SAME && !(isOrdered(left.type()) && isOrdered(right.type()))) {
      return truth(b, bound);
    }
    if (isOf(left, firstSlot) && isOf(right, secondSlot)) {
      return List.of(List.of(new Atom(relation, left, right)));
    }
    return isOf(left, secondSlot) && isOf(right, firstSlot)
        ? List.of(List.of(new Atom(relation.turned(), right, left)))
        : truth(b, bound);
  }

  /** A condition on one of the two elements. */
  private List<List<Atom>> truth(Expr condition, @Nullable Bound bound) {
    Expr closed = closed(condition, bound);
    Expr.Const yes = new Expr.Const(Bool.TRUE, Type.Simple.BOOL, condition.span());
    if (isOf(closed, firstSlot)) {
      return List.of(List.of(new Atom(Relation.SAME, closed, yes)));
    }
    return isOf(closed, secondSlot)
        ? List.of(List.of(new Atom(Relation.SAME, yes, closed)))
        : ANYTHING;
  }

  private static Relation relation(BinaryOperator operator) {
    return switch (operator) {
      case EQUAL -> Relation.SAME;
      case NOT_EQUAL -> Relation.OTHER;
      case LESS -> Relation.BELOW;
      case LESS_OR_EQUAL -> Relation.AT_MOST;
      case GREATER -> Relation.ABOVE;
      case GREATER_OR_EQUAL -> Relation.AT_LEAST;
      case ADD, SUBTRACT, MULTIPLY, DIVIDE, AND, OR -> Relation.ANY;
    };
  }

  /** With those names around it that it reads. */
  private static Expr closed(Expr expr, @Nullable Bound bound) {
    Expr closed = expr;
    for (Bound b = bound; b != null; b = b.outer()) {
      if (reads(closed, b.slot())) {
        closed = new Expr.Let(b.slot(), b.value(), closed, closed.type(), closed.span());
      }
    }
    return closed;
  }

  private static boolean reads(Expr expr, int slot) {
    return switch (expr) {
      case Expr.Local l -> l.slot() == slot;
      case Expr.Let l when l.slot() == slot -> reads(l.value(), slot);
      default -> Parts.of(expr).anyMatch(p -> reads(p, slot));
    };
  }

  /** Whether it is computed from the element in a slot and nothing else, whenever that is. */
  private static boolean isOf(Expr expr, int slot) {
    return isOf(expr, List.of(slot));
  }

  private static boolean isOf(Expr expr, List<Integer> known) {
    return switch (expr) {
      case Expr.Local l -> known.contains(l.slot());
      case Expr.Let l ->
          isOf(l.value(), known)
              && isOf(l.body(), Stream.concat(known.stream(), Stream.of(l.slot())).toList());
      case Expr.Const c -> true;
      case Expr.Field f -> isOf(f.target(), known);
      case Expr.Coordinate c -> isOf(c.element(), known);
      case Expr.Widen w -> isOf(w.value(), known);
      case Expr.Unary u -> isOf(u.operand(), known);
      case Expr.Binary b -> isOf(b.left(), known) && isOf(b.right(), known);
      case Expr.OrElse o -> isOf(o.value(), known) && isOf(o.fallback(), known);
      case Expr.If i -> Parts.of(i).allMatch(p -> isOf(p, known));
      case Expr.Builtin b -> b.arguments().stream().allMatch(p -> isOf(p, known));
      case Expr.MakeRecord r -> r.fields().stream().allMatch(p -> isOf(p, known));
      default -> false;
    };
  }

  /** Types whose values have an order that agrees with their being equal. */
  private static boolean isOrdered(Type type) {
    return switch (type) {
      case Type.Optional o -> isOrdered(o.inner());
      case Type.Named n -> isOrdered(n.base());
      case Type.Record r -> false;
      case Type.ListOf l -> false;
      case Type.ElementOf e -> false;
      default -> true;
    };
  }
}
