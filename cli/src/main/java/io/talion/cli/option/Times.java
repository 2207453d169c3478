package io.talion.cli.option;

import io.talion.cli.host.Mistake;
import io.talion.cli.host.UserError;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Points in time on the command line: ISO-8601 in UTC, a day, or milliseconds since 1970. */
public final class Times {
  private static final long END = 253_402_300_799_999L;

  private Times() {}

  /** The time that an option says, in milliseconds since 1970; empty if it was not given. */
  public static OptionalLong option(String name, @Nullable String text) {
    if (text == null) {
      return OptionalLong.empty();
    }
    long millis = millis(text.startsWith("@") ? text.substring(1) : text);
    if (millis < 0 || millis > END) {
      throw UserError.usage(
          Mistake.WRONG_VALUE,
          name + " " + text + " is not a time",
          "write 2026-01-01T00:00:00Z, 2026-01-01, or milliseconds since 1970");
    }
    return OptionalLong.of(millis);
  }

  /** -1 for what is no time. */
  private static long millis(String text) {
    try {
      if (text.matches("[0-9]{1,15}")) {
        return Long.parseLong(text);
      }
      return text.length() == 10
          ? LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli()
          : Instant.parse(text).toEpochMilli();
    } catch (DateTimeException e) {
      return -1;
    }
  }
}
