package io.talion.trace.read.field;

import io.talion.trace.read.scan.Token;
import io.talion.trace.read.scan.Words;
import io.talion.trace.read.strict.BadInput;
import io.talion.trace.read.strict.Limits;
import io.talion.trace.read.strict.RejectionCode;
import io.talion.trace.value.Int;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Integers of a trace: JSON numbers, decimal strings or {@code 0x} hex, exact, with at most so many
 * digits.
 */
final class Integers {
  private static final int LONG_DIGITS = 18;

  private final int maxDigits;
  private long small;
  private @Nullable BigInteger big;

  Integers(Limits limits) {
    maxDigits = limits.digits();
  }

  /** Reads {@code token}; afterwards {@link #fits} says where the number is. */
  void read(Token token, String expected) {
    big = null;
    switch (token.kind) {
      case NUMBER -> decimal(token, token.start, token.end, expected);
      case STRING, CELL -> text(token, expected);
      default ->
          throw token.wrong(
              RejectionCode.WRONG_TYPE, "expected " + expected + ", found " + token.shown());
    }
  }

  private void text(Token token, String expected) {
    if (token.startsWith0x()) {
      hex(token, expected);
    } else {
      decimal(token, token.start, token.end, expected);
    }
  }

  /** Whether the number is a long: {@link #number}; else it is {@link #bigNumber}. */
  boolean fits() {
    return big == null;
  }

  boolean isNegative() {
    return big == null ? small < 0 : big.signum() < 0;
  }

  long number() {
    return small;
  }

  BigInteger bigNumber() {
    return big == null ? BigInteger.valueOf(small) : big;
  }

  void store(RawRecord out, int slot) {
    if (big == null) {
      out.setLong(slot, RawRecord.Form.LONG, small);
    } else {
      out.setValue(slot, new Int(big));
    }
  }

  /** Decimal digits with an optional minus between two positions of the token's buffer. */
  void decimal(Token token, int from, int to, String expected) {
    byte[] b = token.buffer;
    boolean negative = from < to && b[from] == '-';
    int first = negative ? from + 1 : from;
    long n = 0;
    for (int i = first; i < to; i++) {
      int digit = b[i] - '0';
      if (digit < 0 || digit > 9) {
        throw notDigit(token, i, expected);
      }
      n = n * 10 + digit;
    }
    checkLength(token, to - first, maxDigits, expected);
    big = to - first > LONG_DIGITS ? parse(b, from, to, 10) : null;
    small = negative ? -n : n;
    shrink();
  }

  private void hex(Token token, String expected) {
    int first = token.start + 2;
    for (int i = first; i < token.end; i++) {
      if (Words.hexDigit(token.buffer[i]) < 0) {
        throw token.wrong(
            RejectionCode.WRONG_TYPE, "expected " + expected + ", found " + token.shown());
      }
    }
    checkLength(token, token.end - first, maxDigits, expected);
    big = parse(token.buffer, first, token.end, 16);
    checkLength(token, bigNumber().toString().length(), maxDigits, expected);
    shrink();
  }

  private void shrink() {
    if (big != null && big.bitLength() < 64) {
      small = big.longValueExact();
      big = null;
    }
  }

  private static BigInteger parse(byte[] b, int from, int to, int radix) {
    return new BigInteger(new String(b, from, to - from, StandardCharsets.ISO_8859_1), radix);
  }

  private static void checkLength(Token token, int digits, int max, String expected) {
    if (digits == 0) {
      throw token.wrong(
          RejectionCode.WRONG_TYPE, "expected " + expected + ", found " + token.shown());
    }
    if (digits > max) {
      throw token.wrong(
          RejectionCode.TOO_MANY_DIGITS, "an integer of more than " + max + " digits");
    }
  }

  private static BadInput notDigit(Token token, int at, String expected) {
    int c = token.buffer[at] | 0x20;
    if (c == 'e' && at > token.start) {
      return token.wrong(
          RejectionCode.EXPONENT, "numbers have no exponent here, found " + token.shown());
    }
    return token.wrong(
        RejectionCode.WRONG_TYPE, "expected " + expected + ", found " + token.shown());
  }
}
