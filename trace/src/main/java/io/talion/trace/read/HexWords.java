package io.talion.trace.read;

import io.talion.trace.column.ByteDictionary;
import io.talion.trace.event.EventKind.FieldDeclaration;

/** Byte strings in hex, eight digits at a time, as ids. */
final class HexWords extends FieldWords {
  private final int length;
  private final ByteDictionary dictionary;
  private final RecentTexts recent = new RecentTexts();
  private byte[] bytes = new byte[64];

  /** {@code length} 0: any. */
  HexWords(
      int name,
      FieldDeclaration field,
      ReadOptions options,
      int length,
      ByteDictionary dictionary) {
    super(name, field, options, dictionary);
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
    if (digits < 8 || digits > RecentTexts.LONGEST) {
      return look(b, from + 2, digits) >= 0;
    }
    int id = recent.find(b, from + 2, digits);
    if (id >= 0) {
      word(id);
      return true;
    }
    int found = look(b, from + 2, digits);
    if (found >= 0) {
      recent.put(b, from + 2, digits, found);
    }
    return found >= 0;
  }

  /** The id, or -1 if there is something else than hex digits. */
  private int look(byte[] b, int from, int digits) {
    if (bytes.length < digits / 2) {
      bytes = new byte[digits];
    }
    if (!HexBytes.decode(b, from, bytes, 0, digits / 2)) {
      return -1;
    }
    int id = dictionary.idOf(bytes, 0, digits / 2);
    word(id);
    return id;
  }

  @Override
  void forget() {
    recent.clear();
  }
}
