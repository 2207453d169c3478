package io.talion.trace.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class RatioProperties {
  @Property
  void sumAndProductAreThoseOfFractions(@ForAll("ratios") Ratio a, @ForAll("ratios") Ratio b) {
    BigInteger d = a.denominator().multiply(b.denominator());
    BigInteger n =
        a.numerator().multiply(b.denominator()).add(b.numerator().multiply(a.denominator()));
    assertThat(a.add(b)).isEqualTo(new Ratio(n, d));
    assertThat(a.add(b).subtract(b)).isEqualTo(a);
    assertThat(a.multiply(b)).isEqualTo(new Ratio(a.numerator().multiply(b.numerator()), d));
  }

  @Property
  void divisionUndoesMultiplication(@ForAll("ratios") Ratio a, @ForAll("ratios") Ratio b) {
    if (b.signum() == 0) {
      assertThat(a.divide(b)).isEmpty();
    } else {
      assertThat(a.multiply(b).divide(b)).contains(a);
    }
  }

  @Property
  void lowestTermsAndAPositiveDenominator(@ForAll("ratios") Ratio a) {
    assertThat(a.denominator().signum()).isPositive();
    assertThat(a.numerator().gcd(a.denominator())).isEqualTo(BigInteger.ONE);
  }

  @Property
  void floorAndCeilAreTheNeighbours(@ForAll("ratios") Ratio a) {
    Ratio floor = a.floor().toRatio();
    Ratio ceil = a.ceil().toRatio();
    assertThat(floor.compareTo(a)).isLessThanOrEqualTo(0);
    assertThat(ceil.compareTo(a)).isGreaterThanOrEqualTo(0);
    assertThat(ceil.subtract(floor)).isEqualTo(a.isInteger() ? Ratio.ZERO : Ratio.ONE);
  }

  @Property
  void divAndModFloor(@ForAll("integers") BigInteger a, @ForAll("integers") BigInteger b) {
    Int x = new Int(a);
    Int y = new Int(b);
    if (y.isZero()) {
      assertThat(x.div(y)).isEmpty();
      assertThat(x.mod(y)).isEmpty();
      return;
    }
    Int q = x.div(y).orElseThrow();
    Int r = x.mod(y).orElseThrow();
    assertThat(q.multiply(y).add(r)).isEqualTo(x);
    assertThat(r.isZero() || r.signum() == y.signum()).isTrue();
    assertThat(r.abs()).isLessThan(y.abs());
  }

  @Property
  void roundingIsThatOfDecimals(
      @ForAll("integers") BigInteger unscaled,
      @ForAll @IntRange(max = 6) int scale,
      @ForAll Rounding mode) {
    BigDecimal expected = new BigDecimal(unscaled, scale).setScale(0, mode.toJdk());
    assertThat(mode.round(Ratio.ofDecimal(unscaled, scale)).value())
        .isEqualTo(expected.toBigInteger());
  }

  @Property
  void roundingToAUnitGivesTheNearestMultiple(
      @ForAll("ratios") Ratio x, @ForAll("units") Ratio unit, @ForAll Rounding mode) {
    Ratio rounded = mode.round(x, unit);
    assertThat(rounded.divide(unit).orElseThrow().isInteger()).isTrue();
    assertThat(rounded.subtract(x).abs().compareTo(unit)).isNegative();
  }

  @Property
  void truncationIsThatOfDecimals(
      @ForAll("ratios") Ratio x, @ForAll @IntRange(max = 18) int digits) {
    BigDecimal expected =
        new BigDecimal(x.numerator())
            .divide(new BigDecimal(x.denominator()), digits, RoundingMode.DOWN);
    assertThat(x.truncate(digits)).isEqualTo(Ratio.ofDecimal(expected.unscaledValue(), digits));
  }

  @Property
  void isqrtIsTheGreatest(@ForAll("integers") BigInteger n) {
    Int x = new Int(n.abs());
    Int root = x.isqrt().orElseThrow();
    assertThat(root.pow(2)).isLessThanOrEqualTo(x);
    assertThat(root.add(Int.ONE).pow(2)).isGreaterThan(x);
  }

  @Property
  void wadsBracketTheRatio(@ForAll("ratios") Ratio x) {
    BigInteger floor = Wad.floor(x);
    BigInteger ceil = Wad.ceil(x);
    assertThat(Wad.toRatio(floor).compareTo(x)).isLessThanOrEqualTo(0);
    assertThat(Wad.toRatio(ceil).compareTo(x)).isGreaterThanOrEqualTo(0);
    assertThat(ceil.subtract(floor)).isIn(BigInteger.ZERO, BigInteger.ONE);
  }

  @Provide
  Arbitrary<BigInteger> integers() {
    return Arbitraries.bigIntegers()
        .between(BigInteger.TEN.pow(40).negate(), BigInteger.TEN.pow(40));
  }

  @Provide
  Arbitrary<Ratio> ratios() {
    Arbitrary<BigInteger> denominators = integers().filter(d -> d.signum() != 0);
    return Combinators.combine(integers(), denominators).as(Ratio::new);
  }

  @Provide
  Arbitrary<Ratio> units() {
    return ratios().filter(r -> r.signum() > 0);
  }
}
