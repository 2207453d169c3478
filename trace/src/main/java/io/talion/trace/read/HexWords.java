package io.talion.trace.read;

import io.talion.trace.column.ByteDictionary;
import io.talion.trace.event.EventKind.FieldDeclaration;

/** Byte strings in hex, eight digits at a time, as ids. */
final class HexWords extends FieldWords {
  private final int length;
  private final ByteDictionary dictionary;
  private byte[] bytes = new byte[64];

  /** {@code length} 0: any. */
  HexWords(
      int name,
      FieldDeclaration field,
      ReadOptions options,
      int length,
      ByteDictionary dictionary) {
    super(name, field, options);
    this.length = length;
    this.dictionary = dictionary;
  }

  @Override
  boolean take(Token.Kind kind, byte[] b, int from, int to) {
    int digits = to - from - 2;
    boolean fits = length == 0 ? digits >= 0 && (digits & 1) == 0 : digits == 2 * length;
    if (kind != Token.Kind.STRING || !fits || b[from] != '0' || b[from + 1] != 'x') {
      return false;
    }
    if (bytes.length < digits / 2) {
      bytes = new byte[digits];
    }
    if (!HexBytes.decode(b, from + 2, bytes, 0, digits / 2)) {
      return false;
    }
    word(dictionary.idOf(bytes, 0, digits / 2));
    return true;
  }
}
