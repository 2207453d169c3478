package io.talion.compiler.core;

/** What an expression is without its {@link Parts}: those with one label differ by them alone. */
public final class Label {
  private Label() {}

  /**
   * As text that tells operators, constants and what is read apart; places in the source do not
   * count.
   */
  public static String of(Expr e) {
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
