package io.talion.interpreter.column;

import io.talion.trace.column.Coding;
import io.talion.trace.column.Column;
import io.talion.trace.value.Int;
import io.talion.trace.value.None;
import io.talion.trace.value.Ratio;
import io.talion.trace.value.Value;
import java.math.BigInteger;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Numbers at the edges of the forms: around 0, 2^31, 2^63, 2^127 and beyond, whole or not. */
final class Edges {
  private Edges() {}

  private static Arbitrary<BigInteger> near(int exponent) {
    return Arbitraries.integers()
        .between(-2, 2)
        .map(d -> BigInteger.TWO.pow(exponent).add(BigInteger.valueOf(d)))
        .flatMap(b -> Arbitraries.of(b, b.negate()));
  }

  private static Arbitrary<BigInteger> whole(int widest) {
    Arbitrary<BigInteger> small = Arbitraries.longs().between(-5, 5).map(BigInteger::valueOf);
    Arbitrary<BigInteger> any = Arbitraries.longs().map(BigInteger::valueOf);
    Arbitrary<BigInteger> edge = near(Math.min(widest, 63));
    return Arbitraries.frequencyOf(
        Tuple.of(4, small),
        Tuple.of(2, any),
        Tuple.of(2, edge),
        Tuple.of(1, near(31)),
        Tuple.of(1, near(widest)));
  }

  private static Arbitrary<Value> number(int widest, List<Long> denominators, boolean none) {
    Arbitrary<Value> ratio =
        Combinators.combine(whole(widest), Arbitraries.of(denominators))
            .as((n, d) -> new Ratio(n, BigInteger.valueOf(d)));
    return none
        ? Arbitraries.frequencyOf(Tuple.of(9, ratio), Tuple.of(1, Arbitraries.just(None.NONE)))
        : ratio;
  }

  /** Columns of one width each, so that every pair of forms comes up. */
  static Arbitrary<List<Value>> column(boolean none) {
    return Combinators.combine(
            Arbitraries.of(3, 31, 62, 63, 64, 126, 127, 130),
            Arbitraries.of(
                List.of(1L),
                List.of(1L, 2L),
                List.of(100_000_000L),
                List.of(3L, 7L),
                List.of(Long.MAX_VALUE, 4L)))
        .flatAs((widest, d) -> number(widest, d, none).list().ofSize(6));
  }

  static Column of(List<Value> values) {
    Column column = new Column(Coding.Plain.FRACTION);
    values.forEach(column::append);
    return column;
  }

  static Ratio ratio(Value value) {
    return value instanceof Int i ? Ratio.of(i.value()) : (Ratio) value;
  }
}
