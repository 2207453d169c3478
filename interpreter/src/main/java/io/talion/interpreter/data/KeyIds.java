package io.talion.interpreter.data;

import io.talion.trace.column.Coding;
import io.talion.trace.column.Column;
import io.talion.trace.column.Column.Form;
import io.talion.trace.value.Int;
import io.talion.trace.value.Value;
import java.util.Arrays;
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

  /** The numbers of n rows of the key field. */
  int[] of(Column keys, int n) {
    return of(keys, n, true);
  }

  /** The numbers of keys asked for; -1 where nothing was ever seen. */
  int[] find(Column keys, int n) {
    return of(keys, n, false);
  }

  private int[] of(Column keys, int n, boolean add) {
    if (ids.length < n) {
      ids = Arrays.copyOf(ids, Math.max(n, ids.length * 2));
    }
    boolean byDictionary = coding instanceof Coding.Ids;
    boolean same = byDictionary && keys.coding().equals(coding) && keys.form() == Form.LONG;
    if (same && keys.none() == null) {
      long[] words = keys.lo();
      for (int i = 0; i < n; i++) {
        ids[i] = (int) words[i] + 1;
      }
      return ids;
    }
    for (int i = 0; i < n; i++) {
      if (same) {
        ids[i] = keys.isNone(i) ? 0 : (int) keys.lo()[i] + 1;
      } else {
        ids[i] = keys.isNone(i) ? 0 : number(keys.value(i), add);
      }
    }
    return ids;
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
