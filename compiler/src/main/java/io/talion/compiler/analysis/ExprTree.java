package io.talion.compiler.analysis;

import io.talion.compiler.core.Expr;
import io.talion.compiler.core.Range;
import io.talion.compiler.core.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The parts of expressions, for analyses that look at each. */
final class ExprTree {
  private ExprTree() {}

  /** The expression and everything in it. */
  static Stream<Expr> all(Expr e) {
    return Stream.concat(Stream.of(e), children(e).stream().flatMap(ExprTree::all));
  }

  static List<Expr> children(Expr e) {
    return switch (e) {
      case Expr.Const c -> List.of();
      case Expr.Local l -> List.of();
      case Expr.Now n -> List.of();
      case Expr.Let l -> List.of(l.value(), l.body());
      case Expr.Field f -> List.of(f.target());
      case Expr.Coordinate c -> List.of(c.element());
      case Expr.ClockAt c -> List.of(c.time());
      case Expr.Widen w -> List.of(w.value());
      case Expr.Unary u -> List.of(u.operand());
      case Expr.Binary b -> List.of(b.left(), b.right());
      case Expr.OrElse o -> List.of(o.value(), o.fallback());
      case Expr.If i -> List.of(i.condition(), i.then(), i.otherwise());
      case Expr.Builtin b -> b.arguments();
      case Expr.MakeRecord m -> m.fields();
      case Expr.IsRule i -> List.of(i.finding());
      case Expr.IsPenalty i -> List.of(i.finding());
      case Expr.StateRead s -> s.key();
      case Expr.TallyRead t -> t.key();
      case Expr.Aggregate a -> aggregate(a);
    };
  }

  private static List<Expr> aggregate(Expr.Aggregate a) {
    List<Expr> out = new ArrayList<>();
    a.argument().ifPresent(out::add);
    if (a.range() instanceof Range.OfList l) {
      out.add(l.list());
    }
    a.steps().forEach(s -> step(s).ifPresent(out::add));
    a.value().ifPresent(out::add);
    a.weight().ifPresent(out::add);
    return out;
  }

  /** The expression that a step holds, if it has one. */
  static Optional<Expr> step(Step s) {
    return switch (s) {
      case Step.Of o -> Optional.of(o.key());
      case Step.Where w -> Optional.of(w.condition());
      case Step.Since i -> i.of();
      case Step.LastCount c -> Optional.empty();
      case Step.AtLeast l -> Optional.empty();
      case Step.LastFor f -> Optional.empty();
      case Step.BeforeNow b -> Optional.empty();
    };
  }

  /** The conditions that {@code and} joins. */
  static Stream<Expr> conjuncts(Expr e) {
    return e instanceof Expr.Binary b && b.operator() == Expr.Binary.BinaryOperator.AND
        ? Stream.concat(conjuncts(b.left()), conjuncts(b.right()))
        : Stream.of(e);
  }
}
