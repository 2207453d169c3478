package io.talion.interpreter.node.range;

import static org.assertj.core.api.Assertions.assertThat;

import io.talion.trace.column.Coding;
import io.talion.trace.column.Column;
import io.talion.trace.value.Int;
import io.talion.trace.value.Ratio;
import java.math.BigInteger;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Sums of rows in words are those of big integers, or none is given. */
class WordSumProperties {
  private static final BigInteger LEAST = BigInteger.ONE.shiftLeft(127).negate();
  private static final BigInteger MOST = LEAST.not();

  @Provide
  Arbitrary<List<BigInteger>> numbers() {
    Arbitrary<BigInteger> small =
        Arbitraries.bigIntegers().between(LEAST.shiftRight(64), MOST.shiftRight(64));
    Arbitrary<BigInteger> wide = Arbitraries.bigIntegers().between(LEAST, MOST);
    return Arbitraries.oneOf(
        small.list().ofMaxSize(8), Arbitraries.oneOf(small, wide).list().ofMaxSize(8));
  }

  @Property
  void exactOrNotAtAll(@ForAll("numbers") List<BigInteger> numbers) {
    Column column = new Column(Coding.Plain.WHOLE);
    numbers.forEach(n -> column.append(new Int(n)));
    BigInteger sum = numbers.stream().reduce(BigInteger.ZERO, BigInteger::add);
    Column out = new Column(Coding.Plain.WHOLE);
    if (WordSum.append(column, 0, numbers.size(), out)) {
      assertThat(out.value(0)).isEqualTo(new Int(sum));
    } else {
      assertThat(out.size()).isZero();
      assertThat(numbers).anyMatch(n -> n.bitLength() > 120);
    }
  }

  @Property
  void thirdsOverTheirDenominator(@ForAll List<Short> thirds) {
    Column column = new Column(Coding.Plain.FRACTION);
    thirds.forEach(n -> column.append(Ratio.of(n, 3)));
    Column out = new Column(Coding.Plain.FRACTION);
    if (column.denominator() == 3) {
      assertThat(WordSum.append(column, 0, thirds.size(), out)).isTrue();
      long sum = thirds.stream().mapToLong(Short::longValue).sum();
      assertThat(out.value(0)).isEqualTo(Ratio.of(sum, 3));
    }
  }
}
