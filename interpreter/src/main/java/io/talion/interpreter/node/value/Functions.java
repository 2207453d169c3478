package io.talion.interpreter.node.value;

import io.talion.compiler.core.Expr.Builtin.Function;
import io.talion.interpreter.node.Exact;
import io.talion.interpreter.node.value.MapNode.Scalar;
import io.talion.trace.type.Type;
import io.talion.trace.value.Bool;
import io.talion.trace.value.FixedPoint;
import io.talion.trace.value.Hex;
import io.talion.trace.value.ListValue;
import io.talion.trace.value.None;
import io.talion.trace.value.Order;
import io.talion.trace.value.Ratio;
import io.talion.trace.value.Rounding;
import io.talion.trace.value.Text;
import io.talion.trace.value.Value;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The built-in functions on values (semantics.md 18 and 47). An operand that is none makes the
 * result none (semantics.md 46).
 */
public final class Functions {
  private Functions() {}

  /** The function for results of a type. */
  public static Scalar of(Function function, Type type) {
    Scalar total = total(function, type);
    return (v, state) -> Arrays.asList(v).contains(None.NONE) ? None.NONE : total.apply(v, state);
  }

  private static Scalar total(Function function, Type type) {
    return switch (function) {
      case FLOOR -> (v, s) -> Exact.number(Exact.ratio(v[0]).floor().toRatio(), type);
      case CEIL -> (v, s) -> Exact.number(Exact.ratio(v[0]).ceil().toRatio(), type);
      case ROUND -> (v, s) -> Exact.number(round(v), type);
      case TRUNCATE -> (v, s) -> Exact.number(Exact.ratio(v[0]).truncate(small(v[1])), type);
      case DIV -> (v, s) -> Exact.whole(Exact.ratio(v[0]).div(Exact.ratio(v[1])), type);
      case MOD -> (v, s) -> Exact.number(Exact.ratio(v[0]).mod(Exact.ratio(v[1])), type);
      case POW -> (v, s) -> Exact.number(power(v), type);
      case SQUARE -> (v, s) -> Exact.number(Exact.ratio(v[0]).multiply(Exact.ratio(v[0])), type);
      case MIN -> (v, s) -> Exact.as(Collections.min(Arrays.asList(v), Order.CANONICAL), type);
      case MAX -> (v, s) -> Exact.as(Collections.max(Arrays.asList(v), Order.CANONICAL), type);
      case CLAMP -> (v, s) -> Exact.as(greatest(v[1], least(v[0], v[2])), type);
      case ABS -> (v, s) -> Exact.number(Exact.ratio(v[0]).abs(), type);
      case ISQRT -> (v, s) -> Exact.whole(Exact.ratio(v[0]).floor().isqrt(), type);
      case LOG2 -> (v, s) -> Exact.number(FixedPoint.log2(Exact.ratio(v[0]), small(v[1])), type);
      case LN -> (v, s) -> Exact.number(FixedPoint.ln(Exact.ratio(v[0]), small(v[1])), type);
      case EXP -> (v, s) -> Exact.number(FixedPoint.exp(Exact.ratio(v[0]), small(v[1])), type);
      case ASCENDING -> (v, s) -> Bool.of(Order.isAscending(((ListValue) v[0]).elements()));
      case LOOKUP -> (v, s) -> Order.lookup(v[0], elements(v[1]), elements(v[2]));
      case DIGEST -> (v, s) -> Hex.parse(v[0].toString());
    };
  }

  private static List<Value> elements(Value list) {
    return ((ListValue) list).elements();
  }

  private static Ratio round(Value[] v) {
    Rounding mode = Rounding.named(((Text) v[2]).text()).orElse(Rounding.DOWN);
    Ratio unit = Exact.ratio(v[1]);
    return unit.signum() <= 0 ? Exact.ratio(v[0]) : mode.round(Exact.ratio(v[0]), unit);
  }

  private static Optional<Ratio> power(Value[] v) {
    BigInteger exponent = Exact.ratio(v[1]).floor().value();
    return exponent.abs().bitLength() >= 32
        ? Optional.empty()
        : Exact.ratio(v[0]).pow(exponent.intValueExact());
  }

  private static int small(Value value) {
    return Exact.ratio(value).floor().value().intValueExact();
  }

  private static Value least(Value a, Value b) {
    return Order.CANONICAL.compare(a, b) <= 0 ? a : b;
  }

  private static Value greatest(Value a, Value b) {
    return Order.CANONICAL.compare(a, b) >= 0 ? a : b;
  }
}
