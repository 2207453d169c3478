package io.talion.compiler.analysis;

import io.talion.compiler.core.Expr;
import io.talion.compiler.fold.Interval;
import io.talion.compiler.fold.Ranges;
import io.talion.compiler.names.Kinds;
import io.talion.compiler.types.Types;
import io.talion.trace.type.Type;
import io.talion.trace.value.Ratio;

/**
 * What makes memory one entry per member: values of a kind, an enum or Bool, whole numbers of a
 * declared range, and records of such (semantics.md 33).
 */
public final class Finite {
  /** A range of at most this many whole numbers counts as finite. */
  private static final Ratio WIDEST = Ratio.of(65_536, 1);

  private Finite() {}

  public static boolean is(Type type) {
    Type t = Types.inner(type);
    return Kinds.isKind(t)
        || Types.isError(t)
        || (t instanceof Type.Record r && r.fields().stream().allMatch(f -> is(f.type())));
  }

  public static boolean is(Expr e, Ranges ranges) {
    return is(e.type()) || (isWhole(e.type()) && isNarrow(ranges.of(e)));
  }

  private static boolean isWhole(Type type) {
    Type t = Type.strip(type);
    return t == Type.Simple.INT || t instanceof Type.Point || t instanceof Type.Distance;
  }

  public static boolean isNarrow(Interval i) {
    return i.low()
        .flatMap(low -> i.high().filter(high -> high.subtract(low).compareTo(WIDEST) <= 0))
        .isPresent();
  }
}
