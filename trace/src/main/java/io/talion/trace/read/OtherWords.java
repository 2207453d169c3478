package io.talion.trace.read;

import io.talion.trace.column.Dictionary;
import io.talion.trace.event.EventKind.FieldDeclaration;
import org.jspecify.annotations.Nullable;

/** Fields whose types have no fast form of their own. */
final class OtherWords extends FieldWords {
  OtherWords(
      int name, FieldDeclaration field, ReadOptions options, @Nullable Dictionary dictionary) {
    super(name, field, options, dictionary);
  }

  @Override
  boolean take(Token.Kind kind, byte[] b, int from, int to) {
    return false;
  }
}
