package io.talion.trace.read.field;

import io.talion.trace.read.scan.Token;
import io.talion.trace.read.strict.Limits;
import io.talion.trace.read.strict.RejectionCode;
import io.talion.trace.value.Ratio;
import java.math.BigInteger;

/**
 * Ratios of a trace: {@code "n/d"}, or a decimal without exponent as string or number (semantics.md
 * 8).
 */
final class Ratios implements FieldReader {
  private static final String EXPECTED = "a ratio";
  private static final int LONG_DIGITS = 18;

  private final Integers integers;
  private final Limits limits;

  Ratios(Limits limits) {
    this.limits = limits;
    integers = new Integers(limits);
  }

  @Override
  public void read(Token token, RawRecord out, int slot) {
    if (!token.isString() && token.kind != Token.Kind.NUMBER) {
      throw token.wrong(RejectionCode.WRONG_TYPE, "expected a ratio, found " + token.shown());
    }
    int slash = find(token, '/');
    if (slash >= 0 && token.kind != Token.Kind.NUMBER) {
      fraction(token, slash, out, slot);
    } else {
      decimal(token, find(token, '.'), out, slot);
    }
  }

  private static int find(Token token, char c) {
    for (int i = token.start; i < token.end; i++) {
      if (token.buffer[i] == c) {
        return i;
      }
    }
    return -1;
  }

  private void fraction(Token token, int slash, RawRecord out, int slot) {
    integers.decimal(token, token.start, slash, EXPECTED);
    boolean fits = integers.fits();
    long n = integers.number();
    BigInteger bigN = fits ? BigInteger.ZERO : integers.bigNumber();
    checkUnsigned(token, slash + 1);
    integers.decimal(token, slash + 1, token.end, EXPECTED);
    if (integers.fits() && integers.number() == 0) {
      throw token.wrong(RejectionCode.ZERO_DENOMINATOR, "a ratio over zero");
    }
    if (fits && integers.fits()) {
      small(n, integers.number(), out, slot);
    } else {
      out.setValue(slot, new Ratio(fits ? BigInteger.valueOf(n) : bigN, integers.bigNumber()));
    }
  }

  private void decimal(Token token, int point, RawRecord out, int slot) {
    if (point < 0) {
      integers.decimal(token, token.start, token.end, EXPECTED);
      whole(out, slot);
      return;
    }
    checkUnsigned(token, point + 1);
    int decimals = token.end - point - 1;
    integers.decimal(token, point + 1, token.end, EXPECTED);
    long fraction = integers.number();
    BigInteger bigFraction = integers.bigNumber();
    boolean negative = token.buffer[token.start] == '-';
    integers.decimal(token, token.start, point, EXPECTED);
    int whole = point - token.start - (negative ? 1 : 0);
    if (whole + decimals > limits.digits()) {
      throw token.wrong(
          RejectionCode.TOO_MANY_DIGITS, "a ratio of more than " + limits.digits() + " digits");
    }
    if (whole + decimals <= LONG_DIGITS) {
      long unscaled = Math.abs(integers.number()) * power(10, decimals) + fraction;
      overPowerOfTen(negative ? -unscaled : unscaled, decimals, out, slot);
    } else {
      BigInteger unscaled =
          integers.bigNumber().abs().multiply(BigInteger.TEN.pow(decimals)).add(bigFraction);
      store(Ratio.ofDecimal(negative ? unscaled.negate() : unscaled, decimals), out, slot);
    }
  }

  private void whole(RawRecord out, int slot) {
    if (integers.fits()) {
      out.setRatio(slot, integers.number(), 1);
    } else {
      out.setValue(slot, Ratio.of(integers.bigNumber()));
    }
  }

  private static void store(Ratio r, RawRecord out, int slot) {
    if (r.numerator().bitLength() < 64 && r.denominator().bitLength() < 64) {
      out.setRatio(slot, r.numerator().longValueExact(), r.denominator().longValueExact());
    } else {
      out.setValue(slot, r);
    }
  }

  private static void checkUnsigned(Token token, int at) {
    if (at >= token.end || token.buffer[at] == '-') {
      throw token.wrong(RejectionCode.WRONG_TYPE, "expected a ratio, found " + token.shown());
    }
  }

  private static void small(long n, long d, RawRecord out, int slot) {
    if (n == Long.MIN_VALUE) {
      store(Ratio.of(n, d), out, slot);
      return;
    }
    long g = gcd(Math.abs(n), d);
    out.setRatio(slot, n / g, d / g);
  }

  private static long gcd(long a, long b) {
    while (b != 0) {
      long r = a % b;
      a = b;
      b = r;
    }
    return a;
  }

  /** n / 10^decimals: only twos and fives can be common, so there is no need to look for more. */
  private static void overPowerOfTen(long n, int decimals, RawRecord out, int slot) {
    int twos = n == 0 ? decimals : Math.min(Long.numberOfTrailingZeros(n), decimals);
    long rest = n >> twos;
    int fives = 0;
    while (fives < decimals && rest % 5 == 0) {
      rest /= 5;
      fives++;
    }
    out.setRatio(slot, rest, power(5, decimals - fives) << (decimals - twos));
  }

  private static long power(long base, int exponent) {
    long p = 1;
    for (int i = 0; i < exponent; i++) {
      p *= base;
    }
    return p;
  }
}
