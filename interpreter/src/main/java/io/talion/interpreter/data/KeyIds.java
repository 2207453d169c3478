package io.talion.interpreter.data;

import io.talion.trace.column.Coding;
import io.talion.trace.column.Column;
import io.talion.trace.column.Column.Form;
import io.talion.trace.value.Int;
import io.talion.trace.value.Value;
import java.util.HashMap;
import java.util.Map;

/**
 * The keys of a store as small numbers: ids of the key field's dictionary as they are, other values
 * numbered on first sight. Number 0 is for none.
 */
public final class KeyIds {
  public static final int NONE = 0;

  private final Coding coding;
  private final Map<Value, Integer> numbers = new HashMap<>();
  private int[] ids = new int[16];

  KeyIds(Coding coding) {
    this.coding = coding;
  }

  /** Writes the numbers of n rows of the key field. */
  void of(Column keys, int n, int[] out) {
    of(keys, n, true, out);
  }

  /** The numbers of keys asked for; -1 where nothing was ever seen. */
  int[] find(Column keys, int n) {
    if (ids.length < n) {
      ids = new int[Math.max(n, ids.length * 2)];
    }
    of(keys, n, false, ids);
    return ids;
  }

  private void of(Column keys, int n, boolean add, int[] out) {
    boolean byDictionary = coding instanceof Coding.Ids;
    boolean same = byDictionary && keys.coding().equals(coding) && keys.form() == Form.LONG;
    if (same && keys.none() == null) {
      long[] words = keys.lo();
      for (int i = 0; i < n; i++) {
        out[i] = (int) words[i] + 1;
      }
      return;
    }
    for (int i = 0; i < n; i++) {
      if (same) {
        out[i] = keys.isNone(i) ? 0 : (int) keys.lo()[i] + 1;
      } else {
        out[i] = keys.isNone(i) ? 0 : number(keys.value(i), add);
      }
    }
  }

  /** The number of one row's key; -1 if it has none and is not given one. */
  int number(Column keys, int row, boolean add) {
    return keys.isNone(row) ? 0 : number(keys.value(row), add);
  }

  /** The id of a number that is not {@link #NONE}. */
  public static int id(int number) {
    return number - 1;
  }

  private int number(Value value, boolean add) {
    if (coding instanceof Coding.Ids own) {
      int id = add ? own.dictionary().idOf(value) : own.dictionary().find(value);
      return id < 0 ? -1 : id + 1;
    }
    Value key = value instanceof Int i ? i.toRatio() : value;
    Integer known = numbers.get(key);
    if (known == null && add) {
      known = numbers.size() + 1;
      numbers.put(key, known);
    }
    return known == null ? -1 : known;
  }
}
