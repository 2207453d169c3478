package io.talion.interpreter.node.value;

import io.talion.compiler.core.Expr.PenaltyKind;
import io.talion.interpreter.element.Origin;
import io.talion.interpreter.element.Row;
import io.talion.interpreter.instant.Clocks;
import io.talion.interpreter.node.Exact;
import io.talion.interpreter.node.value.MapNode.Scalar;
import io.talion.trace.type.Clock;
import io.talion.trace.type.Type;
import io.talion.trace.value.Bool;
import io.talion.trace.value.Int;
import io.talion.trace.value.None;
import io.talion.trace.value.RecordValue;
import io.talion.trace.value.Value;
import java.util.List;
import java.util.Optional;

/** Functions of values that no call in the source stands for. */
public final class Scalars {
  private Scalars() {}

  /** A number in the form of a type. */
  public static Scalar widen(Type type) {
    return (v, state) -> Exact.as(v[0], type);
  }

  /** A record of its fields. */
  public static Scalar record(Type type) {
    String name = Type.strip(type).toString();
    return (v, state) -> new RecordValue(name, List.of(v));
  }

  /** The point of a declared clock at a time. */
  public static Scalar clock(Clock clock) {
    return (v, state) -> v[0] == None.NONE ? v[0] : point(state.clocks(), clock, v[0]);
  }

  private static Value point(Clocks clocks, Clock clock, Value time) {
    return Int.of(clocks.pointAt(clock, Exact.ratio(time).floor().value().longValue()));
  }

  /** {@code f.rule is R}. */
  public static Scalar isRule(List<Integer> rules) {
    return (v, state) -> Bool.of(found(v[0]).filter(f -> rules.contains(f.rule())).isPresent());
  }

  /** {@code f.penalty is K}. */
  public static Scalar isPenalty(PenaltyKind kind) {
    return (v, state) -> Bool.of(found(v[0]).filter(f -> f.penalties().contains(kind)).isPresent());
  }

  private static Optional<Origin.Found> found(Value value) {
    return value instanceof Row row && row.origin() instanceof Origin.Found f
        ? Optional.of(f)
        : Optional.empty();
  }
}
