package io.talion.interpreter.language;

import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;
import com.oracle.truffle.api.utilities.TriState;

/** {@code none}: what other languages call null. */
@ExportLibrary(InteropLibrary.class)
final class NoneValue extends TalionObject {
  static final NoneValue NONE = new NoneValue();

  private NoneValue() {}

  @Override
  String shown() {
    return "none";
  }

  @ExportMessage
  boolean isNull() {
    return true;
  }

  @ExportMessage
  TriState isIdenticalOrUndefined(Object other) {
    return TriState.valueOf(this == other);
  }

  @ExportMessage
  int identityHashCode() {
    return 1;
  }
}
