package io.talion.interpreter.data;

import io.talion.interpreter.column.KeyPacker;
import io.talion.interpreter.instant.At;
import io.talion.interpreter.store.PairIndex;
import io.talion.trace.column.Coding;
import io.talion.trace.column.Column;
import io.talion.trace.column.HeldIds;
import io.talion.trace.column.IdHolder;
import java.util.List;

/**
 * For each event the earliest one of equal key whose residual differs: all that a rule needs whose
 * key is fixed by the later event (language.md section 11, pair on equality and {@code !=}). Events
 * are named by their numbers in the backlog of their stream.
 */
public final class EarliestPairs implements IdHolder {
  private final PairIndex index;
  private final KeyPacker packer;
  private final Coding residual;

  /** The number of the first event of the table taken last, and what was found in it. */
  private long latest = -1;

  private int found;
  private long[] position = new long[0];
  private long[] reference = new long[0];
  private int[] row = new int[0];
  private long[] partner = new long[0];

  /** {@code within} milliseconds; the greatest number is without end. */
  public EarliestPairs(List<Coding> key, Coding residual, long within) {
    this.residual = residual;
    this.packer = new KeyPacker(key);
    this.index = new PairIndex(within);
  }

  /** Takes new events in order, each once; returns how many have a partner. */
  public int add(List<Column> key, Column residual, At at, TableSlice events) {
    int n = at.size();
    if (n == 0 || events.table().number(0) == latest) {
      return n == 0 ? 0 : found;
    }
    latest = events.table().number(0);
    reserve(n);
    at.times(position);
    events.places(events.table().inBacklog(), reference);
    packer.pack(key, n);
    found =
        index.run(packer.k0(), packer.k1(), residual.lo(), position, reference, n, row, partner);
    return found;
  }

  @Override
  public void mark(HeldIds held) {
    index.forEach((k0, k1, last) -> {
      packer.mark(held, k0, k1);
      if (residual instanceof Coding.Ids ids) {
        held.mark(ids.dictionary(), (int) last);
      }
    });
  }

  /** The rows that have a partner. */
  public int[] rows() {
    return row;
  }

  /** Their partners. */
  public long[] partners() {
    return partner;
  }

  private void reserve(int n) {
    if (position.length < n) {
      position = new long[n];
      reference = new long[n];
      row = new int[n];
      partner = new long[n];
    }
  }
}
