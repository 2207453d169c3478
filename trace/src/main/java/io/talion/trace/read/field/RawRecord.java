package io.talion.trace.read.field;

import io.talion.trace.event.Coordinates;
import io.talion.trace.event.Event;
import io.talion.trace.event.EventKind;
import io.talion.trace.value.Bool;
import io.talion.trace.value.EnumCase;
import io.talion.trace.value.Hex;
import io.talion.trace.value.Int;
import io.talion.trace.value.None;
import io.talion.trace.value.Ratio;
import io.talion.trace.value.Text;
import io.talion.trace.value.ValidatorIndex;
import io.talion.trace.value.Value;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One decoded record, used again for each line, so that a row of columns can be filled without an
 * object per event. Each declared field is a slot with a {@link Form}; which accessor may be called
 * follows from it. Confined to the thread that reads.
 */
public final class RawRecord {
  /** How a slot holds its value. */
  public enum Form {
    /** {@code none}. */
    NONE,
    /** Integers, amounts, points, distances and instants that fit: {@link RawRecord#number}. */
    LONG,
    /** {@link RawRecord#number} 0 or 1. */
    BOOL,
    /** {@link RawRecord#number} is the ordinal, {@link RawRecord#value} the case. */
    ENUM,
    /** {@link RawRecord#number} is a validator's index. */
    INDEX,
    /** {@link RawRecord#number} over {@link RawRecord#denominator}, lowest terms. */
    RATIO,
    /**
     * Decoded bytes: {@link RawRecord#bytes} from {@link RawRecord#offset}, {@link
     * RawRecord#length} of them.
     */
    BYTES,
    /** A string in UTF-8, as {@link #BYTES}. */
    TEXT,
    /** Any other: {@link RawRecord#value}, an Int or Ratio beyond 64 bits, a record, a list. */
    VALUE
  }

  private @Nullable EventKind kind;
  private String file = "";
  private long line;
  private boolean verified;
  private final long[] coordinates = new long[6];
  private Form[] forms = new Form[8];
  private long[] numbers = new long[8];
  private long[] denominators = new long[8];
  private int[] offsets = new int[8];
  private int[] lengths = new int[8];
  private @Nullable Value[] values = new @Nullable Value[8];
  private byte[] data = new byte[256];
  private int used;

  public RawRecord() {}

  public void clear(int fields) {
    used = 0;
    if (fields > forms.length) {
      grow(fields);
    }
    Arrays.fill(forms, 0, fields, Form.NONE);
    Arrays.fill(coordinates, Coordinates.ABSENT);
  }

  private void grow(int fields) {
    forms = new Form[fields];
    numbers = new long[fields];
    denominators = new long[fields];
    offsets = new int[fields];
    lengths = new int[fields];
    values = new @Nullable Value[fields];
  }

  void place(EventKind of, String inFile, long atLine, boolean signatureVerified) {
    kind = of;
    file = inFile;
    line = atLine;
    verified = signatureVerified;
  }

  void coordinate(int which, long value) {
    coordinates[which] = value;
  }

  void setLong(int slot, Form form, long value) {
    forms[slot] = form;
    numbers[slot] = value;
  }

  void setRatio(int slot, long numerator, long denominator) {
    forms[slot] = Form.RATIO;
    numbers[slot] = numerator;
    denominators[slot] = denominator;
  }

  void setValue(int slot, Value value) {
    forms[slot] = Form.VALUE;
    values[slot] = value;
  }

  void setEnum(int slot, EnumCase value) {
    forms[slot] = Form.ENUM;
    numbers[slot] = value.ordinal();
    values[slot] = value;
  }

  /** Reserves {@code length} bytes for a slot and returns where they start in {@link #bytes}. */
  int reserve(int slot, Form form, int length) {
    if (used + length > data.length) {
      data = Arrays.copyOf(data, Math.max(2 * data.length, used + length));
    }
    forms[slot] = form;
    offsets[slot] = used;
    lengths[slot] = length;
    used += length;
    return offsets[slot];
  }

  /** The kind, of the schema that was given. */
  public EventKind kind() {
    if (kind == null) {
      throw new IllegalStateException("nothing was read yet");
    }
    return kind;
  }

  /** The file as named by the user. */
  public String file() {
    return file;
  }

  /** The line in the file, from 1. */
  public long line() {
    return line;
  }

  /**
   * Whether {@code sigValid: true} was there; meaningful for kinds that are {@code signed by} a
   * field.
   */
  public boolean verified() {
    return verified;
  }

  /** Milliseconds since 1970. */
  public long time() {
    return coordinates[0];
  }

  /** The block, or {@link Coordinates#ABSENT}. */
  public long block() {
    return coordinates[1];
  }

  /** The slot, or {@link Coordinates#ABSENT}. */
  public long slot() {
    return coordinates[2];
  }

  /** The epoch, or {@link Coordinates#ABSENT}. */
  public long epoch() {
    return coordinates[3];
  }

  /** The place of the transaction in its block, or {@link Coordinates#ABSENT}. */
  public long tx() {
    return coordinates[4];
  }

  /** The index of the log entry, or {@link Coordinates#ABSENT}. */
  public long log() {
    return coordinates[5];
  }

  /** How field {@code slot} is held. */
  public Form form(int slot) {
    return forms[slot];
  }

  /**
   * The number of a {@code LONG}, {@code BOOL}, {@code ENUM}, {@code INDEX} or numerator of a
   * {@code RATIO}.
   */
  public long number(int slot) {
    return numbers[slot];
  }

  /** The denominator of a {@code RATIO}, positive. */
  public long denominator(int slot) {
    return denominators[slot];
  }

  /**
   * The buffer that {@code BYTES} and {@code TEXT} point into; it may be another one after the next
   * record.
   */
  public byte[] bytes() {
    return data;
  }

  /** Where the bytes of a {@code BYTES} or {@code TEXT} start. */
  public int offset(int slot) {
    return offsets[slot];
  }

  /** How many bytes they are. */
  public int length(int slot) {
    return lengths[slot];
  }

  /** The value of a field in any form, as an object. */
  public Value value(int slot) {
    return switch (forms[slot]) {
      case NONE -> None.NONE;
      case LONG -> Int.of(numbers[slot]);
      case BOOL -> Bool.of(numbers[slot] != 0);
      case INDEX -> new ValidatorIndex(BigInteger.valueOf(numbers[slot]));
      case RATIO -> Ratio.of(numbers[slot], denominators[slot]);
      case BYTES -> Hex.of(Arrays.copyOfRange(data, offsets[slot], offsets[slot] + lengths[slot]));
      case TEXT -> new Text(new String(data, offsets[slot], lengths[slot], StandardCharsets.UTF_8));
      case ENUM, VALUE -> object(slot);
    };
  }

  private Value object(int slot) {
    Value v = values[slot];
    if (v == null) {
      throw new IllegalStateException("slot " + slot + " holds no object");
    }
    return v;
  }

  /** All coordinates. */
  public Coordinates coordinates() {
    return new Coordinates(time(), block(), slot(), epoch(), tx(), log());
  }

  /** The record as an event of its own. */
  public Event toEvent() {
    List<Value> fields = new ArrayList<>();
    for (int i = 0; i < kind().fields().size(); i++) {
      fields.add(value(i));
    }
    return new Event(kind(), coordinates(), fields);
  }
}
