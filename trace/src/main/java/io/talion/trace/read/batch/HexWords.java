package io.talion.trace.read.batch;

import io.talion.trace.column.ByteDictionary;
import io.talion.trace.column.Column;
import io.talion.trace.event.EventKind.FieldDeclaration;
import io.talion.trace.read.field.HexBytes;
import io.talion.trace.read.scan.Place;
import io.talion.trace.read.source.ReadOptions;

/** Byte strings in hex, eight digits at a time, as ids. */
final class HexWords extends FieldWords {
  private final int length;
  private final ByteDictionary dictionary;
  private final RecentTexts recent = new RecentTexts();
  private byte[] bytes = new byte[64];

  /** {@code length} 0: any. */
  HexWords(FieldDeclaration field, ReadOptions options, int length, ByteDictionary dictionary) {
    super(field, options, dictionary);
    this.length = length;
    this.dictionary = dictionary;
  }

  @Override
  boolean usual(byte[] b, long[] places, int n, Column out, boolean[] bad) {
    boolean any = false;
    for (int i = 0; i < n; i++) {
      long place = places[i];
      int id = Place.isString(place) ? id(b, Place.start(place), Place.length(place)) : -1;
      if (id >= 0) {
        out.appendWord(id);
      } else {
        any |= !general(b, place, out, bad, i);
      }
    }
    return any;
  }

  /** The id, or -1 if it is none of the usual form. */
  private int id(byte[] b, int from, int count) {
    int digits = count - 2;
    boolean fits = length == 0 ? digits >= 0 && (digits & 1) == 0 : digits == 2 * length;
    if (!fits || b[from] != '0' || b[from + 1] != 'x') {
      return -1;
    }
    if (digits < 8 || digits > RecentTexts.LONGEST) {
      return look(b, from + 2, digits);
    }
    int id = recent.find(b, from + 2, digits);
    if (id < 0) {
      id = look(b, from + 2, digits);
      if (id >= 0) {
        recent.put(b, from + 2, digits, id);
      }
    }
    return id;
  }

  /** The id, or -1 if there is something else than hex digits. */
  private int look(byte[] b, int from, int digits) {
    if (bytes.length < digits / 2) {
      bytes = new byte[digits];
    }
    return HexBytes.decode(b, from, bytes, 0, digits / 2)
        ? dictionary.idOf(bytes, 0, digits / 2)
        : -1;
  }

  @Override
  void forget() {
    recent.clear();
  }
}
