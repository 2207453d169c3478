package io.talion.trace.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;

class FixedPointTest {
  private static String log2(Ratio x) {
    return decimal(FixedPoint.log2(x, 18).orElseThrow());
  }

  private static String decimal(Ratio r) {
    return new BigDecimal(r.numerator().multiply(Wad.ONE).divide(r.denominator()), 18)
        .toPlainString();
  }

  /** Values of PRBMath's own test suite for SD59x18 {@code log2} and {@code ln}. */
  @Test
  void logarithmsAreThoseOfTheChain() {
    assertThat(log2(Ratio.of(1, 1))).isEqualTo("0.000000000000000000");
    assertThat(log2(Ratio.of(2, 1))).isEqualTo("1.000000000000000000");
    assertThat(log2(Ratio.of(8, 1))).isEqualTo("3.000000000000000000");
    assertThat(log2(Ratio.of(1, 8))).isEqualTo("-3.000000000000000000");
    assertThat(log2(Ratio.of(1, 10))).isEqualTo("-3.321928094887362334");
    assertThat(decimal(FixedPoint.ln(Ratio.of(2, 1), 18).orElseThrow()))
        .isEqualTo("0.693147180559945309");
    assertThat(decimal(FixedPoint.ln(Ratio.of(1, 10), 18).orElseThrow()))
        .isEqualTo("-2.302585092994045674");
  }

  @Test
  void nothingAtOrBelowZeroHasALogarithm() {
    assertThat(FixedPoint.log2(Ratio.ZERO, 18)).isEmpty();
    assertThat(FixedPoint.log2(Ratio.of(-1, 2), 18)).isEmpty();
    assertThat(FixedPoint.log2(Ratio.of(1, 1000), 2)).as("cut to 0.00").isEmpty();
    assertThat(FixedPoint.ln(Ratio.ZERO, 18)).isEmpty();
  }

  @Test
  void fewerDigitsAreCutAtEveryStep() {
    assertThat(FixedPoint.log2(Ratio.of(3, 1), 0)).contains(Ratio.of(1, 1));
    assertThat(FixedPoint.log2(Ratio.of(3, 1), 1)).contains(Ratio.of(15, 10));
  }

  @Test
  void exponentialsAreCloseAndBounded() {
    for (double x : new double[] {-3, -0.5, 0, 0.25, 1, 2.5, 20}) {
      Ratio r = FixedPoint.exp(Ratio.of((long) (x * 100), 100), 18).orElseThrow();
      double actual = new BigDecimal(r.numerator()).doubleValue() / r.denominator().doubleValue();
      assertThat(actual / Math.exp(x)).isCloseTo(1, within(1e-12));
    }
    assertThat(FixedPoint.exp(Ratio.of(134, 1), 18)).isEmpty();
    assertThat(FixedPoint.exp(Ratio.of(-134, 1), 18)).contains(Ratio.ZERO);
    assertThat(FixedPoint.exp(new Ratio(BigInteger.TEN.pow(70), BigInteger.ONE), 18)).isEmpty();
  }

  @Test
  void atMostEighteenDigits() {
    assertThatThrownBy(() -> FixedPoint.log2(Ratio.ONE, 19))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> FixedPoint.exp(Ratio.ONE, -1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
