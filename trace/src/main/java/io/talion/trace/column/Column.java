package io.talion.trace.column;

import io.talion.trace.value.Bool;
import io.talion.trace.value.EnumCase;
import io.talion.trace.value.None;
import io.talion.trace.value.Value;
import java.math.BigInteger;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Values of one type in rows 0 to size - 1, as narrow as what it holds allows. It starts with one
 * word a row and is rewritten one form up when a value does not fit, so that a kernel asks for the
 * form once per column and never per row. Rows that are none hold zero words.
 */
public final class Column {
  /** How wide the rows are, in ascending order of generality. */
  public enum Form {
    /** {@code lo} over the shared denominator. */
    LONG,
    /** 128 bits in {@code hi} and {@code lo}, over the shared denominator. */
    WIDE,
    /** Numerator in {@code lo}, positive denominator in {@code hi}, row by row, not reduced. */
    PAIR,
    /** Values. */
    OBJECT
  }

  private final Coding coding;
  private Form form;
  private long[] lo = {};
  private long[] hi = {};
  private Value[] objects = {};
  private boolean @Nullable [] none;
  private boolean[] flags = {};
  private long denominator = 1;
  private int size;
  private int measured;

  /** Bits that the numbers of the first {@code measured} rows take at most. */
  private int bits;

  public Column(Coding coding) {
    this.coding = coding;
    this.form = narrowest();
  }

  /** An empty column with room for {@code capacity} rows. */
  public Column(Coding coding, int capacity) {
    this(coding);
    reserve(capacity);
  }

  private Form narrowest() {
    return coding == Coding.Plain.ANY ? Form.OBJECT : Form.LONG;
  }

  public Coding coding() {
    return coding;
  }

  public Form form() {
    return form;
  }

  public int size() {
    return size;
  }

  /** The low or only words; numerators of a PAIR. */
  public long[] lo() {
    return lo;
  }

  /** The high words of WIDE, the denominators of PAIR. */
  public long[] hi() {
    return hi;
  }

  public Value[] objects() {
    return objects;
  }

  /** The denominator that all rows of LONG and WIDE share; 1 for whole numbers. */
  public long denominator() {
    return denominator;
  }

  /** Which rows are none; null where no row is. */
  public boolean @Nullable [] none() {
    return none;
  }

  public boolean isNone(int row) {
    return none != null && none[row];
  }

  /** Empty again, in its narrowest form; keeps its arrays. */
  public void clear() {
    form = narrowest();
    denominator = 1;
    none = null;
    size = 0;
    measured = 0;
  }

  /**
   * Makes room and gives the column a form, a denominator and a size: kernels then write its
   * arrays. What the rows held before is lost.
   */
  public Column reset(Form form, long denominator, int size) {
    this.form = form;
    this.denominator = denominator;
    this.none = null;
    this.size = size;
    this.measured = 0;
    return room(size, size + (size >> 3));
  }

  /**
   * How many bits the greatest number in the first n rows of LONG takes at most, without its sign:
   * all are at least -2^bits and less than 2^bits. Rows are looked at once.
   */
  public int bits(int n) {
    if (measured < n) {
      bits = Math.max(measured == 0 ? 0 : bits, Words.bits(lo, measured, n));
      measured = n;
    }
    return bits;
  }

  /** Says what whoever filled all rows knows of their {@link #bits}. */
  public void bounded(int most) {
    bits = most;
    measured = size;
  }

  /** Whether it is known, without a look at the rows, that all truth values are false. */
  public boolean isKnownZero() {
    return bits == 0 && measured == size;
  }

  /** Words of rows below size were written in place: what is known of their bits is forgotten. */
  public void rewritten() {
    measured = 0;
  }

  /** Room for {@link #noneRows} with anything in it, to be used again. */
  public boolean[] flags(int rows) {
    if (flags.length < rows) {
      flags = new boolean[Math.max(rows, lo.length)];
    }
    return flags;
  }

  /** Marks rows as none: the array is owned by the column from now on. Null: no row is. */
  public void noneRows(boolean @Nullable [] rows) {
    none = rows;
  }

  /** Makes room for rows to come. */
  public Column reserve(int rows) {
    int now = form == Form.OBJECT ? objects.length : lo.length;
    return room(rows, Math.max(rows, now * 2 + 16));
  }

  private Column room(int rows, int wanted) {
    if (form == Form.OBJECT) {
      objects = objects.length < rows ? Arrays.copyOf(objects, wanted) : objects;
      return this;
    }
    if (lo.length < rows) {
      lo = Arrays.copyOf(lo, wanted);
    }
    if (form != Form.LONG && hi.length < lo.length) {
      hi = Arrays.copyOf(hi, lo.length);
    }
    return this;
  }

  /** Appends a word of the coding: an id, an ordinal, a truth value, a whole number. */
  public void appendWord(long word) {
    if (denominator == 1 && (form == Form.LONG || form == Form.WIDE)) {
      appendWords(word >> 63, word);
    } else {
      append(coding.value(word));
    }
  }

  private void appendWords(long high, long low) {
    int row = size++;
    if (row >= lo.length) {
      reserve(size);
    }
    lo[row] = low;
    if (form == Form.WIDE) {
      hi[row] = high;
    }
    if (none != null) {
      none = Nones.ensure(none, size);
      none[row] = false;
    }
  }

  /** Appends a value of the coding's type or none. */
  public void append(Value value) {
    size++;
    reserve(size);
    if (none != null) {
      none = Nones.ensure(none, size);
    }
    set(size - 1, value);
  }

  /** Writes a row below size, widening the column if the value needs it. */
  public void set(int row, Value value) {
    measured = Math.min(measured, row);
    if (value == None.NONE) {
      setNone(row);
      return;
    }
    if (none != null) {
      none[row] = false;
    }
    switch (coding) {
      case Coding.Ids ids when form == Form.LONG -> lo[row] = ids.dictionary().idOf(value);
      case Coding.Cases c when form == Form.LONG -> lo[row] = ((EnumCase) value).ordinal();
      case Coding.Plain p when p == Coding.Plain.TRUTH && form == Form.LONG ->
          lo[row] = ((Bool) value).isTrue() ? 1 : 0;
      case Coding.Plain p when p.numeric() && form != Form.OBJECT ->
          Widening.setNumber(this, row, value);
      default -> objects[row] = value;
    }
  }

  private void setNone(int row) {
    if (none == null) {
      none = flags(size);
      Arrays.fill(none, false);
    }
    none = Nones.ensure(none, size);
    none[row] = true;
    if (form == Form.OBJECT) {
      objects[row] = None.NONE;
    } else {
      Nones.zero(this, row);
    }
  }

  /** Appends a number in two words over a positive denominator, not necessarily reduced. */
  public void appendNumber(long numeratorHi, long numeratorLo, long over) {
    if (size == 0 && form == Form.LONG) {
      denominator = over;
    }
    if (over != denominator || (form != Form.LONG && form != Form.WIDE)) {
      append(Numbers.of(coding, Wide.big(numeratorHi, numeratorLo), BigInteger.valueOf(over)));
      return;
    }
    if (form == Form.LONG && numeratorHi != numeratorLo >> 63) {
      Widening.toWide(this);
    }
    appendWords(numeratorHi, numeratorLo);
  }

  /** Appends none. */
  public void appendNone() {
    append(None.NONE);
  }

  /** The row as a value. */
  public Value value(int row) {
    if (form == Form.OBJECT) {
      return objects[row];
    }
    return isNone(row) ? None.NONE : wordValue(row);
  }

  private Value wordValue(int row) {
    return coding.numeric() ? Numbers.value(this, row) : coding.value(lo[row]);
  }

  /** Appends a row of another column of the same coding. */
  public void appendFrom(Column from, int row) {
    if (size == 0 && form == Form.LONG && from.hasWords()) {
      denominator = from.denominator;
    }
    if (denominator != from.denominator || !hasWords() || !from.hasWords()) {
      append(from.value(row));
    } else if (from.isNone(row)) {
      appendNone();
    } else {
      long low = from.lo[row];
      appendNumber(from.form == Form.WIDE ? from.hi[row] : low >> 63, low, denominator);
    }
  }

  private boolean hasWords() {
    return form == Form.LONG || form == Form.WIDE;
  }
}
