package io.talion.trace.column;

import io.talion.trace.value.Order;
import io.talion.trace.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Records, lists and other composed values as ids: by their own equality, not by bytes. */
public final class ValueDictionary implements Dictionary {
  private final Map<Value, Integer> ids = new HashMap<>();
  private final List<Value> values = new ArrayList<>();

  @Override
  public synchronized int idOf(Value value) {
    Integer known = ids.get(value);
    if (known != null) {
      return known;
    }
    ids.put(value, values.size());
    values.add(value);
    return values.size() - 1;
  }

  @Override
  public synchronized int find(Value value) {
    return ids.getOrDefault(value, -1);
  }

  @Override
  public synchronized Value value(int id) {
    return values.get(id);
  }

  @Override
  public synchronized int size() {
    return values.size();
  }

  @Override
  public synchronized void clear() {
    ids.clear();
    values.clear();
  }

  @Override
  public synchronized int compare(int a, int b) {
    return a == b ? 0 : Order.CANONICAL.compare(values.get(a), values.get(b));
  }

  /** Nothing is known without looking. */
  @Override
  public long rank(int id) {
    return 0;
  }
}
