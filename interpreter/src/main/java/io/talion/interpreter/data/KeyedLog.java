package io.talion.interpreter.data;

import io.talion.interpreter.element.Row;
import io.talion.interpreter.element.RowList;
import io.talion.interpreter.instant.Instant;
import io.talion.trace.column.Column;
import io.talion.trace.value.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The elements of a stream by the values of some fields: what an aggregate ranges over when no
 * incremental plan fits, and where evidence is found. Elements leave when they are older than
 * anyone may ask for.
 */
public final class KeyedLog {
  private static final RowList NOTHING = new RowList();

  private final LogSpec spec;
  private final Map<List<Value>, RowList> byKey = new HashMap<>();

  /**
   * The keys of elements in the order of arrival; of those since the last eviction only, where some
   * stay however old they are.
   */
  private final ArrayDeque<List<Value>> arrivals = new ArrayDeque<>();

  /** An empty log. */
  public KeyedLog(LogSpec spec) {
    this.spec = spec;
  }

  /** Takes a stream's new elements. */
  public void absorb(Table table) {
    List<Column> keys = new ArrayList<>();
    for (int field : spec.keyFields()) {
      keys.add(table.field(field));
    }
    for (int i = 0; i < table.size(); i++) {
      add(key(keys, i), table.row(i));
    }
  }

  private static List<Value> key(List<Column> keys, int row) {
    if (keys.size() == 1) {
      return List.of(keys.get(0).value(row));
    }
    List<Value> key = new ArrayList<>(keys.size());
    for (Column column : keys) {
      key.add(column.value(row));
    }
    return key;
  }

  private void add(List<Value> key, Row row) {
    byKey.computeIfAbsent(key, k -> new RowList()).add(row);
    if (spec.evicts()) {
      arrivals.add(key);
    }
  }

  /** The elements of a key. */
  public RowList of(List<Value> key) {
    return byKey.getOrDefault(key, NOTHING);
  }

  /** Drops what no instant from {@code now} on can ask for. */
  public void evict(Instant now) {
    if (!spec.evicts()) {
      return;
    }
    long edge = now.point(spec.clock()) - spec.horizon();
    if (spec.least() > 0) {
      for (List<Value> key : arrivals) {
        RowList list = of(key);
        while (list.size() > spec.least()
            && list.row(0).position(spec.clock()) < edge
            && list.row((int) spec.least()).instant().order() <= now.order()) {
          list.dropFirst();
        }
      }
      arrivals.clear();
      return;
    }
    while (!arrivals.isEmpty() && dropped(arrivals.peek(), edge)) {
      arrivals.remove();
    }
  }

  private boolean dropped(List<Value> key, long edge) {
    RowList list = of(key);
    if (list.row(0).position(spec.clock()) >= edge) {
      return false;
    }
    list.dropFirst();
    if (list.isEmpty()) {
      byKey.remove(key);
    }
    return true;
  }
}
