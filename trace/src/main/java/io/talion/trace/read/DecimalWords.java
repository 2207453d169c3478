package io.talion.trace.read;

import io.talion.trace.event.EventKind.FieldDeclaration;

/**
 * Ratios written as decimals of up to 18 digits, over a power of ten that the rows share: the
 * greatest needed so far, so that a column keeps one denominator.
 */
final class DecimalWords extends FieldWords {
  private int shared;

  DecimalWords(int name, FieldDeclaration field, ReadOptions options) {
    super(name, field, options, null);
  }

  @Override
  boolean take(Token.Kind kind, byte[] b, int from, int to) {
    if (kind != Token.Kind.STRING && kind != Token.Kind.NUMBER) {
      return false;
    }
    boolean negative = from < to && b[from] == '-';
    int first = negative ? from + 1 : from;
    int point = first;
    while (point < to && b[point] != '.') {
      point++;
    }
    int decimals = Math.max(0, to - point - 1);
    long whole = Digits.parse(b, first, point);
    long fraction = point == to ? 0 : Digits.parse(b, point + 1, to);
    if (whole < 0 || fraction < 0 || point - first + decimals > Digits.MOST) {
      return false;
    }
    store(whole, point - first, fraction, decimals, negative);
    return true;
  }

  private void store(long whole, int digits, long fraction, int decimals, boolean negative) {
    int places = Math.max(shared, decimals);
    if (digits + places > Digits.MOST) {
      places = decimals;
    } else {
      shared = places;
    }
    long n = whole * Digits.power(places) + fraction * Digits.power(places - decimals);
    long signed = negative ? -n : n;
    number(signed >> 63, signed, Digits.power(places));
  }
}
