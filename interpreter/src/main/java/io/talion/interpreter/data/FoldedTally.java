package io.talion.interpreter.data;

import io.talion.interpreter.column.KeyPacker;
import io.talion.interpreter.column.Scatter;
import io.talion.interpreter.store.KeyTable;
import io.talion.trace.column.Coding;
import io.talion.trace.column.Column;
import io.talion.trace.value.None;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A tally whose steps are taken a chunk at a time (language.md section 11, bounded fold): the
 * values by key before the chunk, and every value that a turn of the chunk left, so that whoever
 * reads sees what stood at his instant.
 */
public final class FoldedTally implements Tallied, Turned {
  private static final int NEVER = -1;

  private final List<Coding> codings;
  private final KeyPacker packer;
  private final KeyTable ids = new KeyTable();
  private final Turns turns = new Turns();
  private final Column before;
  private final Column after;
  private final List<TallyTotal> totals = new ArrayList<>();
  private boolean[] known = new boolean[16];

  /** By slot: the last slot of the key up to it whose step was taken, or never. */
  private int[] left = new int[16];

  private int[] key = new int[16];

  public FoldedTally(List<Coding> parameters, Coding value) {
    this.codings = parameters;
    this.packer = new KeyPacker(parameters);
    this.before = new Column(value);
    this.after = new Column(value);
  }

  /** A total that follows. */
  void follow(TallyTotal total) {
    totals.add(total);
  }

  /** Begins a chunk: what the one before left becomes what was before. */
  public void begin() {
    totals.forEach(TallyTotal::end);
    for (int i = 0; i < turns.keys(); i++) {
      int k = turns.touched(i);
      int last = left[turns.end(k) - 1];
      if (last != NEVER) {
        reach(k);
        Scatter.row(before, k, after, last);
        known[k] = true;
      }
    }
    turns.clear();
  }

  private void reach(int k) {
    while (before.size() <= k) {
      before.append(None.NONE);
    }
    if (known.length <= k) {
      known = Arrays.copyOf(known, Math.max(k + 1, known.length * 2));
    }
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
    Column like = turns.size() > 0 ? after : before;
    return out.reset(like.form(), like.denominator(), n);
  }

  private void value(int k, int last, Column out, int row, Column initial) {
    if (last != NEVER) {
      Scatter.row(out, row, after, last);
    } else if (k >= 0 && k < known.length && known[k]) {
      Scatter.row(out, row, before, k);
    } else {
      Scatter.row(out, row, initial, row);
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

  /** Ends a chunk. */
  public void end() {
    totals.forEach(TallyTotal::begin);
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

  /** What is not the last slot of its key may yet be the last that was taken. */
  @Override
  public boolean isLast(int turn) {
    int slot = turns.inOrder(turn);
    return left[turns.end(turns.key(slot)) - 1] == slot;
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
