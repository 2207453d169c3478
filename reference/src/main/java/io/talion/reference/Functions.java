package io.talion.reference;

import io.talion.compiler.core.Expr.Builtin.Function;
import io.talion.trace.type.Type;
import io.talion.trace.value.Bool;
import io.talion.trace.value.FixedPoint;
import io.talion.trace.value.Hex;
import io.talion.trace.value.Int;
import io.talion.trace.value.ListValue;
import io.talion.trace.value.None;
import io.talion.trace.value.Order;
import io.talion.trace.value.Ratio;
import io.talion.trace.value.Rounding;
import io.talion.trace.value.Text;
import io.talion.trace.value.Value;
import java.math.BigInteger;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The built-in functions on values (semantics.md 18 and 47). None of an argument is none of the
 * result, and so is whatever has no value: a quotient by zero, a logarithm of nothing.
 */
final class Functions {
  private static final BigInteger MAX_EXPONENT = BigInteger.valueOf(Integer.MAX_VALUE);

  private Functions() {}

  static Value apply(Function function, List<Value> args, Type type) {
    if (args.contains(None.NONE)) {
      return None.NONE;
    }
    return switch (function) {
      case MIN -> Numbers.as(type, Collections.min(args, Order.CANONICAL));
      case MAX -> Numbers.as(type, Collections.max(args, Order.CANONICAL));
      case CLAMP -> Numbers.as(type, clamp(args.get(0), args.get(1), args.get(2)));
      case ASCENDING -> Bool.of(Order.isAscending(elements(args.get(0))));
      case LOOKUP -> Order.lookup(args.get(0), elements(args.get(1)), elements(args.get(2)));
      case DIGEST -> Hex.parse(args.get(0).toString());
      default ->
          numeric(function, Numbers.exact(args.get(0)), args.subList(1, args.size()))
              .map(r -> Numbers.as(type, r))
              .orElse(None.NONE);
    };
  }

  private static List<Value> elements(Value list) {
    return ((ListValue) list).elements();
  }

  private static Optional<Ratio> numeric(Function function, Ratio x, List<Value> rest) {
    return switch (function) {
      case FLOOR -> Optional.of(x.floor().toRatio());
      case CEIL -> Optional.of(x.ceil().toRatio());
      case ROUND -> Optional.of(round(x, Numbers.exact(rest.get(0)), (Text) rest.get(1)));
      case TRUNCATE -> Optional.of(x.truncate(digits(rest)));
      case DIV -> x.divide(Numbers.exact(rest.get(0))).map(q -> q.floor().toRatio());
      case MOD -> x.mod(Numbers.exact(rest.get(0)));
      case POW -> power(x, Numbers.exact(rest.get(0)).floor().value());
      case SQUARE -> Optional.of(x.multiply(x));
      case ABS -> Optional.of(x.abs());
      case ISQRT -> x.floor().isqrt().map(Int::toRatio);
      case LOG2 -> FixedPoint.log2(x, digits(rest));
      case LN -> FixedPoint.ln(x, digits(rest));
      case EXP -> FixedPoint.exp(x, digits(rest));
      default -> throw new IllegalStateException("not of one number: " + function);
    };
  }

  /** The lower bound wins where the bounds cross. */
  private static Value clamp(Value x, Value low, Value high) {
    return Collections.max(
        List.of(low, Collections.min(List.of(x, high), Order.CANONICAL)), Order.CANONICAL);
  }

  private static Ratio round(Ratio x, Ratio unit, Text mode) {
    Rounding rounding = Rounding.named(mode.text()).orElse(Rounding.DOWN);
    return unit.signum() <= 0 ? x : rounding.round(x, unit);
  }

  private static Optional<Ratio> power(Ratio x, BigInteger exponent) {
    return exponent.abs().compareTo(MAX_EXPONENT) > 0
        ? Optional.empty()
        : x.pow(exponent.intValueExact());
  }

  private static int digits(List<Value> rest) {
    return Numbers.exact(rest.get(0)).floor().value().intValueExact();
  }
}
