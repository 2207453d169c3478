package io.talion.interpreter.language;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.InvalidArrayIndexException;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Elements that never change. */
@ExportLibrary(InteropLibrary.class)
final class ArrayValue extends TalionObject {
  private final Object[] elements;

  ArrayValue(Object[] elements) {
    this.elements = elements;
  }

  @Override
  @TruffleBoundary
  String shown() {
    return Arrays.stream(elements)
        .map(e -> e instanceof TalionObject t ? t.shown() : e.toString())
        .collect(Collectors.joining(", ", "[", "]"));
  }

  @ExportMessage
  boolean hasArrayElements() {
    return true;
  }

  @ExportMessage
  long getArraySize() {
    return elements.length;
  }

  @ExportMessage
  boolean isArrayElementReadable(long index) {
    return index >= 0 && index < elements.length;
  }

  @ExportMessage
  Object readArrayElement(long index) throws InvalidArrayIndexException {
    if (!isArrayElementReadable(index)) {
      throw InvalidArrayIndexException.create(index);
    }
    return elements[(int) index];
  }
}
