package io.talion.trace.read.batch;

import io.talion.trace.column.Coding;
import io.talion.trace.column.Dictionaries;
import io.talion.trace.column.Dictionary;
import io.talion.trace.event.EventKind.FieldDeclaration;
import io.talion.trace.read.field.FieldIds;
import io.talion.trace.type.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The dictionaries of a reader with a thread of its own, one for each field by name and type. They
 * are small: one that grows beyond what a cache holds starts anew, and the run, which alone
 * remembers for good, is told the values again.
 */
final class ReaderIds implements FieldIds {
  private static final int LIMIT = 1 << 15;

  private final Map<Key, Entry> entries = new LinkedHashMap<>();

  private record Key(String name, Type type) {}

  /** A dictionary, its number, and how many of its values were handed over. */
  private static final class Entry {
    private final int number;
    private final Dictionary dictionary;
    private int told;

    Entry(int number, Dictionary dictionary) {
      this.number = number;
      this.dictionary = dictionary;
    }
  }

  @Override
  public @Nullable Dictionary of(FieldDeclaration field, Coding coding) {
    return coding instanceof Coding.Ids ? entry(field).dictionary : null;
  }

  /** The number of a field's dictionary. */
  int number(FieldDeclaration field) {
    return entry(field).number;
  }

  private Entry entry(FieldDeclaration field) {
    Type type = Type.strip(field.type());
    return entries.computeIfAbsent(
        new Key(field.name(), type), k -> new Entry(entries.size(), new Dictionaries().of(type)));
  }

  int size() {
    return entries.size();
  }

  /** What each dictionary gained since the last call, by number. */
  List<NewValues> news() {
    List<NewValues> news = new ArrayList<>();
    for (Entry e : entries.values()) {
      news.add(NewValues.of(e.dictionary, e.told));
      e.told = e.dictionary.size();
    }
    return news;
  }

  /** Clears what has grown large; true if ids given before mean nothing any more. */
  boolean shrink() {
    boolean any = false;
    for (Entry e : entries.values()) {
      if (e.told > LIMIT) {
        e.dictionary.clear();
        e.told = 0;
        any = true;
      }
    }
    return any;
  }
}
