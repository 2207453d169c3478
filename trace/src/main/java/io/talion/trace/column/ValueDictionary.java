package io.talion.trace.column;

import io.talion.trace.value.Order;
import io.talion.trace.value.Value;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Records, lists and other composed values as ids: by their own equality, not by bytes. */
public final class ValueDictionary implements Dictionary {
  private final Map<Value, Integer> ids = new HashMap<>();
  private final List<@Nullable Value> values = new ArrayList<>();

  /** Ids that nobody holds, to be given next. */
  private final List<Integer> free = new ArrayList<>();

  @Override
  public synchronized int idOf(Value value) {
    Integer known = ids.get(value);
    if (known != null) {
      return known;
    }
    if (free.isEmpty()) {
      values.add(null);
    }
    int id = free.isEmpty() ? values.size() - 1 : free.removeLast();
    ids.put(value, id);
    values.set(id, value);
    return id;
  }

  @Override
  public synchronized int find(Value value) {
    return ids.getOrDefault(value, -1);
  }

  @Override
  public synchronized Value value(int id) {
    Value known = values.get(id);
    if (known == null) {
      throw new IllegalStateException("an id that is not given: " + id);
    }
    return known;
  }

  @Override
  public synchronized int size() {
    return ids.size();
  }

  @Override
  public synchronized void keep(BitSet held) {
    ids.values().removeIf(id -> !held.get(id));
    free.clear();
    for (int id = values.size() - 1; id >= 0; id--) {
      if (!held.get(id) || values.get(id) == null) {
        values.set(id, null);
        free.add(id);
      }
    }
  }

  @Override
  public synchronized void clear() {
    ids.clear();
    values.clear();
    free.clear();
  }

  @Override
  public synchronized int compare(int a, int b) {
    return a == b ? 0 : Order.CANONICAL.compare(value(a), value(b));
  }

  /** Nothing is known without looking. */
  @Override
  public long rank(int id) {
    return 0;
  }

  @Override
  public long @Nullable [] ranks() {
    return null;
  }
}
