package io.talion.trace.read.batch;

import io.talion.trace.column.ByteDictionary;
import io.talion.trace.column.Dictionary;
import io.talion.trace.column.ValueDictionary;
import io.talion.trace.value.Value;
import java.util.Arrays;

/**
 * The values that a reader's dictionary gained while a batch was filled, for those who take the
 * batch: from the first new id on.
 */
sealed interface NewValues {
  /** What a dictionary holds from an id on. */
  static NewValues of(Dictionary dictionary, int first) {
    return switch (dictionary) {
      case ByteDictionary d -> bytes(d, first);
      case ValueDictionary d -> values(d, first);
    };
  }

  private static NewValues bytes(ByteDictionary d, int first) {
    int base = first == 0 ? 0 : d.end(first - 1);
    int[] ends = new int[d.size() - first];
    Arrays.setAll(ends, i -> d.end(first + i) - base);
    return new InBytes(first, d.bytesFrom(first), ends);
  }

  private static NewValues values(ValueDictionary d, int first) {
    Value[] values = new Value[d.size() - first];
    Arrays.setAll(values, i -> d.value(first + i));
    return new InValues(first, values);
  }

  /** Puts into {@code ids}, which has room, what each new id is in another dictionary. */
  void translate(Dictionary other, int[] ids);

  /** How many ids there are now. */
  int end();

  /** Byte strings, one behind the other. */
  record InBytes(int first, byte[] bytes, int[] ends) implements NewValues {
    @Override
    public void translate(Dictionary other, int[] ids) {
      ByteDictionary to = (ByteDictionary) other;
      int from = 0;
      for (int i = 0; i < ends.length; i++) {
        ids[first + i] = to.idOf(bytes, from, ends[i] - from);
        from = ends[i];
      }
    }

    @Override
    public int end() {
      return first + ends.length;
    }
  }

  /** Composed values. */
  record InValues(int first, Value[] values) implements NewValues {
    @Override
    public void translate(Dictionary other, int[] ids) {
      for (int i = 0; i < values.length; i++) {
        ids[first + i] = other.idOf(values[i]);
      }
    }

    @Override
    public int end() {
      return first + values.length;
    }
  }
}
