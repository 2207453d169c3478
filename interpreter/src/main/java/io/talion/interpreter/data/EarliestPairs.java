package io.talion.interpreter.data;

import io.talion.interpreter.column.KeyPacker;
import io.talion.interpreter.store.PairIndex;
import io.talion.trace.column.Coding;
import io.talion.trace.column.Column;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * For each event the earliest one of equal key whose residual differs: all that a rule needs whose
 * key is fixed by the later event (language.md section 11, pair on equality and {@code !=}). The
 * events inside the horizon stand in a ring, by the number in which they came.
 */
public final class EarliestPairs {
  private final PairIndex index;
  private final KeyPacker packer;
  private @Nullable Row[] ring = new Row[1 << 10];
  private long head;
  private long tail;
  private long[] position = new long[0];
  private long[] reference = new long[0];

  /** {@code within} milliseconds; the greatest number is without end. */
  public EarliestPairs(List<Coding> key, long within) {
    this.packer = new KeyPacker(key);
    this.index = new PairIndex(within);
  }

  /** Takes new events in order; fills the rows that have a partner, and returns how many. */
  public int add(List<Column> key, Column residual, At at, Rows rows, int[] second, Row[] first) {
    int n = at.size();
    reserve(n);
    for (int i = 0; i < n; i++) {
      position[i] = at.time(i);
      reference[i] = tail;
      keep(rows.row(i));
    }
    packer.pack(key, n);
    long[] partners = new long[n];
    int found =
        index.run(
            packer.k0(), packer.k1(), residual.lo(), position, reference, n, second, partners);
    for (int i = 0; i < found; i++) {
      first[i] = row(partners[i]);
    }
    drop();
    return found;
  }

  /** Events by position in a chunk. */
  @FunctionalInterface
  public interface Rows {
    Row row(int i);
  }

  private void reserve(int n) {
    if (position.length < n) {
      position = new long[n];
      reference = new long[n];
    }
  }

  private void keep(Row row) {
    if (tail - head == ring.length) {
      @Nullable Row[] wide = new Row[ring.length * 2];
      for (long i = head; i < tail; i++) {
        wide[(int) i & (wide.length - 1)] = ring[(int) i & (ring.length - 1)];
      }
      ring = wide;
    }
    ring[(int) tail++ & (ring.length - 1)] = row;
  }

  private Row row(long number) {
    Row row = ring[(int) number & (ring.length - 1)];
    if (row == null) {
      throw new IllegalStateException("partner out of the horizon");
    }
    return row;
  }

  private void drop() {
    long oldest = index.oldest(tail);
    if (oldest - head >= ring.length) {
      Arrays.fill(ring, null);
      head = oldest;
    }
    while (head < oldest) {
      ring[(int) head++ & (ring.length - 1)] = null;
    }
  }
}
