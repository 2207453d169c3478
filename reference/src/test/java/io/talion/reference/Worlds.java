package io.talion.reference;

import static io.talion.reference.CoreBuilder.SPAN;

import io.talion.compiler.core.Expr;
import io.talion.compiler.core.Expr.Aggregate.AggregateFunction;
import io.talion.compiler.core.Range;
import io.talion.compiler.core.Step;
import io.talion.trace.type.Clock;
import io.talion.trace.type.Type;
import java.util.List;
import java.util.Optional;

/** Questions to a run. */
final class Worlds {
  private Worlds() {}

  static Expr now() {
    return new Expr.Now(Type.INSTANT, SPAN);
  }

  static Expr blockNow() {
    return new Expr.ClockAt(Clock.BLOCK, now(), new Type.Point(Clock.BLOCK), SPAN);
  }

  /** How many members the first kind has. */
  static Expr members() {
    return count(new Range.OfKind(0));
  }

  static Expr count(Range range, Step... steps) {
    return new Expr.Aggregate(
        AggregateFunction.COUNT,
        Optional.empty(),
        Optional.empty(),
        range,
        7,
        List.of(steps),
        Optional.empty(),
        Type.Simple.INT,
        SPAN);
  }

  /** How many elements of a stream pass the steps. */
  static Expr count(int stream, Step... steps) {
    return count(new Range.OfStream(stream), steps);
  }
}
