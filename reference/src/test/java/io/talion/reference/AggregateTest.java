package io.talion.reference;

import static io.talion.reference.Expressions.BOOL;
import static io.talion.reference.Expressions.INT;
import static io.talion.reference.Expressions.RATIO;
import static io.talion.reference.Expressions.aggregate;
import static io.talion.reference.Expressions.binary;
import static io.talion.reference.Expressions.eval;
import static io.talion.reference.Expressions.it;
import static io.talion.reference.Expressions.list;
import static io.talion.reference.Expressions.of;
import static io.talion.reference.Expressions.quantile;
import static io.talion.reference.Expressions.ratio;
import static io.talion.reference.Expressions.weighted;
import static org.assertj.core.api.Assertions.assertThat;

import io.talion.compiler.core.Expr;
import io.talion.compiler.core.Expr.Aggregate.AggregateFunction;
import io.talion.compiler.core.Expr.Binary.BinaryOperator;
import io.talion.compiler.core.Range;
import io.talion.compiler.core.Step;
import io.talion.trace.type.Type;
import io.talion.trace.value.Bool;
import io.talion.trace.value.Int;
import io.talion.trace.value.None;
import io.talion.trace.value.Ratio;
import io.talion.trace.value.Value;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Aggregates and the steps of windows over lists (semantics.md 16 and 48). */
final class AggregateTest {
  private static final Range DATA = list(4, 1, 3, 1);
  private static final Range NOTHING = list();

  private static Value over(Range range, Type type, AggregateFunction function, Step... steps) {
    return eval(aggregate(type, function, it(), range, steps));
  }

  private static Expr above(long n) {
    return binary(BOOL, BinaryOperator.GREATER, it(), of(n));
  }

  @Test
  void overSomething() {
    assertThat(over(DATA, INT, AggregateFunction.SUM)).isEqualTo(Int.of(9));
    assertThat(over(DATA, INT, AggregateFunction.COUNT)).isEqualTo(Int.of(4));
    assertThat(over(DATA, INT, AggregateFunction.MIN)).isEqualTo(Int.of(1));
    assertThat(over(DATA, INT, AggregateFunction.MAX)).isEqualTo(Int.of(4));
    assertThat(over(DATA, RATIO, AggregateFunction.AVG)).isEqualTo(Ratio.of(9, 4));
    assertThat(over(DATA, INT, AggregateFunction.FIRST)).isEqualTo(Int.of(4));
    assertThat(over(DATA, INT, AggregateFunction.LATEST)).isEqualTo(Int.of(1));
    assertThat(over(DATA, INT, AggregateFunction.DISTINCT)).isEqualTo(Int.of(3));
    assertThat(over(DATA, INT, AggregateFunction.MEDIAN)).isEqualTo(Int.of(1));
    assertThat(over(DATA, RATIO, AggregateFunction.VARIANCE)).isEqualTo(Ratio.of(27, 16));
    assertThat(over(DATA, BOOL, AggregateFunction.EXISTS)).isEqualTo(Bool.TRUE);
  }

  @Test
  void overNothing() {
    assertThat(over(NOTHING, INT, AggregateFunction.SUM)).isEqualTo(Int.ZERO);
    assertThat(over(NOTHING, INT, AggregateFunction.COUNT)).isEqualTo(Int.ZERO);
    assertThat(over(NOTHING, INT, AggregateFunction.DISTINCT)).isEqualTo(Int.ZERO);
    assertThat(over(NOTHING, BOOL, AggregateFunction.EXISTS)).isEqualTo(Bool.FALSE);
    for (AggregateFunction f :
        new AggregateFunction[] {
          AggregateFunction.MIN, AggregateFunction.MAX, AggregateFunction.AVG,
          AggregateFunction.SHARE, AggregateFunction.LATEST, AggregateFunction.FIRST,
          AggregateFunction.MEDIAN, AggregateFunction.VARIANCE
        }) {
      assertThat(over(NOTHING, new Type.Optional(INT), f)).isEqualTo(None.NONE);
    }
  }

  @Test
  void stepsAreReadFromLeftToRight() {
    Step where = new Step.Where(above(1));
    Step last = new Step.LastCount(2);
    assertThat(over(DATA, INT, AggregateFunction.SUM, last, where)).isEqualTo(Int.of(3));
    assertThat(over(DATA, INT, AggregateFunction.SUM, where, last)).isEqualTo(Int.of(7));
  }

  @Test
  void atLeastCountsWhatIsLeftWhereItStands() {
    Step enough = new Step.AtLeast(4);
    Step where = new Step.Where(above(1));
    assertThat(over(DATA, INT, AggregateFunction.SUM, enough, where)).isEqualTo(Int.of(7));
    assertThat(over(DATA, INT, AggregateFunction.SUM, where, enough)).isEqualTo(None.NONE);
    assertThat(over(DATA, INT, AggregateFunction.COUNT, new Step.AtLeast(5))).isEqualTo(None.NONE);
  }

  @Test
  void shareIsWeightOfWhatHoldsOverWeight() {
    Expr plain = aggregate(RATIO, AggregateFunction.SHARE, above(2), DATA);
    assertThat(eval(plain)).isEqualTo(Ratio.of(1, 2));
    Expr byWeight = weighted(RATIO, AggregateFunction.SHARE, above(2), Optional.of(it()), DATA);
    assertThat(eval(byWeight)).isEqualTo(Ratio.of(7, 9));
  }

  @Test
  void weightsWeigh() {
    Expr sum = weighted(INT, AggregateFunction.SUM, it(), Optional.of(it()), DATA);
    assertThat(eval(sum)).isEqualTo(Int.of(27));
    Expr count = weighted(INT, AggregateFunction.COUNT, it(), Optional.of(it()), DATA);
    assertThat(eval(count)).isEqualTo(Int.of(9));
    Expr nothing = weighted(RATIO, AggregateFunction.AVG, it(), Optional.of(of(0)), DATA);
    assertThat(eval(nothing)).isEqualTo(None.NONE);
  }

  @Test
  void quantileIsTheLeastValueWhoseRunningWeightIsEnough() {
    assertThat(eval(quantile(ratio(1, 2), of(1), DATA))).isEqualTo(Int.of(1));
    assertThat(eval(quantile(ratio(51, 100), of(1), DATA))).isEqualTo(Int.of(3));
    assertThat(eval(quantile(ratio(1, 1), of(1), DATA))).isEqualTo(Int.of(4));
    assertThat(eval(quantile(ratio(0, 1), of(1), DATA))).isEqualTo(Int.of(1));
    assertThat(eval(quantile(ratio(1, 2), of(0), DATA))).isEqualTo(None.NONE);
  }

  @Test
  void weightZeroNeverDecides() {
    Expr unlessOne = new Expr.If(above(1), of(1), of(0), INT, CoreBuilder.SPAN);
    assertThat(eval(quantile(ratio(0, 1), unlessOne, DATA))).isEqualTo(Int.of(3));
  }

  @Test
  void noneAmongTheValuesIsNone() {
    Expr hole =
        new Expr.If(above(3), of(None.NONE), it(), new Type.Optional(INT), CoreBuilder.SPAN);
    Type optional = new Type.Optional(INT);
    assertThat(eval(aggregate(optional, AggregateFunction.SUM, hole, DATA))).isEqualTo(None.NONE);
    assertThat(eval(aggregate(optional, AggregateFunction.FIRST, hole, DATA))).isEqualTo(None.NONE);
    assertThat(eval(aggregate(optional, AggregateFunction.LATEST, hole, DATA)))
        .isEqualTo(Int.of(1));
  }
}
