package io.talion.trace.read.batch;

import io.talion.trace.batch.EventBatch;
import io.talion.trace.batch.KindColumns;
import io.talion.trace.event.Coordinates;
import io.talion.trace.read.field.Instants;
import io.talion.trace.read.field.KindDecoder;
import io.talion.trace.read.field.RawRecord;
import io.talion.trace.read.scan.Digits;
import io.talion.trace.read.scan.LineScan;
import io.talion.trace.read.scan.NameIndex;
import io.talion.trace.read.scan.Place;
import io.talion.trace.read.scan.Token;
import io.talion.trace.read.strict.BadInput;
import io.talion.trace.read.strict.Limits;
import java.util.Arrays;
import java.util.Set;

/**
 * The lines of one kind in a buffer: coordinates are decoded line by line, of fields it is noted
 * where they stand, and then they are decoded column by column. The counterpart of {@link
 * KindDecoder} for lines of the common shape. What is odd about a line (a coordinate that stands
 * twice or is wrong, a verdict on a signature that is none) leaves it to that one.
 */
final class KindLines {
  private final int number;
  private final Union.Way way;
  private final FieldWords[] fields;
  private final int[] members;

  /** The names that may stand for a coordinate. */
  private final int[][] names = new int[EventBatch.COORDINATES][];

  /** The same as bits, of those below 64; all bits where that is not enough. */
  private final long[] bits = new long[EventBatch.COORDINATES];

  /** Whether the bits are enough. */
  private final boolean[] counted = new boolean[EventBatch.COORDINATES];

  /** The bits of all coordinates but time and block. */
  private long rare;

  private final int timeField;
  private final int signature;
  private final Instants instants;
  private final Token token = new Token();
  private final long[] coordinates = new long[EventBatch.COORDINATES];

  /** Whether the line read last had a coordinate beside time and block. */
  private boolean others;

  private boolean verified;

  /** Where each field stands in each line. */
  private final long[][] places;

  private boolean[] unverified = new boolean[16];
  private boolean[] bad = new boolean[16];
  private boolean anyBad;
  private int size;

  /** {@code fields} read what the kind declares. */
  KindLines(int number, Union.Kind kind, Limits limits, NameIndex index, FieldWords[] fields) {
    this.number = number;
    this.fields = fields;
    way = kind.way();
    members = kind.fields().stream().mapToInt(f -> index.of(f.name())).toArray();
    for (int c = 0; c < names.length; c++) {
      Set<String> named = way.names().get(c);
      names[c] = named.stream().mapToInt(index::of).toArray();
      bits[c] = bits(names[c]);
      counted[c] = bits[c] != -1;
      rare |= c > 1 ? bits[c] : 0;
    }
    timeField = way.timeIsField() ? index.of(way.timeMember()) : NameIndex.NONE;
    signature = index.of("sigValid");
    instants = new Instants(limits);
    places = new long[fields.length][16];
  }

  private static long bits(int[] names) {
    long bits = 0;
    for (int name : names) {
      bits |= name < 0 || name >= 64 ? -1L : 1L << name;
    }
    return bits;
  }

  /** The number of the kind. */
  int number() {
    return number;
  }

  /** Lines noted. */
  int size() {
    return size;
  }

  void clear() {
    size = 0;
    anyBad = false;
  }

  /** Decodes all but the fields; false if the line has to be read the slow way. */
  boolean read(LineScan line) {
    if (!time(line) || !verdict(line) || !counter(line, 1)) {
      return false;
    }
    others = (line.present() & rare) != 0;
    boolean good = true;
    for (int c = 2; others && c < coordinates.length; c++) {
      good &= counter(line, c);
    }
    return good;
  }

  /** The one name that stands in the line; -1 if none does, -2 if two do. */
  private int only(LineScan line, int number) {
    long met = line.present() & bits[number];
    if (!counted[number]) {
      return slowly(line, number);
    }
    return met == 0 ? -1 : (met & met - 1) == 0 ? Long.numberOfTrailingZeros(met) : -2;
  }

  private int slowly(LineScan line, int number) {
    int found = -1;
    for (int name : names[number]) {
      if (name != NameIndex.NONE && line.has(name)) {
        found = found == -1 ? name : -2;
      }
    }
    return found;
  }

  private boolean counter(LineScan line, int which) {
    int name = only(line, which);
    long place = name < 0 ? Place.ABSENT : line.place(name);
    if (Place.isNothing(place)) {
      coordinates[which] = Coordinates.ABSENT;
      return name != -2;
    }
    long value = Place.isText(place) ? digits(line, place) : -1;
    coordinates[which] = value;
    return value >= 0;
  }

  private static long digits(LineScan line, long place) {
    return Digits.parse(line.buffer(), Place.start(place), Place.end(place));
  }

  private boolean time(LineScan line) {
    int name = only(line, KindDecoder.TIME);
    int member = name == -1 ? timeField : name;
    if (member < 0 || !line.has(member)) {
      return false;
    }
    long place = line.place(member);
    long millis = Place.kind(place) == Place.NUMBER ? digits(line, place) : -1;
    coordinates[0] = millis;
    return (millis >= 0 && millis <= Instants.MAX) || timeInText(line, place);
  }

  private boolean timeInText(LineScan line, long place) {
    if (!Place.isString(place)) {
      return false;
    }
    Place.token(place, line.buffer(), token);
    try {
      coordinates[0] = instants.read(token);
      return true;
    } catch (BadInput e) {
      return false;
    }
  }

  private boolean verdict(LineScan line) {
    if (!way.signed()) {
      return true;
    }
    verified = line.has(signature);
    return verified ? Place.kind(line.place(signature)) == Place.TRUE : !way.signaturesRequired();
  }

  /** Notes the line that was read last, as a new row. */
  void add(LineScan line, EventBatch rows, long atLine) {
    rows.begin(number, coordinates[0], atLine);
    rows.set(1, coordinates[1]);
    for (int c = 2; others && c < coordinates.length; c++) {
      rows.set(c, coordinates[c]);
    }
    if (size == bad.length) {
      grow();
    }
    for (int f = 0; f < members.length; f++) {
      places[f][size] = members[f] < 0 ? Place.ABSENT : line.place(members[f]);
    }
    unverified[size] = way.signed() && !verified;
    bad[size++] = false;
  }

  private void grow() {
    int room = 2 * size;
    bad = Arrays.copyOf(bad, room);
    unverified = Arrays.copyOf(unverified, room);
    Arrays.setAll(places, f -> Arrays.copyOf(places[f], room));
  }

  /** Decodes the fields of all lines noted; false if any was refused. */
  boolean decode(byte[] b, KindColumns columns) {
    for (int f = 0; f < fields.length; f++) {
      anyBad |= fields[f].decode(b, places[f], size, columns.field(f), bad);
    }
    return !anyBad;
  }

  /** Whether a field of a line was refused. */
  boolean isBad(int line) {
    return anyBad && bad[line];
  }

  /** How many lines are good, or only those whose signature nobody verified. */
  int good(boolean unverifiedOnly) {
    if (!anyBad && !unverifiedOnly) {
      return size;
    }
    int n = 0;
    for (int i = 0; i < size && (!unverifiedOnly || way.signed()); i++) {
      n += !bad[i] && (!unverifiedOnly || unverified[i]) ? 1 : 0;
    }
    return n;
  }

  /** Appends the fields of a record of this kind as far as a target declares them, else none. */
  void append(RawRecord record, int[] declared, KindColumns columns) {
    for (int f = 0; f < fields.length; f++) {
      int slot = slot(declared, f);
      if (slot < 0) {
        columns.field(f).appendNone();
      } else {
        fields[f].append(record, slot, columns.field(f));
      }
    }
  }

  private static int slot(int[] declared, int field) {
    for (int i = 0; i < declared.length; i++) {
      if (declared[i] == field) {
        return i;
      }
    }
    return -1;
  }

  /** Puts the fields that a target declares into a row of this kind. */
  void put(RawRecord record, int[] declared, KindColumns columns, int rowOfKind) {
    for (int slot = 0; slot < declared.length; slot++) {
      fields[declared[slot]].put(record, slot, columns.field(declared[slot]), rowOfKind);
    }
  }
}
