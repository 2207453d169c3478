package io.talion.interpreter.data;

import io.talion.interpreter.column.KeyPacker;
import io.talion.interpreter.column.Scatter;
import io.talion.interpreter.instant.At;
import io.talion.interpreter.store.KeyTable;
import io.talion.trace.column.Coding;
import io.talion.trace.column.Column;
import io.talion.trace.column.HeldIds;
import io.talion.trace.column.IdHolder;
import io.talion.trace.column.Rows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A tally whose steps are taken a chunk at a time (language.md section 11, bounded fold): the
 * values by key before the chunk, and every value that a turn of the chunk left, so that whoever
 * reads sees what stood at his instant.
 */
public final class FoldedTally implements Tallied, Turned, IdHolder {
  private static final int NEVER = -1;

  private final List<Coding> codings;
  private final KeyPacker packer;
  private final KeyTable ids = new KeyTable();
  private final Turns turns = new Turns();
  private final TallyValues before;
  private final Column after;
  private final Column last;

  /** By slot: the last slot of the key up to it whose step was taken, or never. */
  private int[] left = new int[16];

  private int[] key = new int[16];
  private int[] lasts = new int[16];

  public FoldedTally(List<Coding> parameters, Coding value) {
    this.codings = parameters;
    this.packer = new KeyPacker(parameters);
    this.before = new TallyValues(value);
    this.after = new Column(value);
    this.last = new Column(value);
  }

  /** A total that follows. */
  void follow(TallyTotal total) {
    before.follow(total);
  }

  /** Begins a chunk: what the one before left becomes what was before. */
  public void begin() {
    int most = turns.keys();
    if (lasts.length < most) {
      lasts = new int[Math.max(most, lasts.length * 2)];
    }
    if (key.length < most) {
      key = new int[lasts.length];
    }
    int n = 0;
    for (int i = 0; i < most; i++) {
      int k = turns.touched(i);
      lasts[n] = left[turns.end(k) - 1];
      key[n] = k;
      n += lasts[n] == NEVER ? 0 : 1;
    }
    before.take(key, Rows.gather(last, after, lasts, n), n);
    before.over();
    turns.clear();
  }

  /** Adds the turns of one step, whose keys these columns hold. */
  public void add(Column[] keys, At at) {
    int n = at.size();
    pack(keys, n);
    if (key.length < n) {
      key = new int[Math.max(n, key.length * 2)];
    }
    ids.intern(packer.k0(), packer.k1(), n, key);
    turns.add(key, at);
  }

  private void pack(Column[] keys, int n) {
    List<Column> columns = new ArrayList<>(keys.length);
    for (int i = 0; i < keys.length; i++) {
      columns.add(coded(keys[i], codings.get(i), n));
    }
    packer.pack(columns, n);
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

  /** Puts the turns in order and makes room for what they leave. */
  public Turns arrange(Turns.Ties ties) {
    int n = turns.size();
    turns.arrange(ids.bound(), ties);
    if (left.length < n) {
      left = new int[Math.max(n, left.length * 2)];
    }
    Arrays.fill(left, 0, n, NEVER);
    after.clear();
    after.reset(after.form(), 1, n);
    Arrays.fill(after.lo(), 0, Math.min(n, after.lo().length), 0);
    return turns;
  }

  /** The value that each of these turns finds; those before them have been settled. */
  public Column found(int[] slots, int n, Column initial) {
    Column out = blank(n);
    for (int i = 0; i < n; i++) {
      int k = turns.key(slots[i]);
      int last = slots[i] == turns.first(k) ? NEVER : left[slots[i] - 1];
      value(k, last, out, i, initial);
    }
    return out;
  }

  private Column blank(int n) {
    Column out = new Column(after.coding());
    TallyValues.shape(out, turns.size() > 0 ? after : before.column(), n);
    return out;
  }

  private void value(int k, int slot, Column out, int row, Column initial) {
    if (slot != NEVER) {
      Scatter.row(out, row, after, slot);
    } else {
      before.read(k, initial, out, row);
    }
  }

  /** Takes the steps in these slots. */
  public void take(int[] slots, int n, Column values) {
    for (int i = 0; i < n; i++) {
      Scatter.row(after, slots[i], values, i);
      left[slots[i]] = slots[i];
    }
  }

  /** After a turn was taken or not: what its key is left with. */
  public void settle(int slot) {
    if (left[slot] == NEVER && slot > turns.first(turns.key(slot))) {
      left[slot] = left[slot - 1];
    }
  }

  @Override
  public void mark(HeldIds held) {
    ids.forEach((k0, k1) -> packer.mark(held, k0, k1));
    held.mark(before.column());
    held.mark(after);
  }

  /** Its turns are in order. */
  @Override
  public boolean tell(long order, TallyTotal total) {
    return false;
  }

  @Override
  public int turns() {
    return turns.size();
  }

  @Override
  public long order(int turn) {
    return turns.order(turns.inOrder(turn));
  }

  @Override
  public int key(int turn) {
    return turns.key(turns.inOrder(turn));
  }

  @Override
  public boolean isLeft(int turn) {
    int slot = turns.inOrder(turn);
    return left[slot] == slot;
  }

  @Override
  public void append(int turn, Column to) {
    to.appendFrom(after, turns.inOrder(turn));
  }

  @Override
  public Column read(Column[] keys, At at, Column initial) {
    int n = at.size();
    pack(keys, n);
    Column out = blank(n);
    for (int i = 0; i < n; i++) {
      int k = ids.find(packer.k0()[i], packer.k1()[i]);
      int slot = k < 0 ? NEVER : turns.upTo(k, at.order(i));
      int last = k < 0 || slot < turns.first(k) ? NEVER : left[slot];
      value(k, last, out, i, initial);
    }
    return out;
  }
}
