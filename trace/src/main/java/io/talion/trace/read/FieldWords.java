package io.talion.trace.read;

import io.talion.trace.column.ByteDictionary;
import io.talion.trace.column.Coding;
import io.talion.trace.column.Column;
import io.talion.trace.event.EventKind.FieldDeclaration;
import io.talion.trace.type.Clock;
import io.talion.trace.type.Type;
import io.talion.trace.value.None;
import io.talion.trace.value.Value;

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
  private final RawRecord raw = new RawRecord();
  private final Token token = new Token();
  private long serial = -1;
  private boolean good;
  private Form form = Form.NONE;
  private long low;
  private long high;
  private long over = 1;
  private Value value = None.NONE;

  FieldWords(int name, FieldDeclaration declaration, ReadOptions options) {
    this.name = name;
    plan = new FieldPlan(declaration, options);
    optional = FieldReaders.isOptional(declaration.type());
    usual = declaration.range().isEmpty() && options.limits().digits() >= 2 * Digits.MOST;
  }

  /** The reader of a declared field; {@code coding} is that of the columns it will go to. */
  static FieldWords of(int name, FieldDeclaration field, ReadOptions options, Coding coding) {
    return switch (Type.strip(field.type())) {
      case Type.Bytes b when b != Type.Bytes.VALIDATOR ->
          new HexWords(name, field, options, b.length(), dictionary(coding));
      case Type.Simple s when s == Type.Simple.STRING ->
          new TextWords(name, field, options, dictionary(coding));
      case Type.Simple s when s == Type.Simple.RATIO -> new DecimalWords(name, field, options);
      case Type.Simple s when s != Type.Simple.BOOL -> new IntegerWords(name, field, options, true);
      case Type.Amount a -> new IntegerWords(name, field, options, true);
      case Type.Shares s -> new IntegerWords(name, field, options, true);
      case Type.Distance d -> new IntegerWords(name, field, options, true);
      case Type.Point p when !p.clock().equals(Clock.TIME) ->
          new IntegerWords(name, field, options, false);
      default -> new OtherWords(name, field, options);
    };
  }

  private static ByteDictionary dictionary(Coding coding) {
    return (ByteDictionary) ((Coding.Ids) coding).dictionary();
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
    switch (raw.form(0)) {
      case LONG, BOOL, ENUM -> word(raw.number(0));
      default -> {
        form = Form.VALUE;
        value = raw.value(0);
      }
    }
    return true;
  }

  /** Appends what was decoded last. */
  final void append(Column column) {
    switch (form) {
      case NONE -> column.appendNone();
      case WORD -> column.appendWord(low);
      case NUMBER -> column.appendNumber(high, low, over);
      case VALUE -> column.append(value);
    }
  }
}
