package io.talion.parquet;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;

/** Points of time: milliseconds since 1970 where they are whole and in UTC, else as ISO 8601. */
final class Times {
  private static final long JULIAN_DAY_OF_1970 = 2_440_588;
  private static final long NANOS = 1_000_000_000;

  private Times() {}

  static void timestamp(long value, TimeUnit unit, boolean utc, LineText line) {
    long second =
        switch (unit) {
          case MILLIS -> 1_000;
          case MICROS -> 1_000_000;
          case NANOS -> NANOS;
        };
    long nanos = Math.floorMod(value, second) * (NANOS / second);
    write(Instant.ofEpochSecond(Math.floorDiv(value, second), nanos), utc, line);
  }

  /** Nanoseconds of the day and the Julian day, low bytes first: what INT96 was used for. */
  static void int96(byte[] value, LineText line) {
    ByteBuffer in = ByteBuffer.wrap(value).order(ByteOrder.LITTLE_ENDIAN);
    long nanos = in.getLong();
    long day = in.getInt() - JULIAN_DAY_OF_1970;
    write(Instant.ofEpochSecond(day * 86_400, nanos), true, line);
  }

  private static void write(Instant at, boolean utc, LineText line) {
    long millis = at.toEpochMilli();
    if (utc && Instant.ofEpochMilli(millis).equals(at)) {
      line.ascii(Long.toString(millis));
    } else {
      line.quotedAscii(
          utc ? at.toString() : LocalDateTime.ofInstant(at, ZoneOffset.UTC).toString());
    }
  }
}
