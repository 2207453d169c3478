package io.talion.interpreter.language;

import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;
import java.time.Duration;

/** A {@code Duration}, to the millisecond. */
@ExportLibrary(InteropLibrary.class)
final class DurationValue extends TalionObject {
  private final Duration duration;
  private final String shown;

  DurationValue(Duration duration, String shown) {
    this.duration = duration;
    this.shown = shown;
  }

  @Override
  String shown() {
    return shown;
  }

  @ExportMessage
  boolean isDuration() {
    return true;
  }

  @ExportMessage
  Duration asDuration() {
    return duration;
  }
}
