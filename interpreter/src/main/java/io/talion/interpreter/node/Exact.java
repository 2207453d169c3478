package io.talion.interpreter.node;

import io.talion.trace.type.Type;
import io.talion.trace.value.Int;
import io.talion.trace.value.None;
import io.talion.trace.value.Ratio;
import io.talion.trace.value.Value;
import java.util.Optional;

/** Exact arithmetic on values, and the kind of number that a static type asks for. */
public final class Exact {
  private Exact() {}

  /** The rational that a number is. */
  public static Ratio ratio(Value value) {
    return switch (value) {
      case Int i -> i.toRatio();
      case Ratio r -> r;
      default -> throw new IllegalStateException("not a number: " + value);
    };
  }

  /** As a value of a type: a Ratio of that type, else an Int where it is whole. */
  public static Value number(Ratio ratio, Type type) {
    boolean fraction = Type.strip(type) == Type.Simple.RATIO;
    return !fraction && ratio.isInteger() ? new Int(ratio.numerator()) : ratio;
  }

  public static Value number(Optional<Ratio> ratio, Type type) {
    return ratio.isPresent() ? number(ratio.get(), type) : None.NONE;
  }

  public static Value whole(Optional<Int> whole, Type type) {
    return whole.isPresent() ? number(whole.get().toRatio(), type) : None.NONE;
  }

  /** A value in the form of its type where it is a number, else as it is. */
  public static Value as(Value value, Type type) {
    return value instanceof Int || value instanceof Ratio ? number(ratio(value), type) : value;
  }

  public static Value add(Value a, Value b) {
    return a instanceof Int x && b instanceof Int y ? x.add(y) : ratio(a).add(ratio(b));
  }

  public static Value multiply(Value a, Value b) {
    return a instanceof Int x && b instanceof Int y ? x.multiply(y) : ratio(a).multiply(ratio(b));
  }

  /** Equal numbers whatever their form, else equal values. */
  public static boolean same(Value a, Value b) {
    boolean numbers =
        (a instanceof Int || a instanceof Ratio) && (b instanceof Int || b instanceof Ratio);
    return numbers ? ratio(a).equals(ratio(b)) : a.equals(b);
  }
}
