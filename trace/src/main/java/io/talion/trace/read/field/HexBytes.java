package io.talion.trace.read.field;

import io.talion.trace.read.scan.Token;
import io.talion.trace.read.scan.Words;
import io.talion.trace.read.strict.Limits;
import io.talion.trace.read.strict.RejectionCode;
import io.talion.trace.type.Type;

/**
 * Hex of an exact length, decoded into the record's buffer; either case, {@code 0x} required
 * (semantics.md 8).
 */
public final class HexBytes implements FieldReader {
  private final Type.Bytes type;
  private final Limits limits;

  HexBytes(Type.Bytes type, Limits limits) {
    this.type = type;
    this.limits = limits;
  }

  @Override
  public void read(Token token, RawRecord out, int slot) {
    if (type == Type.Bytes.VALIDATOR && !token.startsWith0x()) {
      index(token, out, slot);
      return;
    }
    if (!token.isString() || !token.startsWith0x() || token.length() % 2 != 0) {
      throw token.wrong(
          RejectionCode.WRONG_TYPE,
          "expected " + type + " as 0x and hex digits, found " + token.shown());
    }
    int length = token.length() / 2 - 1;
    checkLength(token, length);
    decode(token, out, out.reserve(slot, RawRecord.Form.BYTES, length), length);
  }

  private void checkLength(Token token, int length) {
    boolean good =
        type == Type.Bytes.VALIDATOR
            ? length == 20 || length == 48
            : type.length() == 0 || type.length() == length;
    if (!good) {
      String wanted = type == Type.Bytes.VALIDATOR ? "20 or 48" : String.valueOf(type.length());
      throw token.wrong(
          RejectionCode.WRONG_LENGTH, type + " has " + wanted + " bytes, found " + length);
    }
  }

  private void decode(Token token, RawRecord out, int to, int length) {
    if (!decode(token.buffer, token.start + 2, out.bytes(), to, length)) {
      throw token.wrong(
          RejectionCode.WRONG_TYPE,
          "expected " + type + " as 0x and hex digits, found " + token.shown());
    }
  }

  /** Twice as many digits as {@code length} bytes; false if one is no hex digit. */
  public static boolean decode(byte[] in, int from, byte[] bytes, int to, int length) {
    long bad = 0;
    int i = 0;
    for (; i + 4 <= length; i += 4) {
      long four = Words.hex(Words.at(in, from + 2 * i));
      bad |= four;
      Words.putInt(bytes, to + i, (int) four);
    }
    for (; i < length; i++) {
      int value = Words.hexDigit(in[from + 2 * i]) << 4 | Words.hexDigit(in[from + 2 * i + 1]);
      bad |= value;
      bytes[to + i] = (byte) value;
    }
    return bad >= 0;
  }

  private void index(Token token, RawRecord out, int slot) {
    Integers integers = new Integers(limits);
    integers.read(token, "a Validator (0x and 20 or 48 bytes, or an index)");
    if (!integers.fits() || integers.number() < 0) {
      throw token.wrong(
          RejectionCode.OUT_OF_RANGE, "not an index of a validator: " + token.shown());
    }
    out.setLong(slot, RawRecord.Form.INDEX, integers.number());
  }
}
