package io.talion.compiler.analysis;

import io.talion.compiler.core.Expr;
import io.talion.compiler.core.Step;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An expression as text without its places in the source, so that two that were written alike are
 * equal.
 */
public final class Shape {
  private Shape() {}

  public static String of(Expr e) {
    return of(e, -1);
  }

  /** With {@code element} for the variable in that slot. */
  public static String of(Expr e, int element) {
    String parts =
        ExprTree.children(e).stream()
            .map(c -> of(c, element))
            .collect(Collectors.joining(",", "(", ")"));
    return own(e, element) + parts;
  }

  /** The filters among steps. */
  public static List<String> filters(List<Step> steps, int element) {
    return steps.stream()
        .filter(s -> s instanceof Step.Where)
        .flatMap(s -> ExprTree.conjuncts(((Step.Where) s).condition()))
        .map(c -> of(c, element))
        .sorted()
        .toList();
  }

  private static String own(Expr e, int element) {
    return e instanceof Expr.Local l && l.slot() == element ? "element" : label(e);
  }

  /** What an expression is without its parts: those with one label differ by their parts alone. */
  public static String label(Expr e) {
    return switch (e) {
      case Expr.Const c -> "const " + c.value();
      case Expr.Local l -> "local " + l.slot();
      case Expr.Field f -> "field " + f.index();
      case Expr.Coordinate c -> "coordinate " + c.clock();
      case Expr.ClockAt c -> "clock " + c.clock();
      case Expr.Unary u -> u.operator().toString();
      case Expr.Binary b -> b.operator().toString();
      case Expr.Builtin b -> b.function().toString();
      case Expr.StateRead s -> "state " + s.state();
      case Expr.TallyRead t -> "tally " + t.tally();
      case Expr.MachineRead m -> "machine " + m.machine();
      case Expr.Entered m -> "entered " + m.machine();
      case Expr.Previous p -> "previous";
      case Expr.AsOf a -> "as of " + a.clock();
      case Expr.Carried c -> "carried " + c.reward();
      case Expr.Paid p -> "paid " + p.reward();
      case Expr.IsRule r -> "rules " + r.rules();
      case Expr.IsPenalty p -> "penalty " + p.kind();
      case Expr.Aggregate a -> a.function() + " " + a.range() + a.steps().size();
      case Expr.Let l -> "let " + l.slot();
      case Expr.Now n -> "now";
      case Expr.Widen w -> "widen";
      case Expr.OrElse o -> "or else";
      case Expr.If i -> "if";
      case Expr.MakeRecord m -> "record " + m.type();
    };
  }
}
