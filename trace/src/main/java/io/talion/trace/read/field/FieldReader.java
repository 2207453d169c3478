package io.talion.trace.read.field;

import io.talion.trace.read.scan.Token;
import io.talion.trace.read.strict.BadInput;

/** Reads one JSON value as a value of one type, into a slot of a record (semantics.md 8). */
interface FieldReader {
  /**
   * @throws BadInput if the value is not one of the type
   */
  void read(Token token, RawRecord out, int slot);
}
