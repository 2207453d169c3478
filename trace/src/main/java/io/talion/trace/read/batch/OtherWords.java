package io.talion.trace.read.batch;

import io.talion.trace.column.Column;
import io.talion.trace.column.Dictionary;
import io.talion.trace.event.EventKind.FieldDeclaration;
import io.talion.trace.read.source.ReadOptions;
import org.jspecify.annotations.Nullable;

/** Fields whose types have no fast form of their own. */
final class OtherWords extends FieldWords {
  OtherWords(FieldDeclaration field, ReadOptions options, @Nullable Dictionary dictionary) {
    super(field, options, dictionary);
  }

  @Override
  boolean usual(byte[] b, long[] places, int n, Column out, boolean[] bad) {
    boolean any = false;
    for (int i = 0; i < n; i++) {
      any |= !general(b, places[i], out, bad, i);
    }
    return any;
  }
}
