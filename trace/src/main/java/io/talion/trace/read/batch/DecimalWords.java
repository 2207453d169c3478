package io.talion.trace.read.batch;

import io.talion.trace.column.Column;
import io.talion.trace.event.EventKind.FieldDeclaration;
import io.talion.trace.read.scan.Digits;
import io.talion.trace.read.scan.Place;
import io.talion.trace.read.source.ReadOptions;

/**
 * Ratios written as decimals of up to 18 digits, over a power of ten that the rows share: the
 * greatest needed so far, so that a column keeps one denominator.
 */
final class DecimalWords extends FieldWords {
  private int shared;

  DecimalWords(FieldDeclaration field, ReadOptions options) {
    super(field, options, null);
  }

  @Override
  boolean usual(byte[] b, long[] places, int n, Column out, boolean[] bad) {
    boolean any = false;
    for (int i = 0; i < n; i++) {
      long place = places[i];
      if (!Place.isText(place) || !take(b, Place.start(place), Place.length(place), out)) {
        any |= !general(b, place, out, bad, i);
      }
    }
    return any;
  }

  private boolean take(byte[] b, int from, int length, Column out) {
    int to = from + length;
    boolean negative = length > 0 && b[from] == '-';
    int first = negative ? from + 1 : from;
    int point = Math.min(to, Digits.behind(b, first));
    int decimals = Math.max(0, to - point - 1);
    long whole = Digits.parse(b, first, point);
    boolean good = point == to || b[point] == '.';
    long fraction = point == to ? 0 : Digits.parse(b, point + 1, to);
    if (!good || whole < 0 || fraction < 0 || point - first + decimals > Digits.MOST) {
      return false;
    }
    int places = Math.max(shared, decimals);
    if (point - first + places > Digits.MOST) {
      places = decimals;
    } else {
      shared = places;
    }
    long n = whole * Digits.power(places) + fraction * Digits.power(places - decimals);
    long value = negative ? -n : n;
    out.appendNumber(value >> 63, value, Digits.power(places));
    return true;
  }
}
