package io.talion.trace.read.field;

import io.talion.trace.read.scan.Token;
import io.talion.trace.read.scan.Words;
import io.talion.trace.read.strict.Limits;
import io.talion.trace.type.Type;
import java.util.Arrays;

/**
 * The id of an event or a finding: 64 hex digits as they are printed, or with {@code 0x} like any
 * other hash.
 */
final class Ids implements FieldReader {
  private static final int DIGITS = 64;

  private final HexBytes hash;

  Ids(Limits limits) {
    hash = new HexBytes(Type.Bytes.HASH, limits);
  }

  @Override
  public void read(Token token, RawRecord out, int slot) {
    if (token.isString() && token.length() == DIGITS && !token.startsWith0x()) {
      prefix(token);
    }
    hash.read(token, out, slot);
  }

  /** A finding is rarely spoken of: a copy costs nothing that counts. */
  private static void prefix(Token token) {
    byte[] text = new byte[DIGITS + 2 + Words.SLACK];
    text[0] = '0';
    text[1] = 'x';
    System.arraycopy(Arrays.copyOfRange(token.buffer, token.start, token.end), 0, text, 2, DIGITS);
    token.buffer = text;
    token.start = 0;
    token.end = DIGITS + 2;
  }
}
