package io.talion.trace.read.field;

import io.talion.trace.read.scan.Token;
import io.talion.trace.read.source.ReadOptions;
import io.talion.trace.read.strict.Limits;
import io.talion.trace.read.strict.RejectionCode;
import io.talion.trace.type.Clock;
import io.talion.trace.type.Type;

/**
 * The reader of each type. A reader has buffers of its own, so each place of a schema has its own
 * reader.
 */
public final class FieldReaders {
  private FieldReaders() {}

  public static boolean isOptional(Type type) {
    return type instanceof Type.Optional || (type instanceof Type.Named n && isOptional(n.base()));
  }

  static FieldReader of(Type type, ReadOptions options) {
    Limits limits = options.limits();
    if (type.equals(Type.ID) || type.equals(new Type.Optional(Type.ID))) {
      return new Ids(limits);
    }
    return switch (Type.strip(type)) {
      case Type.Simple s -> simple(s, limits);
      case Type.Bytes b -> new HexBytes(b, limits);
      case Type.Amount a -> integer(a + " in base units, without a fraction", limits);
      case Type.Shares s -> integer(s.toString(), limits);
      case Type.Point p when p.clock().equals(Clock.TIME) -> instant(limits);
      case Type.Point p -> counter(p.toString(), limits);
      case Type.Distance d when d.clock().equals(Clock.TIME) ->
          integer("a Duration in milliseconds", limits);
      case Type.Distance d -> integer(d.toString(), limits);
      case Type.Enum e -> new Enums(e);
      case Type.Record r -> new Nested(r, options);
      case Type.ListOf l -> new Nested(l, options);
      case Type.ElementOf e -> throw notInTraces(e);
      case Type.NoneType n -> throw notInTraces(n);
      case Type.Named n -> throw notInTraces(n);
      case Type.Optional o -> throw notInTraces(o);
    };
  }

  private static FieldReader simple(Type.Simple type, Limits limits) {
    return switch (type) {
      case BOOL -> FieldReaders::bool;
      case INT -> integer("an Int", limits);
      case RATIO -> new Ratios(limits);
      case WAD, MAGNITUDE -> integer("a " + type, limits);
      case STRING -> new Texts();
    };
  }

  private static FieldReader integer(String expected, Limits limits) {
    Integers integers = new Integers(limits);
    return (token, out, slot) -> {
      integers.read(token, expected);
      integers.store(out, slot);
    };
  }

  private static FieldReader counter(String expected, Limits limits) {
    Integers integers = new Integers(limits);
    return (token, out, slot) -> {
      integers.read(token, expected);
      if (integers.isNegative()) {
        throw token.wrong(
            RejectionCode.OUT_OF_RANGE, expected + " is not below 0, found " + token.shown());
      }
      integers.store(out, slot);
    };
  }

  private static FieldReader instant(Limits limits) {
    Instants instants = new Instants(limits);
    return (token, out, slot) -> out.setLong(slot, RawRecord.Form.LONG, instants.read(token));
  }

  private static void bool(Token token, RawRecord out, int slot) {
    boolean isTrue = token.kind == Token.Kind.TRUE || token.isCell("true");
    if (!isTrue && token.kind != Token.Kind.FALSE && !token.isCell("false")) {
      throw token.wrong(RejectionCode.WRONG_TYPE, "expected true or false, found " + token.shown());
    }
    out.setLong(slot, RawRecord.Form.BOOL, isTrue ? 1 : 0);
  }

  private static IllegalArgumentException notInTraces(Type type) {
    return new IllegalArgumentException("no field of an event has the type " + type);
  }
}
