package io.talion.trace.read;

import io.talion.trace.event.EventKind.FieldDeclaration;

/** Fields whose types have no fast form of their own. */
final class OtherWords extends FieldWords {
  OtherWords(int name, FieldDeclaration field, ReadOptions options) {
    super(name, field, options);
  }

  @Override
  boolean take(Token.Kind kind, byte[] b, int from, int to) {
    return false;
  }
}
