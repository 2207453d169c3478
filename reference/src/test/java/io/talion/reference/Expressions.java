package io.talion.reference;

import static io.talion.reference.CoreBuilder.SPAN;

import io.talion.compiler.core.Expr;
import io.talion.compiler.core.Expr.Aggregate.AggregateFunction;
import io.talion.compiler.core.Expr.Binary.BinaryOperator;
import io.talion.compiler.core.Expr.Builtin.Function;
import io.talion.compiler.core.Range;
import io.talion.compiler.core.Step;
import io.talion.trace.type.Type;
import io.talion.trace.value.Bool;
import io.talion.trace.value.Int;
import io.talion.trace.value.ListValue;
import io.talion.trace.value.Ratio;
import io.talion.trace.value.Text;
import io.talion.trace.value.Value;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Short ways to write expressions of the core in tests. */
final class Expressions {
  static final Type INT = Type.Simple.INT;
  static final Type RATIO = Type.Simple.RATIO;
  static final Type BOOL = Type.Simple.BOOL;
  private static final int VARIABLE = 7;

  private Expressions() {}

  static Expr of(Value value) {
    return new Expr.Const(value, typeOf(value), SPAN);
  }

  static Expr of(long n) {
    return of(Int.of(n));
  }

  static Expr ratio(long n, long d) {
    return of(Ratio.of(n, d));
  }

  private static Type typeOf(Value value) {
    return switch (value) {
      case Ratio r -> RATIO;
      case Bool b -> BOOL;
      case Text t -> Type.Simple.STRING;
      default -> INT;
    };
  }

  static Expr call(Type type, Function function, Expr... args) {
    return new Expr.Builtin(function, List.of(args), type, SPAN);
  }

  static Expr binary(Type type, BinaryOperator operator, Expr a, Expr b) {
    return new Expr.Binary(operator, a, b, type, SPAN);
  }

  /** The variable of {@link #aggregate}. */
  static Expr it() {
    return new Expr.Local(VARIABLE, INT, SPAN);
  }

  static Range list(long... values) {
    List<Value> all = Arrays.stream(values).mapToObj(n -> (Value) Int.of(n)).toList();
    Expr list = new Expr.Const(new ListValue(all), new Type.ListOf(INT), SPAN);
    return new Range.OfList(list);
  }

  /** An aggregate of a value over a range, its variable being {@link #it}. */
  static Expr aggregate(
      Type type, AggregateFunction function, Expr value, Range range, Step... steps) {
    return weighted(type, function, value, Optional.empty(), range, steps);
  }

  static Expr weighted(
      Type type,
      AggregateFunction function,
      Expr value,
      Optional<Expr> weight,
      Range range,
      Step... steps) {
    return new Expr.Aggregate(
        function,
        Optional.empty(),
        Optional.of(value),
        range,
        VARIABLE,
        List.of(steps),
        weight,
        type,
        SPAN);
  }

  static Expr quantile(Expr q, Expr weight, Range range) {
    return new Expr.Aggregate(
        AggregateFunction.QUANTILE,
        Optional.of(q),
        Optional.of(it()),
        range,
        VARIABLE,
        List.of(),
        Optional.of(weight),
        INT,
        SPAN);
  }

  /** The value of an expression in an empty world. */
  static Value eval(Expr expr) {
    return Play.of(new CoreBuilder().build()).run.ask(expr);
  }
}
