package io.talion.trace.read;

import io.talion.trace.column.ByteDictionary;
import io.talion.trace.event.EventKind.FieldDeclaration;

/** Strings without escapes: the bytes of the line are looked up as they stand. */
final class TextWords extends FieldWords {
  private final ByteDictionary dictionary;

  TextWords(int name, FieldDeclaration field, ReadOptions options, ByteDictionary dictionary) {
    super(name, field, options, dictionary);
    this.dictionary = dictionary;
  }

  @Override
  boolean take(Token.Kind kind, byte[] b, int from, int to) {
    if (kind != Token.Kind.STRING) {
      return false;
    }
    word(dictionary.idOf(b, from, to - from));
    return true;
  }
}
