package io.talion.interpreter.column;

import static org.assertj.core.api.Assertions.assertThat;

import io.talion.compiler.core.Expr.Binary.BinaryOperator;
import io.talion.trace.column.Coding;
import io.talion.trace.column.Column;
import io.talion.trace.column.Words;
import io.talion.trace.value.None;
import io.talion.trace.value.Ratio;
import io.talion.trace.value.Value;
import java.math.BigInteger;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What a column knows of its numbers' bits holds, however it came by them, and so do results. */
class BoundsProperties {
  @Provide
  Arbitrary<List<Value>> numbers() {
    return Edges.column(true);
  }

  @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
  void operationsOverResultsAreExact(
      @ForAll("numbers") List<Value> x,
      @ForAll("numbers") List<Value> y,
      @ForAll("numbers") List<Value> z) {
    int n = Math.min(x.size(), Math.min(y.size(), z.size()));
    Column product = new Column(Coding.Plain.FRACTION);
    Column difference = new Column(Coding.Plain.FRACTION);
    Column distance = new Column(Coding.Plain.FRACTION);
    Column truth = new Column(Coding.Plain.TRUTH);
    Arithmetic.multiply(Edges.of(x), Edges.of(y), product, n);
    Arithmetic.subtract(product, Edges.of(z), difference, n);
    Arithmetic.abs(difference, distance, n);
    Compare.truth(BinaryOperator.LESS, distance, product, n, truth);
    holds(product, n);
    holds(difference, n);
    holds(distance, n);
    for (int i = 0; i < n; i++) {
      if (x.get(i) != None.NONE && y.get(i) != None.NONE && z.get(i) != None.NONE) {
        Ratio times = Edges.ratio(x.get(i)).multiply(Edges.ratio(y.get(i)));
        Ratio minus = times.subtract(Edges.ratio(z.get(i)));
        Ratio off = minus.numerator().signum() < 0 ? Ratio.ZERO.subtract(minus) : minus;
        assertThat(distance.value(i)).isEqualTo(off);
        assertThat(truth.lo()[i]).isEqualTo(off.compareTo(times) < 0 ? 1 : 0);
      }
    }
  }

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void aColumnThatChangesIsMeasuredAnew(
      @ForAll("numbers") List<Value> x, @ForAll("numbers") List<Value> y) {
    Column column = new Column(Coding.Plain.FRACTION);
    for (Value value : x) {
      column.append(value);
      holds(column, column.size());
    }
    for (int i = 0; i < Math.min(x.size(), y.size()); i++) {
      Scatter.row(column, i, Edges.of(y), i);
      holds(column, column.size());
      column.set(i, x.get(i));
      holds(column, column.size());
      column.set(i, y.get(i));
    }
    column.clear();
    y.forEach(column::append);
    holds(column, column.size());
  }

  private static void holds(Column column, int n) {
    if (column.form() == Column.Form.LONG) {
      int bits = column.bits(n);
      for (int i = 0; i < n; i++) {
        BigInteger word = BigInteger.valueOf(column.lo()[i]);
        assertThat(word.bitLength())
            .isEqualTo(Words.bits(column.lo()[i]))
            .isLessThanOrEqualTo(bits);
      }
    }
  }
}
