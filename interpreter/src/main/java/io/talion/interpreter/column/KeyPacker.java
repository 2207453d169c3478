package io.talion.interpreter.column;

import io.talion.trace.column.Coding;
import io.talion.trace.column.Column;
import io.talion.trace.column.Column.Form;
import io.talion.trace.column.HeldIds;
import io.talion.trace.column.ValueDictionary;
import io.talion.trace.column.Wide;
import io.talion.trace.value.Int;
import io.talion.trace.value.ListValue;
import io.talion.trace.value.Ratio;
import io.talion.trace.value.Value;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Packs the columns of a key into two words a row: ids, ordinals and truth values take half a word,
 * other numbers a whole one. What does not fit is interned first, which is the fallback for odd
 * shapes. Equal keys, and only those, have equal words.
 */
public final class KeyPacker {
  private static final int NONE_ID = -1;
  private static final long LOW = 0xffffffffL;

  private final List<Coding> codings;
  private final ValueDictionary[] odd;
  private final boolean[] half;

  /** Which columns take half a word. */
  private final int[] halves;

  private final ValueDictionary tuples = new ValueDictionary();
  private long[] k0 = new long[64];
  private long[] k1 = new long[64];

  /** For columns of these codings. */
  public KeyPacker(List<Coding> codings) {
    this.codings = codings;
    odd = new ValueDictionary[codings.size()];
    half = new boolean[codings.size()];
    for (int i = 0; i < odd.length; i++) {
      odd[i] = new ValueDictionary();
      half[i] = !codings.get(i).numeric();
    }
    shrink();
    halves = IntStream.range(0, odd.length).filter(c -> half[c]).toArray();
  }

  /** Numbers are interned too where the words would not suffice. */
  private void shrink() {
    for (int i = odd.length - 1; i >= 0 && taken() > 4; i--) {
      half[i] = true;
    }
  }

  /** Halves of words that a key takes. */
  private int taken() {
    int sum = 0;
    for (boolean h : half) {
      sum += h ? 1 : 2;
    }
    return sum;
  }

  /** The first words of the rows packed last. */
  public long[] k0() {
    return k0;
  }

  public long[] k1() {
    return k1;
  }

  /** The ids that stand in the words of a key are held; more, where a value was interned first. */
  public void mark(HeldIds held, long k0, long k1) {
    int place = 0;
    for (int c = 0; taken() <= 4 && c < odd.length; c++) {
      if (half[c]) {
        if (codings.get(c) instanceof Coding.Ids ids) {
          held.mark(ids.dictionary(), (int) ((place < 2 ? k0 : k1) >> 32 * (place & 1)));
        }
        place++;
      }
    }
  }

  /** Packs rows 0 to n - 1 of the columns. */
  public void pack(List<Column> columns, int n) {
    pack(columns, 0, n);
  }

  /** Packs n rows of the columns, from one on. */
  public void pack(List<Column> columns, int from, int n) {
    if (k0.length < n) {
      k0 = new long[Math.max(n, k0.length * 2)];
      k1 = new long[k0.length];
    }
    if (taken() > 4) {
      packTuples(columns, from, n, k0);
      Arrays.fill(k1, 0, n, 0);
      return;
    }
    int place = packHalves(columns, from, n);
    for (int c = 0; c < odd.length; c++) {
      if (!half[c]) {
        place = place + 1 & ~1;
        packWhole(columns.get(c), odd[c], from, n, place < 2 ? k0 : k1);
        place += 2;
      }
    }
    if (place == 0) {
      Arrays.fill(k0, 0, n, 0);
    }
    if (place <= 2) {
      Arrays.fill(k1, 0, n, 0);
    }
  }

  /** Two of them a word; how many there are. */
  private int packHalves(List<Column> columns, int from, int n) {
    for (int place = 0; place < halves.length; place += 2) {
      long[] out = place < 2 ? k0 : k1;
      int lower = halves[place];
      int upper = place + 1 < halves.length ? halves[place + 1] : NONE_ID;
      if (upper >= 0 && isDirect(columns.get(lower)) && isDirect(columns.get(upper))) {
        pair(columns.get(lower).lo(), columns.get(upper).lo(), from, n, out);
        continue;
      }
      lower(columns.get(lower), odd[lower], from, n, out);
      if (upper >= 0) {
        upper(columns.get(upper), odd[upper], from, n, out);
      }
    }
    return halves.length;
  }

  private static boolean isDirect(Column column) {
    return column.form() == Form.LONG && column.none() == null && !column.coding().numeric();
  }

  private static void pair(long[] lower, long[] upper, int from, int n, long[] out) {
    for (int i = 0; i < n; i++) {
      out[i] = lower[from + i] & LOW | upper[from + i] << 32;
    }
  }

  private static void lower(Column column, ValueDictionary ids, int from, int n, long[] out) {
    if (isDirect(column)) {
      System.arraycopy(column.lo(), from, out, 0, n);
      return;
    }
    for (int i = 0; i < n; i++) {
      out[i] = idOf(column, ids, from + i) & LOW;
    }
  }

  private static void upper(Column column, ValueDictionary ids, int from, int n, long[] out) {
    for (int i = 0; i < n; i++) {
      out[i] |= idOf(column, ids, from + i) << 32;
    }
  }

  private static long idOf(Column column, ValueDictionary ids, int i) {
    if (column.isNone(i)) {
      return NONE_ID;
    }
    return column.form() == Form.LONG && !column.coding().numeric()
        ? column.lo()[i]
        : ids.idOf(column.value(i));
  }

  /** Numbers that a word does not hold are interned among the least negative numbers. */
  private static void packWhole(Column column, ValueDictionary ids, int from, int n, long[] words) {
    if (column.form() == Form.LONG && column.none() == null && column.denominator() == 1) {
      System.arraycopy(column.lo(), from, words, 0, n);
      for (int i = 0; i < n; i++) {
        if (words[i] < Long.MIN_VALUE / 2) {
          words[i] = Long.MIN_VALUE + ids.idOf(column.value(from + i));
        }
      }
      return;
    }
    for (int i = 0; i < n; i++) {
      words[i] = wordOf(column, ids, from + i);
    }
  }

  private static long wordOf(Column column, ValueDictionary ids, int i) {
    if (column.isNone(i)) {
      return Long.MIN_VALUE / 2 - 1;
    }
    boolean word =
        column.form() == Form.LONG
            && column.denominator() == 1
            && column.lo()[i] >= Long.MIN_VALUE / 2;
    if (word) {
      return column.lo()[i];
    }
    Value value = column.value(i);
    return whole(value)
        .filter(w -> Wide.fitsLong(w) && w.longValue() >= Long.MIN_VALUE / 2)
        .map(BigInteger::longValue)
        .orElseGet(() -> Long.MIN_VALUE + ids.idOf(value));
  }

  /** A ratio that is whole is one word, whatever denominator its column has in this batch. */
  private static Optional<BigInteger> whole(Value value) {
    return switch (value) {
      case Int i -> Optional.of(i.value());
      case Ratio r when r.denominator().equals(BigInteger.ONE) -> Optional.of(r.numerator());
      default -> Optional.empty();
    };
  }

  private void packTuples(List<Column> columns, int from, int n, long[] words) {
    for (int i = 0; i < n; i++) {
      List<Value> values = new ArrayList<>(columns.size());
      for (Column column : columns) {
        values.add(column.value(from + i));
      }
      words[i] = tuples.idOf(new ListValue(values));
    }
  }
}
