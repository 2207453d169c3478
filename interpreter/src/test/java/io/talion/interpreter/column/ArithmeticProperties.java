package io.talion.interpreter.column;

import static org.assertj.core.api.Assertions.assertThat;

import io.talion.trace.column.Coding;
import io.talion.trace.column.Column;
import io.talion.trace.value.Int;
import io.talion.trace.value.None;
import io.talion.trace.value.Ratio;
import io.talion.trace.value.Value;
import java.math.BigInteger;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Every operation in every form, against exact ratios. */
class ArithmeticProperties {
  @Provide
  Arbitrary<List<Value>> numbers() {
    return Edges.column(true);
  }

  /** A kernel over columns. */
  private interface Kernel {
    void run(Column a, Column b, Column out, int n);
  }

  private static void check(
      Kernel kernel, BinaryOperator<Ratio> model, List<Value> x, List<Value> y) {
    Column out = new Column(Coding.Plain.FRACTION);
    kernel.run(Edges.of(x), Edges.of(y), out, x.size());
    for (int i = 0; i < x.size(); i++) {
      boolean none = x.get(i) == None.NONE || y.get(i) == None.NONE;
      Value expected =
          none ? None.NONE : value(model.apply(Edges.ratio(x.get(i)), Edges.ratio(y.get(i))));
      assertThat(out.value(i)).isEqualTo(expected);
      assertThat(out.isNone(i)).isEqualTo(expected == None.NONE);
    }
  }

  private static final Ratio UNDEFINED = Ratio.of(-987_654_321, 7);

  private static Value value(Ratio r) {
    return r.equals(UNDEFINED) ? None.NONE : r;
  }

  private static Ratio of(BigInteger numerator, BigInteger denominator) {
    return denominator.signum() == 0 ? UNDEFINED : new Ratio(numerator, denominator);
  }

  @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
  void sumsAndDifferences(@ForAll("numbers") List<Value> x, @ForAll("numbers") List<Value> y) {
    check(Arithmetic::add, (a, b) -> plus(a, b, 1), x, y);
    check(Arithmetic::subtract, (a, b) -> plus(a, b, -1), x, y);
  }

  private static Ratio plus(Ratio a, Ratio b, long sign) {
    return of(
        a.numerator()
            .multiply(b.denominator())
            .add(b.numerator().multiply(a.denominator()).multiply(BigInteger.valueOf(sign))),
        a.denominator().multiply(b.denominator()));
  }

  @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
  void productsAndQuotients(@ForAll("numbers") List<Value> x, @ForAll("numbers") List<Value> y) {
    check(
        Arithmetic::multiply,
        (a, b) ->
            of(a.numerator().multiply(b.numerator()), a.denominator().multiply(b.denominator())),
        x,
        y);
    check(
        Arithmetic::divide,
        (a, b) ->
            of(a.numerator().multiply(b.denominator()), a.denominator().multiply(b.numerator())),
        x,
        y);
  }

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void extremesAndSigns(@ForAll("numbers") List<Value> x, @ForAll("numbers") List<Value> y) {
    check(Arithmetic::min, (a, b) -> a.compareTo(b) <= 0 ? a : b, x, y);
    check(Arithmetic::max, (a, b) -> a.compareTo(b) >= 0 ? a : b, x, y);
    check(
        (a, b, out, n) -> Arithmetic.negate(a, out, n),
        (a, b) -> of(a.numerator().negate(), a.denominator()),
        x,
        x);
    check(
        (a, b, out, n) -> Arithmetic.abs(a, out, n),
        (a, b) -> of(a.numerator().abs(), a.denominator()),
        x,
        x);
  }

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void integerDivision(@ForAll("numbers") List<Value> x, @ForAll("numbers") List<Value> y) {
    Column a = integers(x);
    Column b = integers(y);
    Column quotient = new Column(Coding.Plain.WHOLE);
    Column remainder = new Column(Coding.Plain.WHOLE);
    Arithmetic.floorDiv(a, b, quotient, x.size());
    Arithmetic.floorMod(a, b, remainder, x.size());
    for (int i = 0; i < x.size(); i++) {
      if (a.isNone(i) || b.isNone(i) || b.value(i).equals(Int.ZERO)) {
        assertThat(Stream.of(quotient.value(i), remainder.value(i))).containsOnly(None.NONE);
        continue;
      }
      BigInteger divisor = ((Int) b.value(i)).value();
      BigInteger q = ((Int) quotient.value(i)).value();
      BigInteger r = ((Int) remainder.value(i)).value();
      assertThat(q.multiply(divisor).add(r)).isEqualTo(((Int) a.value(i)).value());
      assertThat(r.signum() == 0 || r.signum() == divisor.signum()).isTrue();
      assertThat(r.abs()).isLessThan(divisor.abs());
    }
  }

  private static Column integers(List<Value> values) {
    Column column = new Column(Coding.Plain.WHOLE);
    for (Value v : values) {
      column.append(v instanceof Ratio r ? new Int(r.numerator()) : v);
    }
    return column;
  }
}
