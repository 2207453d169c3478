package io.talion.trace.read.field;

import io.talion.trace.read.scan.JsonScanner;
import io.talion.trace.read.scan.Members;
import io.talion.trace.read.scan.Token;
import io.talion.trace.read.source.ReadOptions;
import io.talion.trace.read.strict.Limits;
import io.talion.trace.read.strict.RejectionCode;
import io.talion.trace.type.Type;
import io.talion.trace.value.ListValue;
import io.talion.trace.value.None;
import io.talion.trace.value.RecordValue;
import io.talion.trace.value.Value;
import java.util.ArrayList;
import java.util.List;

/** Records and lists: objects and arrays inside a record; in CSV, a cell with their JSON. */
final class Nested implements FieldReader {
  private final Type type;
  private final List<Slot> parts;
  private final Limits limits;
  private final boolean strict;

  private record Slot(String name, FieldReader reader, boolean optional) {}

  Nested(Type.Record type, ReadOptions options) {
    this.type = type;
    this.limits = options.limits();
    this.strict = options.strict();
    this.parts = type.fields().stream().map(f -> slot(f.name(), f.type(), options)).toList();
  }

  Nested(Type.ListOf type, ReadOptions options) {
    this.type = type;
    this.limits = options.limits();
    this.strict = options.strict();
    this.parts = List.of(slot("element", type.element(), options));
  }

  private static Slot slot(String name, Type type, ReadOptions options) {
    return new Slot(name, FieldReaders.of(type, options), FieldReaders.isOptional(type));
  }

  @Override
  public void read(Token token, RawRecord out, int slot) {
    out.setValue(slot, type instanceof Type.Record r ? record(token, r) : list(token));
  }

  private Value record(Token token, Type.Record record) {
    Members members = new Members();
    if (!scans(token, Token.Kind.OBJECT)) {
      throw token.wrong(
          RejectionCode.WRONG_TYPE, "expected a record " + type + ", found " + token.shown());
    }
    new JsonScanner(limits).object(token.buffer, token.start, token.end, members);
    List<Value> values = new ArrayList<>();
    int known = 0;
    for (Slot part : parts) {
      int at = find(members, part.name());
      known += at >= 0 ? 1 : 0;
      values.add(value(part, members, at, token));
    }
    if (strict && known < members.count) {
      throw token.wrong(
          RejectionCode.UNKNOWN_MEMBER, "a member that the record " + type + " does not declare");
    }
    return new RecordValue(record.name(), values);
  }

  private Value list(Token token) {
    Members members = new Members();
    if (!scans(token, Token.Kind.ARRAY)) {
      throw token.wrong(RejectionCode.WRONG_TYPE, "expected a list, found " + token.shown());
    }
    new JsonScanner(limits).array(token.buffer, token.start, token.end, members);
    List<Value> values = new ArrayList<>();
    for (int i = 0; i < members.count; i++) {
      values.add(value(parts.get(0), members, i, token));
    }
    return new ListValue(values);
  }

  private static boolean scans(Token token, Token.Kind kind) {
    int first = token.length() > 0 ? token.buffer[token.start] : 0;
    return token.kind == kind
        || (token.kind == Token.Kind.CELL && first == (kind == Token.Kind.OBJECT ? '{' : '['));
  }

  private static int find(Members members, String name) {
    for (int i = 0; i < members.count; i++) {
      if (members.name(i).equals(name)) {
        return i;
      }
    }
    return -1;
  }

  private static Value value(Slot part, Members members, int at, Token outer) {
    Token token = new Token();
    if (at >= 0) {
      members.token(at, token);
      token.unescape();
    }
    if (at < 0 || token.kind == Token.Kind.NULL) {
      if (!part.optional()) {
        throw outer.wrong(
            RejectionCode.MISSING_FIELD, part.name() + " is missing in " + outer.shown());
      }
      return None.NONE;
    }
    RawRecord one = new RawRecord();
    one.clear(1);
    part.reader().read(token, one, 0);
    return one.value(0);
  }
}
