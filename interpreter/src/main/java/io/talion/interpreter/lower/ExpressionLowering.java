package io.talion.interpreter.lower;

import io.talion.compiler.core.Expr;
import io.talion.interpreter.node.ColumnNode;
import io.talion.interpreter.node.value.BinaryNode;
import io.talion.interpreter.node.value.CarriedNode;
import io.talion.interpreter.node.value.ClockNowNode;
import io.talion.interpreter.node.value.ConstantNode;
import io.talion.interpreter.node.value.CoordinateNode;
import io.talion.interpreter.node.value.ExtremeNode;
import io.talion.interpreter.node.value.FieldNode;
import io.talion.interpreter.node.value.Functions;
import io.talion.interpreter.node.value.IfNode;
import io.talion.interpreter.node.value.LetNode;
import io.talion.interpreter.node.value.LocalFieldNode;
import io.talion.interpreter.node.value.LocalNode;
import io.talion.interpreter.node.value.MapNode;
import io.talion.interpreter.node.value.NowNode;
import io.talion.interpreter.node.value.OrElseNode;
import io.talion.interpreter.node.value.PaidNode;
import io.talion.interpreter.node.value.Scalars;
import io.talion.interpreter.node.value.ThresholdNode;
import io.talion.interpreter.node.value.UnaryNode;
import io.talion.trace.column.Coding;
import io.talion.trace.column.Dictionaries;
import io.talion.trace.type.Type;
import java.util.List;

/** Expressions of the core to column nodes, one for one. */
final class ExpressionLowering {
  private final Lowering lowering;

  ExpressionLowering(Lowering lowering) {
    this.lowering = lowering;
  }

  ColumnNode[] all(List<Expr> expressions) {
    return expressions.stream().map(this::lower).toArray(ColumnNode[]::new);
  }

  ColumnNode lower(Expr expr) {
    return switch (expr) {
      case Expr.Const c -> new ConstantNode(lowering.constant(), c.value(), c.type());
      case Expr.Local l -> new LocalNode(l.slot());
      case Expr.Let l -> new LetNode(l.slot(), lower(l.value()), lower(l.body()));
      case Expr.Field f -> field(f);
      case Expr.Coordinate c -> new CoordinateNode(lower(c.element()), c.clock(), c.type());
      case Expr.Now n -> new NowNode();
      case Expr.ClockAt c -> clock(c);
      case Expr.Widen w -> new MapNode(Scalars.widen(w.type()), w.type(), lower(w.value()));
      case Expr.Unary u -> unary(u);
      case Expr.Binary b -> binary(b);
      case Expr.OrElse o -> orElse(o);
      case Expr.If i ->
          new IfNode(lower(i.condition()), lower(i.then()), lower(i.otherwise()), i.type());
      case Expr.Builtin b -> builtin(b, all(b.arguments()));
      case Expr.MakeRecord r -> new MapNode(Scalars.record(r.type()), r.type(), all(r.fields()));
      case Expr.IsRule i -> new MapNode(Scalars.isRule(i.rules()), i.type(), lower(i.finding()));
      case Expr.IsPenalty i ->
          new MapNode(Scalars.isPenalty(i.kind()), i.type(), lower(i.finding()));
      case Expr.StateRead s -> lowering.states().read(s);
      case Expr.TallyRead t -> lowering.states().read(t);
      case Expr.Carried c -> new CarriedNode(RewardLowering.purse(c.reward(), lowering), c.type());
      case Expr.Paid p ->
          new PaidNode(RewardLowering.purse(p.reward(), lowering), p.type(), lower(p.member()));
      case Expr.Aggregate a -> lowering.windows().aggregate(a);
      case Expr.MachineRead m -> lowering.history().read(m);
      case Expr.Entered e -> lowering.history().read(e);
      case Expr.Previous p -> lowering.history().read(p);
      case Expr.AsOf a -> lowering.history().read(a);
    };
  }

  /** Over words where there is a kernel and the type has them, else row by row. */
  private static ColumnNode builtin(Expr.Builtin b, ColumnNode[] x) {
    boolean number = Coding.of(b.type(), new Dictionaries()).numeric();
    return switch (b.function()) {
      case ABS -> new UnaryNode(UnaryNode.Operation.ABS, x[0], b.type());
      case MIN, MAX ->
          number ? extreme(b.function() == Expr.Builtin.Function.MAX, x, b.type()) : rowByRow(b, x);
      default -> rowByRow(b, x);
    };
  }

  private static ColumnNode extreme(boolean greatest, ColumnNode[] x, Type type) {
    ColumnNode extreme = x[0];
    for (int i = 1; i < x.length; i++) {
      extreme = new ExtremeNode(greatest, extreme, x[i], type);
    }
    return extreme;
  }

  private static ColumnNode rowByRow(Expr.Builtin b, ColumnNode[] x) {
    return new MapNode(Functions.of(b.function(), b.type()), b.type(), x);
  }

  private ColumnNode field(Expr.Field f) {
    return f.target() instanceof Expr.Local local
        ? new LocalFieldNode(local.slot(), f.index(), f.type())
        : new FieldNode(lower(f.target()), f.index(), f.type());
  }

  private ColumnNode clock(Expr.ClockAt c) {
    return c.time() instanceof Expr.Now
        ? new ClockNowNode(c.clock())
        : new MapNode(Scalars.clock(c.clock()), c.type(), lower(c.time()));
  }

  private ColumnNode unary(Expr.Unary u) {
    return switch (u.operator()) {
      case NOT -> new UnaryNode(UnaryNode.Operation.NOT, lower(u.operand()), u.type());
      case NEGATE -> new UnaryNode(UnaryNode.Operation.NEGATE, lower(u.operand()), u.type());
    };
  }

  private ColumnNode orElse(Expr.OrElse o) {
    return new OrElseNode(
        lower(o.value()), lower(o.fallback()), o.type(), lowering.start(o.span()), o.span().end());
  }

  private ColumnNode binary(Expr.Binary b) {
    return ThresholdPlan.of(b).map(t -> threshold(b, t)).orElseGet(() -> between(b));
  }

  private ColumnNode threshold(Expr.Binary b, ThresholdPlan t) {
    return new ThresholdNode(
        t.operator(),
        lower(t.value()),
        t.fallback().map(this::lower).orElse(null),
        lower(t.limit()),
        t.type(),
        lowering.start(b.span()),
        b.span().end());
  }

  private ColumnNode between(Expr.Binary b) {
    int start = lowering.start(b.span());
    return new BinaryNode(
        b.operator(), lower(b.left()), lower(b.right()), b.type(), start, b.span().end());
  }
}
