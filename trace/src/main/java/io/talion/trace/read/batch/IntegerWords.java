package io.talion.trace.read.batch;

import io.talion.trace.column.Column;
import io.talion.trace.event.EventKind.FieldDeclaration;
import io.talion.trace.read.scan.Digits;
import io.talion.trace.read.scan.Place;
import io.talion.trace.read.source.ReadOptions;

/** Integers in decimal, up to 36 digits, as one word or two. */
final class IntegerWords extends FieldWords {
  private final boolean signed;

  IntegerWords(FieldDeclaration field, ReadOptions options, boolean signed) {
    super(field, options, null);
    this.signed = signed;
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
    boolean negative = signed && length > 0 && b[from] == '-';
    int first = negative ? from + 1 : from;
    if (to - first > Digits.MOST) {
      return wide(b, first, to, negative, out);
    }
    long n = Digits.parse(b, first, to);
    if (n >= 0) {
      out.appendWord(negative ? -n : n);
    }
    return n >= 0;
  }

  private static boolean wide(byte[] b, int first, int to, boolean negative, Column out) {
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
      out.appendNumber(lo == 0 ? -hi : ~hi, -lo, 1);
    } else {
      out.appendNumber(hi, lo, 1);
    }
    return true;
  }
}
