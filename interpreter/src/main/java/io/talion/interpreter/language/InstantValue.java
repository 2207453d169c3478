package io.talion.interpreter.language;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** An {@code Instant}: a date and a time in UTC. */
@ExportLibrary(InteropLibrary.class)
final class InstantValue extends TalionObject {
  private final Instant instant;

  InstantValue(Instant instant) {
    this.instant = instant;
  }

  @Override
  @TruffleBoundary
  String shown() {
    return instant.toString();
  }

  @ExportMessage
  boolean isDate() {
    return true;
  }

  @ExportMessage
  boolean isTime() {
    return true;
  }

  @ExportMessage
  boolean isTimeZone() {
    return true;
  }

  @ExportMessage
  @TruffleBoundary
  LocalDate asDate() {
    return instant.atOffset(ZoneOffset.UTC).toLocalDate();
  }

  @ExportMessage
  @TruffleBoundary
  LocalTime asTime() {
    return instant.atOffset(ZoneOffset.UTC).toLocalTime();
  }

  @ExportMessage
  ZoneId asTimeZone() {
    return ZoneOffset.UTC;
  }

  @ExportMessage
  Instant asInstant() {
    return instant;
  }
}
