package io.talion.interpreter.node;

import io.talion.interpreter.data.Scope;
import io.talion.interpreter.element.Row;
import io.talion.interpreter.element.Slice;
import io.talion.trace.column.Column;

/**
 * Candidates of every row of an outer scope, as rows of an inner one: what an aggregate, an {@code
 * each} or a set of evidence evaluates its steps over. {@code group[i]} is the outer row of inner
 * row i; groups are contiguous and ascending.
 */
public final class Expansion {
  private final Scope outer;
  private final Scope inner;
  private final int slot;
  private final int[] group;
  private final boolean[] lacking;

  private Expansion(Scope outer, Scope inner, int slot, int[] group, boolean[] lacking) {
    this.outer = outer;
    this.inner = inner;
    this.slot = slot;
    this.group = group;
    this.lacking = lacking;
  }

  /** {@code elements} has one row for each of the first {@code n} groups. */
  public static Expansion of(Scope outer, int slot, int[] group, int n, Column elements) {
    Scope inner = outer.select(group, n);
    inner.bind(slot, elements);
    return new Expansion(outer, inner, slot, group, new boolean[outer.size()]);
  }

  /** The same with elements that are rows of a table. */
  public static Expansion of(Scope outer, int slot, int[] group, int n, Slice elements) {
    Scope inner = outer.select(group, n);
    inner.bind(slot, elements);
    return new Expansion(outer, inner, slot, group, new boolean[outer.size()]);
  }

  public Scope outer() {
    return outer;
  }

  public Scope inner() {
    return inner;
  }

  public int size() {
    return inner.size();
  }

  public int group(int i) {
    return group[i];
  }

  /** Whether {@code at least} makes the aggregate of a group none. */
  public boolean lacks(int group) {
    return lacking[group];
  }

  public void markLacking(int group) {
    lacking[group] = true;
  }

  public Column elements() {
    return inner.column(slot);
  }

  public Row element(int i) {
    return (Row) elements().value(i);
  }

  /** Candidates {@code sel[0..n)}, ascending. */
  public Expansion keep(int[] sel, int n) {
    if (n == inner.size()) {
      return this;
    }
    int[] groups = new int[n];
    for (int i = 0; i < n; i++) {
      groups[i] = group[sel[i]];
    }
    return new Expansion(outer, inner.select(sel, n), slot, groups, lacking);
  }

  /** First candidate of each group, and behind the last one the number of candidates. */
  public int[] starts() {
    int[] starts = new int[outer.size() + 1];
    for (int i = 0; i < inner.size(); i++) {
      starts[group[i] + 1]++;
    }
    for (int g = 0; g < outer.size(); g++) {
      starts[g + 1] += starts[g];
    }
    return starts;
  }
}
