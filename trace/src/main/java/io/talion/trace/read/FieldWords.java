package io.talion.trace.read;

import io.talion.trace.column.ByteDictionary;
import io.talion.trace.column.Column;
import io.talion.trace.column.Dictionary;
import io.talion.trace.event.EventKind.FieldDeclaration;
import io.talion.trace.type.Clock;
import io.talion.trace.type.Type;
import io.talion.trace.value.None;
import io.talion.trace.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * One declared field on its way from the bytes of a line to a column: decoded once a line, for
 * however many kinds and policies declare it alike. The usual forms of its type are decoded here;
 * the reader of the slow path does the others. What that refuses makes the whole line slow, which
 * is where messages come from.
 */
abstract class FieldWords {
  private enum Form {
    NONE,
    WORD,
    NUMBER,
    VALUE
  }

  private final int name;
  private final FieldPlan plan;
  private final boolean optional;
  private final boolean usual;
  private final @Nullable Dictionary dictionary;
  private final RawRecord raw = new RawRecord();
  private final Token token = new Token();
  private long serial = -1;
  private boolean good;
  private Form form = Form.NONE;
  private long low;
  private long high;
  private long over = 1;
  private Value value = None.NONE;

  FieldWords(
      int name,
      FieldDeclaration declaration,
      ReadOptions options,
      @Nullable Dictionary dictionary) {
    this.name = name;
    this.dictionary = dictionary;
    plan = new FieldPlan(declaration, options);
    optional = FieldReaders.isOptional(declaration.type());
    usual = declaration.range().isEmpty() && options.limits().digits() >= 2 * Digits.MOST;
  }

  /** The reader of a declared field; {@code ids} gives ids where its columns hold them. */
  static FieldWords of(
      int name, FieldDeclaration field, ReadOptions options, @Nullable Dictionary ids) {
    if (ids instanceof ByteDictionary bytes) {
      return switch (Type.strip(field.type())) {
        case Type.Bytes b when b != Type.Bytes.VALIDATOR ->
            new HexWords(name, field, options, b.length(), bytes);
        case Type.Simple s -> new TextWords(name, field, options, bytes);
        default -> new OtherWords(name, field, options, ids);
      };
    }
    return switch (Type.strip(field.type())) {
      case Type.Simple s when s == Type.Simple.RATIO -> new DecimalWords(name, field, options);
      case Type.Simple s when s != Type.Simple.BOOL -> new IntegerWords(name, field, options, true);
      case Type.Amount a -> new IntegerWords(name, field, options, true);
      case Type.Shares s -> new IntegerWords(name, field, options, true);
      case Type.Distance d -> new IntegerWords(name, field, options, true);
      case Type.Point p when !p.clock().equals(Clock.TIME) ->
          new IntegerWords(name, field, options, false);
      default -> new OtherWords(name, field, options, ids);
    };
  }

  /** Decodes the field of a line; false if the line has to be read the slow way. */
  final boolean read(LineScan line) {
    if (serial != line.serial()) {
      serial = line.serial();
      good = decode(line);
    }
    return good;
  }

  private boolean decode(LineScan line) {
    if (!line.has(name) || line.kind(name) == Token.Kind.NULL) {
      form = Form.NONE;
      return optional;
    }
    return (usual && take(line.kind(name), line.buffer(), line.start(name), line.end(name)))
        || general(line);
  }

  /** Decodes the usual forms of the type with one of the setters; false for any other. */
  abstract boolean take(Token.Kind kind, byte[] b, int from, int to);

  final void word(long word) {
    form = Form.WORD;
    low = word;
  }

  final void number(long hi, long lo, long denominator) {
    form = Form.NUMBER;
    high = hi;
    low = lo;
    over = denominator;
  }

  private boolean general(LineScan line) {
    line.token(name, token);
    token.unescape();
    raw.clear(1);
    try {
      plan.read(token, raw, 0);
    } catch (BadInput e) {
      return false;
    }
    take(raw, 0);
    return true;
  }

  private void take(RawRecord record, int slot) {
    switch (record.form(slot)) {
      case NONE -> form = Form.NONE;
      case LONG, BOOL, ENUM -> word(record.number(slot));
      default -> {
        form = Form.VALUE;
        value = record.value(slot);
      }
    }
  }

  /** The dictionary has started anew: ids remembered mean nothing any more. */
  void forget() {}

  /** Appends what was decoded last. */
  final void append(Column column) {
    switch (form) {
      case NONE -> column.appendNone();
      case WORD -> column.appendWord(low);
      case NUMBER -> column.appendNumber(high, low, over);
      case VALUE -> appendValue(column);
    }
  }

  private void appendValue(Column column) {
    if (dictionary == null) {
      column.append(value);
    } else {
      column.appendWord(dictionary.idOf(value));
    }
  }

  /** Appends the field of a record that was read the slow way. */
  final void append(RawRecord record, int slot, Column column) {
    take(record, slot);
    append(column);
  }
}
