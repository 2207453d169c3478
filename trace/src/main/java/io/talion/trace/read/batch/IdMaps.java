package io.talion.trace.read.batch;

import io.talion.trace.batch.EventBatch;
import io.talion.trace.batch.KindColumns;
import io.talion.trace.column.Coding;
import io.talion.trace.column.Column;
import io.talion.trace.column.Dictionary;
import io.talion.trace.column.HeldIds;
import io.talion.trace.column.IdHolder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** From the ids of a reader to those of the runs that share a pass: rewrites what it takes. */
final class IdMaps implements IdHolder {
  private final List<Mapped> columns = new ArrayList<>();
  private final int[][] maps;
  private final Dictionary[] dictionaries;

  /** How many ids of the reader mean something, by number. */
  private final int[] known;

  /** A column with ids, and the number of the reader's dictionary. */
  private record Mapped(int kind, int field, int number) {}

  IdMaps(Union union, EventBatch like, ReaderIds ids) {
    Dictionary[] found = new Dictionary[ids.size()];
    for (int k = 0; k < union.kinds().size(); k++) {
      Union.Kind kind = union.kinds().get(k);
      for (int f = 0; f < kind.fields().size(); f++) {
        if (like.of(k).field(f).coding() instanceof Coding.Ids c) {
          int number = ids.number(kind.fields().get(f));
          columns.add(new Mapped(k, f, number));
          found[number] = c.dictionary();
        }
      }
    }
    dictionaries = found;
    maps = new int[found.length][0];
    known = new int[found.length];
    like.dictionaries().ask(this);
  }

  /** Learns the new values of the reader's dictionaries. */
  void learn(List<NewValues> news) {
    for (int i = 0; i < maps.length; i++) {
      NewValues values = news.get(i);
      if (maps[i].length < values.end()) {
        maps[i] = Arrays.copyOf(maps[i], Math.max(values.end(), 2 * maps[i].length));
      }
      values.translate(dictionaries[i], maps[i]);
      known[i] = values.end();
    }
  }

  @Override
  public void mark(HeldIds held) {
    for (int i = 0; i < maps.length; i++) {
      for (int id = 0; id < known[i]; id++) {
        held.mark(dictionaries[i], maps[i][id]);
      }
    }
  }

  /** Rewrites the ids of a batch. */
  void rewrite(EventBatch batch) {
    for (Mapped m : columns) {
      KindColumns kind = batch.of(m.kind());
      if (kind.size() > 0) {
        rewrite(kind.field(m.field()), kind.size(), maps[m.number()]);
      }
    }
  }

  private static void rewrite(Column column, int rows, int[] map) {
    long[] words = column.lo();
    boolean[] none = column.none();
    if (none == null) {
      for (int i = 0; i < rows; i++) {
        words[i] = map[(int) words[i]];
      }
      return;
    }
    for (int i = 0; i < rows; i++) {
      if (!none[i]) {
        words[i] = map[(int) words[i]];
      }
    }
  }
}
