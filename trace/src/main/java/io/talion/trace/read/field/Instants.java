package io.talion.trace.read.field;

import io.talion.trace.read.scan.Token;
import io.talion.trace.read.strict.BadInput;
import io.talion.trace.read.strict.Limits;
import io.talion.trace.read.strict.RejectionCode;

/**
 * Times of a trace: Unix milliseconds, or ISO-8601 in UTC down to the millisecond, from 1970 to
 * 9999 (semantics.md 8). More decimals are taken only where they are zeros.
 */
public final class Instants {
  /** 9999-12-31T23:59:59.999Z. */
  public static final long MAX = 253_402_300_799_999L;

  private final Integers integers;
  private byte[] b = new byte[0];
  private int p;
  private int end;
  private boolean good;

  public Instants(Limits limits) {
    integers = new Integers(limits);
  }

  /** Milliseconds since 1970. @throws BadInput if it is no time, or out of range */
  public long read(Token token) {
    if (token.isString() && token.length() > 4 && token.buffer[token.start + 4] == '-') {
      return iso(token);
    }
    if (token.kind == Token.Kind.NUMBER && indexOf(token, '.') >= 0) {
      throw bad(token, "time has no fractions of a millisecond");
    }
    milliseconds(token);
    if (!integers.fits() || integers.number() < 0 || integers.number() > MAX) {
      throw bad(token, "time is not between 1970 and 9999");
    }
    return integers.number();
  }

  private void milliseconds(Token token) {
    try {
      integers.read(token, "a time (ISO-8601 in UTC, or milliseconds since 1970)");
    } catch (BadInput e) {
      throw bad(token, e.reason());
    }
  }

  private long iso(Token token) {
    b = token.buffer;
    p = token.start;
    end = token.end;
    good = true;
    long day = date();
    separator();
    long millis = clock();
    good &= p + 1 == end && b[p] == 'Z';
    if (!good) {
      throw bad(
          token, "expected a time in UTC such as 2026-01-01T00:00:00.000Z, found " + token.shown());
    }
    long time = day * 86_400_000L + millis;
    if (time < 0) {
      throw bad(token, "time is not between 1970 and 9999");
    }
    return time;
  }

  private long date() {
    int year = digits(4);
    expect('-');
    int month = digits(2);
    expect('-');
    int day = digits(2);
    good &= month >= 1 && month <= 12 && day >= 1 && day <= daysOf(month, year);
    return good ? daysFromCivil(year, month, day) : 0;
  }

  private void separator() {
    expect('T');
  }

  private long clock() {
    int hour = digits(2);
    expect(':');
    int minute = digits(2);
    int second = 0;
    if (p < end && b[p] == ':') {
      p++;
      second = digits(2);
    }
    good &= hour < 24 && minute < 60 && second < 60;
    return ((hour * 60L + minute) * 60 + second) * 1000 + fraction();
  }

  private int fraction() {
    if (p >= end || b[p] != '.') {
      return 0;
    }
    int first = ++p;
    int millis = 0;
    for (; p < end && b[p] >= '0' && b[p] <= '9'; p++) {
      int digit = b[p] - '0';
      if (p - first < 3) {
        millis = millis * 10 + digit;
      } else {
        good &= digit == 0;
      }
    }
    good &= p > first;
    for (int i = p - first; i < 3; i++) {
      millis *= 10;
    }
    return millis;
  }

  private int digits(int n) {
    int value = 0;
    for (int i = 0; i < n; i++, p++) {
      int digit = p < end ? b[p] - '0' : -1;
      good &= digit >= 0 && digit <= 9;
      value = value * 10 + digit;
    }
    return value;
  }

  private void expect(char c) {
    good &= p < end && b[p] == c;
    p++;
  }

  private static int daysOf(int month, int year) {
    return switch (month) {
      case 2 -> year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
      case 4, 6, 9, 11 -> 30;
      default -> 31;
    };
  }

  /** Days since 1970, counting years from March so that the leap day is the last. */
  private static long daysFromCivil(int year, int month, int day) {
    long y = month <= 2 ? year - 1L : year;
    long dayOfYear = (153L * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    return y * 365
        + Math.floorDiv(y, 4)
        - Math.floorDiv(y, 100)
        + Math.floorDiv(y, 400)
        + dayOfYear
        - 719_468;
  }

  private static int indexOf(Token token, char c) {
    for (int i = token.start; i < token.end; i++) {
      if (token.buffer[i] == c) {
        return i;
      }
    }
    return -1;
  }

  private static BadInput bad(Token token, String reason) {
    return token.wrong(RejectionCode.BAD_TIME, reason);
  }
}
