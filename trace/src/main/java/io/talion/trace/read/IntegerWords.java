package io.talion.trace.read;

import io.talion.trace.event.EventKind.FieldDeclaration;

/** Integers in decimal, up to 36 digits, as one word or two. */
final class IntegerWords extends FieldWords {
  private final boolean signed;

  IntegerWords(int name, FieldDeclaration field, ReadOptions options, boolean signed) {
    super(name, field, options, null);
    this.signed = signed;
  }

  @Override
  boolean take(Token.Kind kind, byte[] b, int from, int to) {
    if (kind != Token.Kind.STRING && kind != Token.Kind.NUMBER) {
      return false;
    }
    boolean negative = signed && from < to && b[from] == '-';
    int first = negative ? from + 1 : from;
    if (to - first > Digits.MOST) {
      return wide(b, first, to, negative);
    }
    long n = Digits.parse(b, first, to);
    word(negative ? -n : n);
    return n >= 0;
  }

  private boolean wide(byte[] b, int first, int to, boolean negative) {
    int split = to - Digits.MOST;
    long upper = Digits.parse(b, first, split);
    long lower = Digits.parse(b, split, to);
    if (upper < 0 || lower < 0) {
      return false;
    }
    long unit = Digits.power(Digits.MOST);
    long lo = upper * unit + lower;
    long carry = Long.compareUnsigned(lo, lower) < 0 ? 1 : 0;
    long hi = Math.multiplyHigh(upper, unit) + carry;
    if (negative) {
      number(lo == 0 ? -hi : ~hi, -lo, 1);
    } else {
      number(hi, lo, 1);
    }
    return true;
  }
}
