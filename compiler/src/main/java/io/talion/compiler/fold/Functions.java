package io.talion.compiler.fold;

import io.talion.compiler.core.Expr.Builtin.Function;
import io.talion.trace.type.Type;
import io.talion.trace.value.FixedPoint;
import io.talion.trace.value.Int;
import io.talion.trace.value.None;
import io.talion.trace.value.Ratio;
import io.talion.trace.value.Rounding;
import io.talion.trace.value.Text;
import io.talion.trace.value.Value;
import java.util.List;
import java.util.Optional;

/** Built-in functions on constants (semantics.md 47). */
final class Functions {
  private Functions() {}

  /** Empty if it cannot be computed here. */
  static Optional<Value> apply(Function function, List<Value> arguments, Type type) {
    if (arguments.contains(None.NONE)) {
      return Optional.of(None.NONE);
    }
    Optional<Ratio> first = Numbers.ratio(arguments.get(0));
    return first.flatMap(x -> apply(function, x, arguments, type));
  }

  private static Optional<Value> apply(Function f, Ratio x, List<Value> arguments, Type type) {
    return switch (f) {
      case FLOOR -> Optional.of(x.floor());
      case CEIL -> Optional.of(x.ceil());
      case ABS -> Optional.of(Numbers.normal(x.abs(), type));
      case SQUARE -> Optional.of(Numbers.normal(x.multiply(x), type));
      case ISQRT -> Optional.of(optional(x.floor().isqrt()));
      case ROUND -> round(x, arguments, type);
      case TRUNCATE -> Optional.of(Numbers.normal(x.truncate(whole(arguments.get(1))), type));
      case POW -> Optional.of(optional(x.pow(whole(arguments.get(1))), type));
      case LOG2 -> Optional.of(optional(FixedPoint.log2(x, whole(arguments.get(1))), type));
      case LN -> Optional.of(optional(FixedPoint.ln(x, whole(arguments.get(1))), type));
      case EXP -> Optional.of(optional(FixedPoint.exp(x, whole(arguments.get(1))), type));
      case DIV, MOD, MIN, MAX -> fold(f, arguments, type);
      case CLAMP ->
          fold(Function.MAX, arguments.subList(0, 2), type)
              .flatMap(v -> fold(Function.MIN, List.of(v, arguments.get(2)), type));
      case DIGEST, ASCENDING, LOOKUP -> Optional.empty();
    };
  }

  private static Optional<Value> round(Ratio x, List<Value> arguments, Type type) {
    Ratio unit = Numbers.ratio(arguments.get(1)).orElse(Ratio.ZERO);
    if (unit.signum() <= 0 || !(arguments.get(2) instanceof Text mode)) {
      return Optional.empty();
    }
    return Rounding.named(mode.text()).map(m -> Numbers.normal(m.round(x, unit), type));
  }

  private static Optional<Value> fold(Function f, List<Value> arguments, Type type) {
    Ratio result = Numbers.ratio(arguments.get(0)).orElseThrow();
    for (Value v : arguments.subList(1, arguments.size())) {
      Ratio y = Numbers.ratio(v).orElse(Ratio.ZERO);
      Optional<Ratio> next = step(f, result, y);
      if (next.isEmpty()) {
        return Optional.of(None.NONE);
      }
      result = next.get();
    }
    return Optional.of(Numbers.normal(result, type));
  }

  private static Optional<Ratio> step(Function f, Ratio x, Ratio y) {
    return switch (f) {
      case DIV -> x.div(y).map(Int::toRatio);
      case MOD -> x.mod(y);
      case MIN -> Optional.of(x.compareTo(y) <= 0 ? x : y);
      default -> Optional.of(x.compareTo(y) >= 0 ? x : y);
    };
  }

  private static Value optional(Optional<Int> i) {
    return i.<Value>map(v -> v).orElse(None.NONE);
  }

  private static Value optional(Optional<Ratio> r, Type type) {
    return r.map(v -> Numbers.normal(v, type)).orElse(None.NONE);
  }

  private static int whole(Value v) {
    return ((Int) v).value().intValueExact();
  }
}
