package io.talion.compiler.analysis;

import io.talion.compiler.core.Expr;
import io.talion.compiler.core.Parts;
import io.talion.compiler.core.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The parts of expressions, for analyses that look at each. */
public final class ExprTree {
  private ExprTree() {}

  /** The expression and everything in it. */
  public static Stream<Expr> all(Expr e) {
    List<Expr> all = new ArrayList<>();
    collect(e, all);
    return all.stream();
  }

  /** A list, since streams in streams are a part of what a check of a policy costs. */
  private static void collect(Expr e, List<Expr> all) {
    all.add(e);
    Parts.of(e).forEach(part -> collect(part, all));
  }

  public static List<Expr> children(Expr e) {
    return Parts.of(e).toList();
  }

  /** The expression that a step holds, if it has one. */
  public static Optional<Expr> step(Step s) {
    return Parts.ofStep(s).findFirst();
  }

  /** The conditions that {@code and} joins. */
  public static Stream<Expr> conjuncts(Expr e) {
    return e instanceof Expr.Binary b && b.operator() == Expr.Binary.BinaryOperator.AND
        ? Stream.concat(conjuncts(b.left()), conjuncts(b.right()))
        : Stream.of(e);
  }
}
