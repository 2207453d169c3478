package io.talion.interpreter.node;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.InvalidArrayIndexException;
import com.oracle.truffle.api.interop.TruffleObject;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;
import io.talion.trace.column.Column;
import io.talion.trace.value.Bool;
import io.talion.trace.value.Int;
import io.talion.trace.value.Value;
import org.jspecify.annotations.Nullable;

/** A column as a tool sees it: an array with one element a row. Read only while tools look. */
@ExportLibrary(InteropLibrary.class)
final class ColumnView implements TruffleObject {
  private final @Nullable Column column;

  /** No column: what a {@code let} gives. */
  ColumnView(@Nullable Column column) {
    this.column = column;
  }

  @ExportMessage
  boolean hasArrayElements() {
    return true;
  }

  @ExportMessage
  @TruffleBoundary
  long getArraySize() {
    return column == null ? 0 : column.size();
  }

  @ExportMessage
  boolean isArrayElementReadable(long index) {
    return index >= 0 && index < getArraySize();
  }

  @ExportMessage
  @TruffleBoundary
  Object readArrayElement(long index) throws InvalidArrayIndexException {
    if (column == null || !isArrayElementReadable(index)) {
      throw InvalidArrayIndexException.create(index);
    }
    return shown(column.value((int) index));
  }

  private static Object shown(Value value) {
    return switch (value) {
      case Bool b -> b.isTrue();
      case Int i when i.value().bitLength() < Long.SIZE -> i.value().longValue();
      default -> value.toString();
    };
  }
}
