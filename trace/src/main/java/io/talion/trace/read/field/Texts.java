package io.talion.trace.read.field;

import io.talion.trace.read.scan.Token;
import io.talion.trace.read.strict.RejectionCode;

/** Strings, as UTF-8 in the record's buffer. */
final class Texts implements FieldReader {
  @Override
  public void read(Token token, RawRecord out, int slot) {
    if (token.isString()) {
      int length = token.length();
      System.arraycopy(
          token.buffer, token.start, reserved(out, slot, length), out.offset(slot), length);
    } else {
      throw token.wrong(RejectionCode.WRONG_TYPE, "expected a String, found " + token.shown());
    }
  }

  private static byte[] reserved(RawRecord out, int slot, int length) {
    out.reserve(slot, RawRecord.Form.TEXT, length);
    return out.bytes();
  }
}
