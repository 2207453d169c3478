package io.talion.trace.read;

import io.talion.trace.batch.EventBatch;
import io.talion.trace.batch.KindColumns;
import io.talion.trace.column.Coding;
import io.talion.trace.column.Column;
import io.talion.trace.column.Dictionary;
import io.talion.trace.event.EventKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** From the ids of a reader to those of one run: rewrites the columns of the batches it takes. */
final class IdMaps {
  private final List<Mapped> columns = new ArrayList<>();
  private final int[][] maps;
  private final Dictionary[] dictionaries;

  /** A column with ids, and the number of the reader's dictionary. */
  private record Mapped(int kind, int field, int number) {}

  IdMaps(List<EventKind> kinds, EventBatch batch, ReaderIds ids) {
    List<Dictionary> found = new ArrayList<>();
    for (EventKind kind : kinds) {
      for (int f = 0; f < kind.fields().size(); f++) {
        if (batch.of(kind.ordinal()).field(f).coding() instanceof Coding.Ids c) {
          int number = ids.number(kind.fields().get(f));
          columns.add(new Mapped(kind.ordinal(), f, number));
          while (found.size() <= number) {
            found.add(c.dictionary());
          }
          found.set(number, c.dictionary());
        }
      }
    }
    dictionaries = found.toArray(Dictionary[]::new);
    maps = new int[dictionaries.length][0];
  }

  /** Learns the new values of the dictionaries that this run reads. */
  void learn(List<NewValues> news) {
    boolean[] read = new boolean[maps.length];
    columns.forEach(c -> read[c.number()] = true);
    for (int i = 0; i < maps.length; i++) {
      if (read[i]) {
        NewValues values = news.get(i);
        if (maps[i].length < values.end()) {
          maps[i] = Arrays.copyOf(maps[i], Math.max(values.end(), 2 * maps[i].length));
        }
        values.translate(dictionaries[i], maps[i]);
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
    for (int i = 0; i < rows; i++) {
      if (none == null || !none[i]) {
        words[i] = map[(int) words[i]];
      }
    }
  }
}
