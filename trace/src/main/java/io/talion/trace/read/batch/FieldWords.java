package io.talion.trace.read.batch;

import io.talion.trace.column.ByteDictionary;
import io.talion.trace.column.Column;
import io.talion.trace.column.Dictionary;
import io.talion.trace.event.EventKind.FieldDeclaration;
import io.talion.trace.read.field.FieldPlan;
import io.talion.trace.read.field.FieldReaders;
import io.talion.trace.read.field.RawRecord;
import io.talion.trace.read.scan.Digits;
import io.talion.trace.read.scan.Place;
import io.talion.trace.read.scan.Token;
import io.talion.trace.read.source.ReadOptions;
import io.talion.trace.read.strict.BadInput;
import io.talion.trace.type.Clock;
import io.talion.trace.type.Type;
import io.talion.trace.value.None;
import io.talion.trace.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * One declared field on its way from the bytes of lines to a column: many lines at a time, so that
 * each type has one short loop. The usual forms of a type are decoded by the subclasses; the reader
 * of the slow path does the others. What that refuses is none in the column, and its line is
 * marked: the strict reader has the last word on it, and the message.
 */
abstract class FieldWords {
  private final FieldPlan plan;
  private final boolean optional;
  private final boolean usual;
  private final @Nullable Dictionary dictionary;
  private final RawRecord raw = new RawRecord();
  private final Token token = new Token();

  FieldWords(FieldDeclaration declaration, ReadOptions options, @Nullable Dictionary dictionary) {
    this.dictionary = dictionary;
    plan = new FieldPlan(declaration, options);
    optional = FieldReaders.isOptional(declaration.type());
    usual = declaration.range().isEmpty() && options.limits().digits() >= 2 * Digits.MOST;
  }

  /** The reader of a declared field; {@code ids} gives ids where its columns hold them. */
  static FieldWords of(FieldDeclaration field, ReadOptions options, @Nullable Dictionary ids) {
    if (ids instanceof ByteDictionary bytes) {
      return switch (Type.strip(field.type())) {
        case Type.Bytes b when b != Type.Bytes.VALIDATOR ->
            new HexWords(field, options, b.length(), bytes);
        case Type.Simple s -> new TextWords(field, options, bytes);
        default -> new OtherWords(field, options, ids);
      };
    }
    return switch (Type.strip(field.type())) {
      case Type.Simple s when s == Type.Simple.RATIO -> new DecimalWords(field, options);
      case Type.Simple s when s != Type.Simple.BOOL -> new IntegerWords(field, options, true);
      case Type.Amount a -> new IntegerWords(field, options, true);
      case Type.Shares s -> new IntegerWords(field, options, true);
      case Type.Distance d -> new IntegerWords(field, options, true);
      case Type.Point p when !p.clock().equals(Clock.TIME) ->
          new IntegerWords(field, options, false);
      default -> new OtherWords(field, options, ids);
    };
  }

  /**
   * Appends the values at {@code places[0..n)} of a buffer.
   *
   * @return whether any was refused; {@code bad} says which
   */
  final boolean decode(byte[] b, long[] places, int n, Column out, boolean[] bad) {
    if (usual) {
      return usual(b, places, n, out, bad);
    }
    boolean any = false;
    for (int i = 0; i < n; i++) {
      any |= !general(b, places[i], out, bad, i);
    }
    return any;
  }

  /** The same, where the usual forms need no check of a range or a limit. */
  abstract boolean usual(byte[] b, long[] places, int n, Column out, boolean[] bad);

  /** Appends a value of any form; false if it is refused. */
  final boolean general(byte[] b, long place, Column out, boolean[] bad, int i) {
    if (Place.isNothing(place)) {
      out.appendNone();
      bad[i] |= !optional;
      return optional;
    }
    Place.token(place, b, token);
    raw.clear(1);
    try {
      token.unescape();
      plan.read(token, raw, 0);
    } catch (BadInput e) {
      out.appendNone();
      bad[i] = true;
      return false;
    }
    append(raw, 0, out);
    return true;
  }

  /** The dictionary has started anew: ids remembered mean nothing any more. */
  void forget() {}

  /** Appends the field of a record that was read the slow way. */
  final void append(RawRecord record, int slot, Column column) {
    switch (record.form(slot)) {
      case NONE -> column.appendNone();
      case LONG, BOOL, ENUM -> column.appendWord(record.number(slot));
      default -> {
        if (dictionary == null) {
          column.append(record.value(slot));
        } else {
          column.appendWord(dictionary.idOf(record.value(slot)));
        }
      }
    }
  }

  /** Puts the field of a record that was read the slow way into a row. */
  final void put(RawRecord record, int slot, Column column, int row) {
    Value value = record.value(slot);
    if (dictionary == null || value == None.NONE) {
      column.set(row, value);
      return;
    }
    column.lo()[row] = dictionary.idOf(value);
    boolean[] none = column.none();
    if (none != null) {
      none[row] = false;
    }
  }
}
