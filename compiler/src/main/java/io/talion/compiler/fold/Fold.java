package io.talion.compiler.fold;

import io.talion.compiler.core.Expr;
import io.talion.compiler.core.Expr.Const;
import io.talion.compiler.types.Types;
import io.talion.grammar.diagnostic.Span;
import io.talion.trace.type.Type;
import io.talion.trace.value.Bool;
import io.talion.trace.value.Int;
import io.talion.trace.value.None;
import io.talion.trace.value.RecordValue;
import io.talion.trace.value.Value;
import java.util.List;
import java.util.Optional;

/**
 * Makes expressions, computing those whose parts are constants: so consts, params and windows'
 * extents become plain values in the core. What a parameter made constant keeps its interval.
 */
public final class Fold {
  private final Ranges ranges;

  public Fold(Ranges ranges) {
    this.ranges = ranges;
  }

  /** What is known of values. */
  public Ranges ranges() {
    return ranges;
  }

  public Expr binary(Expr.Binary.BinaryOperator op, Expr left, Expr right, Type type, Span span) {
    Expr raw = new Expr.Binary(op, left, right, type, span);
    if (left instanceof Const l && right instanceof Const r) {
      return Numbers.binary(op, l.value(), r.value(), type)
          .map(v -> constant(v, raw, List.of(left, right)))
          .orElse(raw);
    }
    return raw;
  }

  public Expr builtin(Expr.Builtin.Function f, List<Expr> arguments, Type type, Span span) {
    Expr raw = new Expr.Builtin(f, arguments, type, span);
    if (!arguments.stream().allMatch(a -> a instanceof Const)) {
      return raw;
    }
    List<Value> values = arguments.stream().map(a -> ((Const) a).value()).toList();
    return Functions.apply(f, values, type).map(v -> constant(v, raw, arguments)).orElse(raw);
  }

  public Expr not(Expr operand, Span span) {
    Expr raw = new Expr.Unary(Expr.Unary.UnaryOperator.NOT, operand, Type.Simple.BOOL, span);
    return operand instanceof Const c && c.value() instanceof Bool b
        ? constant(Bool.of(!b.isTrue()), raw, List.of(operand))
        : raw;
  }

  public Expr negate(Expr operand, Span span) {
    Expr raw = new Expr.Unary(Expr.Unary.UnaryOperator.NEGATE, operand, operand.type(), span);
    return operand instanceof Const c
        ? Numbers.ratio(c.value())
            .map(r -> constant(Numbers.normal(r.negate(), c.type()), raw, List.of(operand)))
            .orElse(raw)
        : raw;
  }

  /** Int as Ratio; an operator, AVS or strategy as its address. */
  public Expr widen(Expr value, Type type) {
    Expr raw = new Expr.Widen(value, type, value.span());
    return value instanceof Const c && c.value() instanceof Int i
        ? constant(i.toRatio(), raw, List.of(value))
        : raw;
  }

  public Expr orElse(Expr value, Expr fallback, Type type, Span span) {
    Expr raw = new Expr.OrElse(value, fallback, type, span);
    if (value instanceof Const c && !ranges.isNoted(value)) {
      return c.value() instanceof None ? fallback : retyped(value, Types.inner(c.type()));
    }
    return raw;
  }

  public Expr choose(Expr condition, Expr then, Expr otherwise, Type type, Span span) {
    if (condition instanceof Const c && c.value() instanceof Bool b && !ranges.isNoted(c)) {
      return b.isTrue() ? then : otherwise;
    }
    return new Expr.If(condition, then, otherwise, type, span);
  }

  public Expr makeRecord(List<Expr> fields, Type type, Span span) {
    if (type instanceof Type.Record r && fields.stream().allMatch(f -> f instanceof Const)) {
      List<Value> values = fields.stream().map(f -> ((Const) f).value()).toList();
      return new Const(new RecordValue(r.name(), values), type, span);
    }
    return new Expr.MakeRecord(fields, type, span);
  }

  public Expr field(Expr target, int index, Type type, Span span) {
    if (target instanceof Const c && c.value() instanceof RecordValue r) {
      return new Const(r.fields().get(index), type, span);
    }
    if (target instanceof Expr.MakeRecord m) {
      return m.fields().get(index);
    }
    return new Expr.Field(target, index, type, span);
  }

  /** The same value under another static type of the same representation. */
  public Expr retyped(Expr e, Type type) {
    Expr out =
        switch (e) {
          case Const c -> new Const(c.value(), type, c.span());
          case Expr.Local l -> new Expr.Local(l.slot(), type, l.span());
          case Expr.Field f -> new Expr.Field(f.target(), f.index(), type, f.span());
          case Expr.Binary b -> new Expr.Binary(b.operator(), b.left(), b.right(), type, b.span());
          case Expr.If i -> new Expr.If(i.condition(), i.then(), i.otherwise(), type, i.span());
          case Expr.Let l -> new Expr.Let(l.slot(), l.value(), l.body(), type, l.span());
          default ->
              new Expr.If(new Const(Bool.TRUE, Type.Simple.BOOL, e.span()), e, e, type, e.span());
        };
    if (ranges.isNoted(e)) {
      ranges.note(out, ranges.of(e));
    }
    return out;
  }

  /** The constant's value, if it is one. */
  public static Optional<Value> value(Expr e) {
    return e instanceof Const c ? Optional.of(c.value()) : Optional.empty();
  }

  private Expr constant(Value v, Expr raw, List<Expr> from) {
    Const out = new Const(v, raw.type(), raw.span());
    if (from.stream().anyMatch(ranges::isNoted)) {
      ranges.note(out, ranges.of(raw));
    }
    return out;
  }
}
