package io.talion.trace.value;

import java.math.BigInteger;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Texts of instants and durations, in UTC and without a locale (semantics.md 29). */
final class TimeText {
  private static final DateTimeFormatter ISO =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);
  private static final long[] MILLIS = {86_400_000, 3_600_000, 60_000, 1_000, 1};
  private static final String[] UNITS = {"d", "h", "m", "s", "ms"};

  private TimeText() {}

  /** {@code 2026-01-01T00:00:00.000Z}; milliseconds as digits where no calendar reaches. */
  static String instant(BigInteger millis) {
    boolean inCalendar = millis.signum() >= 0 && millis.bitLength() < 48;
    return inCalendar
        ? ISO.format(Instant.ofEpochMilli(millis.longValueExact()))
        : millis.toString();
  }

  /** {@code 3d12h}, zero parts left out, {@code 0s} for none. */
  static String duration(BigInteger millis) {
    if (millis.signum() == 0) {
      return "0s";
    }
    StringBuilder out = new StringBuilder(millis.signum() < 0 ? "-" : "");
    BigInteger rest = millis.abs();
    for (int i = 0; i < MILLIS.length; i++) {
      BigInteger[] parts = rest.divideAndRemainder(BigInteger.valueOf(MILLIS[i]));
      if (parts[0].signum() > 0) {
        out.append(parts[0]).append(UNITS[i]);
      }
      rest = parts[1];
    }
    return out.toString();
  }
}
