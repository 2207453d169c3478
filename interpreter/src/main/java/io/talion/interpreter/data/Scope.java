package io.talion.interpreter.data;

import io.talion.interpreter.element.Row;
import io.talion.interpreter.element.Slice;
import io.talion.interpreter.instant.At;
import io.talion.interpreter.instant.Moments;
import io.talion.trace.column.Coding;
import io.talion.trace.column.Column;
import io.talion.trace.column.Rows;
import io.talion.trace.type.Type;
import org.jspecify.annotations.Nullable;

/**
 * Rows under evaluation: the frame of a column evaluation. Each row has its instant and a value in
 * every bound slot. A nested scope (the elements of an aggregate, what a condition left over)
 * repeats or drops rows of its parent; slots are gathered from the parent when first read.
 */
public final class Scope {
  private final RunState state;
  private final int size;
  private final At at;
  private final @Nullable Scope parent;
  private final int[] fromParent;
  private final @Nullable Object[] slots;

  /** Of slots that hold slices: their elements as objects, once somebody asked. */
  private @Nullable Column @Nullable [] elements;

  private Scope(RunState state, int size, At at, @Nullable Scope parent, int[] rows, int width) {
    this.state = state;
    this.size = size;
    this.at = at;
    this.parent = parent;
    this.fromParent = rows;
    this.slots = new Object[width];
  }

  /** Rows at these instants with nothing bound. */
  public static Scope of(RunState state, At at, int slots) {
    return new Scope(state, at.size(), at, null, new int[0], slots);
  }

  /** One row per element of a table, bound to {@code slot}. */
  public static Scope over(RunState state, Table table, int slot, int slots) {
    Scope scope = of(state, table.at(), slots);
    scope.bind(slot, TableSlice.all(table));
    return scope;
  }

  /** Rows {@code sel[0..n)} of this one, in that order, repeats included. */
  public Scope select(int[] sel, int n) {
    return new Scope(state, n, at.select(sel, n, state.selection(n)), this, sel, slots.length);
  }

  /** The rows of one instant of a chunk, by itself. */
  Scope part(int instant, Moments part) {
    int from = at.first(instant);
    int n = at.first(instant + 1) - from;
    int[] rows = state.selection(n);
    for (int i = 0; i < n; i++) {
      rows[i] = from + i;
    }
    return new Scope(state, n, At.repeated(part, 0, n), this, rows, slots.length);
  }

  public RunState state() {
    return state;
  }

  public int size() {
    return size;
  }

  /** The instant of each row. */
  public At at() {
    return at;
  }

  /** An empty column for a value a row. */
  public Column register(Type type) {
    return state.column(state.coding(type), size);
  }

  /** An empty column for a value a row. */
  public Column register(Coding coding) {
    return state.column(coding, size);
  }

  /** A column of {@link #register} that nobody reads any more. */
  public void give(Column column) {
    state.give(column);
  }

  /** Slots of the frame. */
  public int slots() {
    return slots.length;
  }

  public void bind(int slot, Column column) {
    slots[slot] = column;
    elements = null;
  }

  public void bind(int slot, Slice slice) {
    slots[slot] = slice;
    elements = null;
  }

  /** The slice bound to a slot, if its elements are not objects. */
  public @Nullable Slice slice(int slot) {
    return resolve(slot) instanceof Slice s ? s : null;
  }

  /** The element that a slot holds in a row. */
  public Row element(int slot, int row) {
    Slice slice = slice(slot);
    return slice != null ? slice.row(row) : (Row) column(slot).value(row);
  }

  /** What is bound to a slot, as a column. */
  public Column column(int slot) {
    Object bound = resolve(slot);
    return bound instanceof Slice slice ? elements(slot, slice) : (Column) bound;
  }

  /** The slice stays: only who asks for objects gets them. */
  private Column elements(int slot, Slice slice) {
    @Nullable Column[] known = elements;
    if (known == null) {
      known = new Column[slots.length];
      elements = known;
    }
    Column made = known[slot];
    if (made == null) {
      made = slice.elements();
      known[slot] = made;
    }
    return made;
  }

  private Object resolve(int slot) {
    Object bound = slots[slot];
    if (bound != null) {
      return bound;
    }
    if (parent == null) {
      throw new IllegalStateException("slot " + slot + " is not bound");
    }
    Object outer = parent.resolve(slot);
    Object here =
        outer instanceof Slice slice
            ? slice.gather(fromParent, size)
            : Rows.gather(
                state.column(((Column) outer).coding(), size), (Column) outer, fromParent, size);
    slots[slot] = here;
    return here;
  }
}
