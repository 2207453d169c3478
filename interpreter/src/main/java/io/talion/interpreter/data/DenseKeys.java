package io.talion.interpreter.data;

import io.talion.interpreter.column.KeyPacker;
import io.talion.interpreter.store.KeyTable;
import io.talion.trace.column.Coding;
import io.talion.trace.column.Column;
import io.talion.trace.column.HeldIds;
import io.talion.trace.type.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Keys of any number of columns as small numbers: a single column of ids as it is, what else there
 * is as numbered on first sight.
 */
public final class DenseKeys {
  private final List<Coding> codings;
  private final KeyIds single;
  private final boolean direct;
  private final KeyPacker packer;
  private final KeyTable table = new KeyTable();
  private int[] ids = new int[16];

  /** Whether keys are single ids that are numbered, and by id one more than its number, or 0. */
  private final boolean byId;

  private int[] numbers = {};

  /** For keys that stay for ever. */
  DenseKeys(List<Coding> codings) {
    this(codings, true);
  }

  private DenseKeys(List<Coding> codings, boolean stay) {
    this.codings = codings;
    this.direct = stay && codings.size() == 1 && codings.get(0) instanceof Coding.Ids;
    this.byId = !direct && codings.size() == 1 && codings.get(0) instanceof Coding.Ids;
    this.single = new KeyIds(direct ? codings.get(0) : Coding.Plain.ANY);
    this.packer = new KeyPacker(codings);
  }

  /** For keys of these types: members of kinds stay for ever, others may be released. */
  public static DenseKeys of(RunState state, List<Type> types) {
    boolean stay = types.size() == 1 && state.isKind(types.get(0));
    return new DenseKeys(types.stream().map(state::coding).toList(), stay);
  }

  /** Whether a number is given again once it is released: those of ids never are. */
  public boolean isReleased() {
    return !direct;
  }

  /** Forgets a key. */
  public void release(int number) {
    if (!direct) {
      int id = (int) table.k0(number);
      if (byId && id >= 0 && id < numbers.length) {
        numbers[id] = 0;
      }
      table.release(number);
    }
  }

  /** Ids that are numbers themselves are never given again; others may be, to other values. */
  public void mark(HeldIds held) {
    Arrays.fill(numbers, 0);
    if (direct) {
      held.markAll(codings.get(0));
    } else {
      table.forEach((k0, k1) -> packer.mark(held, k0, k1));
    }
  }

  /** The numbers of n rows, until the next call. */
  public int[] of(Column[] keys, int n) {
    reserve(n);
    of(keys, n, ids);
    return ids;
  }

  /** Writes the numbers of n rows. */
  public void of(Column[] keys, int n, int[] out) {
    if (direct) {
      single.of(keys[0], n, out);
    } else if (isPlain(keys)) {
      number(keys[0].lo(), n, out);
    } else {
      pack(keys, n);
      table.intern(packer.k0(), packer.k1(), n, out);
    }
  }

  private boolean isPlain(Column[] keys) {
    return byId
        && keys[0].form() == Column.Form.LONG
        && keys[0].none() == null
        && keys[0].coding().equals(codings.get(0));
  }

  private void number(long[] words, int n, int[] out) {
    int[] known = numbers;
    for (int i = 0; i < n; i++) {
      int id = (int) words[i];
      int number = id < known.length ? known[id] - 1 : -1;
      if (number < 0) {
        number = number(id);
        known = numbers;
      }
      out[i] = number;
    }
  }

  /** As a table of packed keys has it. */
  private int number(int id) {
    int number = table.intern(id, 0);
    if (id >= numbers.length) {
      numbers = Arrays.copyOf(numbers, Math.max(id + 1, numbers.length * 2));
    }
    numbers[id] = number + 1;
    return number;
  }

  /** The numbers of keys asked for, -1 where nothing was ever seen; until the next call. */
  public int[] find(Column[] keys, int n) {
    if (direct) {
      return single.find(keys[0], n);
    }
    pack(keys, n);
    for (int i = 0; i < n; i++) {
      ids[i] = table.find(packer.k0()[i], packer.k1()[i]);
    }
    return ids;
  }

  /** The number of one of the keys asked for last, which may have got one since; else -1. */
  int again(Column[] keys, int row) {
    return direct
        ? single.number(keys[0], row, false)
        : table.find(packer.k0()[row], packer.k1()[row]);
  }

  /** The number of one of the keys asked for last, given now if it has none. */
  int intern(Column[] keys, int row) {
    return direct
        ? single.number(keys[0], row, true)
        : table.intern(packer.k0()[row], packer.k1()[row]);
  }

  private void pack(Column[] keys, int n) {
    List<Column> columns = new ArrayList<>(keys.length);
    for (int i = 0; i < keys.length; i++) {
      columns.add(coded(keys[i], codings.get(i), n));
    }
    packer.pack(columns, n);
    reserve(n);
  }

  private void reserve(int n) {
    if (ids.length < n) {
      ids = Arrays.copyOf(ids, Math.max(n, ids.length * 2));
    }
  }

  private static Column coded(Column column, Coding coding, int n) {
    if (column.coding().equals(coding)) {
      return column;
    }
    Column out = new Column(coding, n);
    for (int i = 0; i < n; i++) {
      out.append(column.value(i));
    }
    return out;
  }
}
