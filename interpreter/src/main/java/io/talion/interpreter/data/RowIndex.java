package io.talion.interpreter.data;

import io.talion.trace.type.Clock;
import io.talion.trace.value.Int;
import io.talion.trace.value.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Elements by key; those out of reach of all that may come are forgotten. */
final class RowIndex {
  private static final RowList NOTHING = new RowList();

  private record Arrival(List<Value> key, Row row) {}

  private final Reach reach;
  private final boolean forgets;
  private final Map<List<Value>, RowList> byKey = new HashMap<>();
  private final ArrayDeque<Arrival> arrivals = new ArrayDeque<>();

  RowIndex(Reach reach, boolean forgets) {
    this.reach = reach;
    this.forgets = forgets && reach.within().filter(w -> w.clock().equals(Clock.TIME)).isPresent();
  }

  /** The values of key fields; numbers by size, whatever their form. */
  static List<Value> key(Row row, List<Integer> fields) {
    List<Value> key = new ArrayList<>(fields.size());
    for (int field : fields) {
      Value value = row.field(field);
      key.add(value instanceof Int i ? i.toRatio() : value);
    }
    return key;
  }

  RowList of(List<Value> key) {
    return byKey.getOrDefault(key, NOTHING);
  }

  void add(List<Value> key, Row row) {
    byKey.computeIfAbsent(key, k -> new RowList()).add(row);
    if (forgets) {
      arrivals.add(new Arrival(key, row));
      while (arrivals.element().row().instant().order() < row.instant().order()
          && !reach.covers(arrivals.element().row(), row)) {
        forget(arrivals.remove().key());
      }
    }
  }

  private void forget(List<Value> key) {
    RowList rows = byKey.get(key);
    if (rows != null) {
      rows.dropFirst();
      if (rows.isEmpty()) {
        byKey.remove(key);
      }
    }
  }
}
