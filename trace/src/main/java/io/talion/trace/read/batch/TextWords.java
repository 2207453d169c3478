package io.talion.trace.read.batch;

import io.talion.trace.column.ByteDictionary;
import io.talion.trace.column.Column;
import io.talion.trace.event.EventKind.FieldDeclaration;
import io.talion.trace.read.scan.Place;
import io.talion.trace.read.source.ReadOptions;

/** Strings without escapes: the bytes of the line are looked up as they stand. */
final class TextWords extends FieldWords {
  private final ByteDictionary dictionary;
  private final RecentTexts recent = new RecentTexts();

  TextWords(FieldDeclaration field, ReadOptions options, ByteDictionary dictionary) {
    super(field, options, dictionary);
    this.dictionary = dictionary;
  }

  @Override
  boolean usual(byte[] b, long[] places, int n, Column out, boolean[] bad) {
    boolean any = false;
    for (int i = 0; i < n; i++) {
      long place = places[i];
      if (Place.isString(place)) {
        out.appendWord(id(b, Place.start(place), Place.length(place)));
      } else {
        any |= !general(b, place, out, bad, i);
      }
    }
    return any;
  }

  private int id(byte[] b, int from, int bytes) {
    if (bytes < 8 || bytes > RecentTexts.LONGEST) {
      return dictionary.idOf(b, from, bytes);
    }
    int id = recent.find(b, from, bytes);
    if (id < 0) {
      id = dictionary.idOf(b, from, bytes);
      recent.put(b, from, bytes, id);
    }
    return id;
  }

  @Override
  void forget() {
    recent.clear();
  }
}
