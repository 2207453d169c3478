package io.talion.trace.read;

import io.talion.trace.batch.EventBatch;
import io.talion.trace.batch.KindColumns;
import io.talion.trace.event.Coordinates;
import io.talion.trace.event.EventKind;
import java.util.Arrays;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * Reads the lines of one kind into columns; the counterpart of {@link KindDecoder} for lines of the
 * common shape. What is odd about a line (a coordinate that stands twice or as text, a verdict on a
 * signature that is none, a field that is wrong) makes it slow.
 */
final class KindWords {
  private final EventKind kind;
  private final boolean requireSignatures;
  private final FieldWords[] fields;

  /** The names that may stand for a coordinate or, last, for the verdict on the signature. */
  private final int[][] names = new int[KindDecoder.SIGNATURE + 1][];

  /** The same as bits, of those below 64. */
  private final long[] bits = new long[KindDecoder.SIGNATURE + 1];

  private final int timeField;
  private final Instants instants;
  private final Token token = new Token();
  private final long[] coordinates = new long[EventBatch.COORDINATES];
  private boolean verified;

  KindWords(
      EventKind kind,
      ReadOptions options,
      NameIndex index,
      BiFunction<EventKind, Integer, FieldWords> reader) {
    this.kind = kind;
    requireSignatures = options.requireSignatures();
    fields = new FieldWords[kind.fields().size()];
    Arrays.setAll(fields, i -> reader.apply(kind, i));
    Map<String, Integer> numbers = KindDecoder.numbers(kind, options);
    Arrays.setAll(names, n -> named(n, numbers, index));
    boolean timeIsField = kind.indexOf(options.timeMember()) >= 0;
    timeField = timeIsField ? index.of(options.timeMember()) : NameIndex.NONE;
    int signature = kind.indexOf("sigValid");
    if (signature >= 0) {
      names[KindDecoder.SIGNATURE] = new int[] {index.of("sigValid")};
    }
    Arrays.setAll(bits, n -> bits(names[n]));
    instants = new Instants(options.limits());
  }

  /** All bits where a name has none, so that it is always looked for. */
  private static long bits(int[] names) {
    long bits = 0;
    for (int name : names) {
      bits |= name < 0 || name >= 64 ? -1L : 1L << name;
    }
    return bits;
  }

  private static int[] named(int number, Map<String, Integer> numbers, NameIndex index) {
    return numbers.entrySet().stream()
        .filter(e -> e.getValue() == number)
        .mapToInt(e -> index.of(e.getKey()))
        .toArray();
  }

  /** Decodes a line; false if it has to be read the slow way. */
  boolean read(LineScan line) {
    for (int c = 1; c < coordinates.length; c++) {
      if (!counter(line, c)) {
        return false;
      }
    }
    if (!time(line) || !verdict(line)) {
      return false;
    }
    for (FieldWords field : fields) {
      if (!field.read(line)) {
        return false;
      }
    }
    return true;
  }

  /** The one name that stands in the line; -1 if none does, -2 if two do. */
  private int only(LineScan line, int number) {
    if ((line.present() & bits[number]) == 0) {
      return -1;
    }
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
    coordinates[which] = Coordinates.ABSENT;
    if (name < 0) {
      return name == -1;
    }
    if (line.kind(name) == Token.Kind.NULL) {
      return true;
    }
    long value = isText(line.kind(name)) ? digits(line, name) : -1;
    coordinates[which] = value;
    return value >= 0;
  }

  private static boolean isText(Token.Kind kind) {
    return kind == Token.Kind.NUMBER || kind == Token.Kind.STRING;
  }

  private static long digits(LineScan line, int name) {
    return Digits.parse(line.buffer(), line.start(name), line.end(name));
  }

  private boolean time(LineScan line) {
    int name = only(line, KindDecoder.TIME);
    int member = name == -1 ? timeField : name;
    if (member < 0 || !line.has(member)) {
      return false;
    }
    long millis = line.kind(member) == Token.Kind.NUMBER ? digits(line, member) : -1;
    if (millis < 0 || millis > Instants.MAX) {
      return timeInText(line, member);
    }
    coordinates[0] = millis;
    return true;
  }

  private boolean timeInText(LineScan line, int member) {
    if (line.kind(member) != Token.Kind.STRING) {
      return false;
    }
    line.token(member, token);
    try {
      coordinates[0] = instants.read(token);
      return true;
    } catch (BadInput e) {
      return false;
    }
  }

  private boolean verdict(LineScan line) {
    verified = false;
    if (kind.signedBy().isEmpty()) {
      return true;
    }
    int name = only(line, KindDecoder.SIGNATURE);
    if (name == -1) {
      return !requireSignatures;
    }
    verified = name >= 0 && line.kind(name) == Token.Kind.TRUE;
    return verified;
  }

  EventKind kind() {
    return kind;
  }

  boolean verified() {
    return verified;
  }

  long time() {
    return coordinates[0];
  }

  /** Appends the line that was decoded last. */
  void append(EventBatch batch, long line) {
    KindColumns columns = batch.begin(kind.ordinal(), coordinates[0], line);
    for (int c = 1; c < coordinates.length; c++) {
      batch.set(c, coordinates[c]);
    }
    for (int i = 0; i < fields.length; i++) {
      fields[i].append(columns.field(i));
    }
  }

  /** Appends a record of this kind that was read the slow way. */
  void append(RawRecord record, EventBatch batch) {
    KindColumns columns = batch.begin(kind.ordinal(), record.time(), record.line());
    batch.set(1, record.block());
    batch.set(2, record.slot());
    batch.set(3, record.epoch());
    batch.set(4, record.tx());
    batch.set(5, record.log());
    for (int i = 0; i < fields.length; i++) {
      fields[i].append(record, i, columns.field(i));
    }
  }
}
