package io.talion.interpreter.language;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.UnknownIdentifierException;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;
import java.util.Map;

/** Named members that never change, in the order in which they are listed. */
@ExportLibrary(InteropLibrary.class)
class StructValue extends TalionObject {
  private final String shown;
  private final Map<String, Object> members;

  /** {@code members} is not copied: its order is the order of listing. */
  StructValue(String shown, Map<String, Object> members) {
    this.shown = shown;
    this.members = members;
  }

  @Override
  final String shown() {
    return shown;
  }

  @ExportMessage
  final boolean hasMembers() {
    return true;
  }

  @ExportMessage
  @TruffleBoundary
  final Object getMembers(@SuppressWarnings("unused") boolean includeInternal) {
    return new ArrayValue(members.keySet().toArray());
  }

  @ExportMessage
  @TruffleBoundary
  final boolean isMemberReadable(String member) {
    return members.containsKey(member);
  }

  @ExportMessage
  @TruffleBoundary
  final Object readMember(String member) throws UnknownIdentifierException {
    Object value = members.get(member);
    if (value == null) {
      throw UnknownIdentifierException.create(member);
    }
    return value;
  }
}
