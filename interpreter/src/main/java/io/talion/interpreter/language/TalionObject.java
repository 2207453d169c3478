package io.talion.interpreter.language;

import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.TruffleObject;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;

/** What all values of this language have in common: their language and a text. */
@ExportLibrary(InteropLibrary.class)
abstract class TalionObject implements TruffleObject {
  /** The text that tools show. */
  abstract String shown();

  @ExportMessage
  final boolean hasLanguage() {
    return true;
  }

  @ExportMessage
  final Class<? extends TruffleLanguage<?>> getLanguage() {
    return TalionLanguage.class;
  }

  @ExportMessage
  final Object toDisplayString(@SuppressWarnings("unused") boolean allowSideEffects) {
    return shown();
  }
}
