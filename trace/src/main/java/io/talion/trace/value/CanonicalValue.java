package io.talion.trace.value;

import io.talion.trace.type.Type;
import java.util.List;

/**
 * Values in canonical JSON (semantics.md 36): every quantity is a string, a ratio always {@code
 * n/d}, truth values and {@code null} are bare, records are objects in order of declaration, lists
 * are arrays.
 */
public final class CanonicalValue {
  private CanonicalValue() {}

  /** Appends {@code value} of {@code type} as JSON. */
  public static void append(StringBuilder out, Value value, Type type) {
    switch (value) {
      case Bool b -> out.append(b.isTrue() ? "true" : "false");
      case None n -> out.append("null");
      case RecordValue r -> appendRecord(out, r.fields(), (Type.Record) Type.strip(type));
      case ListValue l -> appendList(out, l.elements(), ((Type.ListOf) Type.strip(type)).element());
      default -> JsonText.quote(out, plain(value, type));
    }
  }

  private static void appendRecord(StringBuilder out, List<Value> values, Type.Record type) {
    char separator = '{';
    for (int i = 0; i < values.size(); i++) {
      out.append(separator);
      JsonText.quote(out, type.fields().get(i).name());
      out.append(':');
      append(out, values.get(i), type.fields().get(i).type());
      separator = ',';
    }
    out.append(values.isEmpty() ? "{}" : "}");
  }

  private static void appendList(StringBuilder out, List<Value> values, Type element) {
    out.append('[');
    for (int i = 0; i < values.size(); i++) {
      out.append(i == 0 ? "" : ",");
      append(out, values.get(i), element);
    }
    out.append(']');
  }

  /** The string without quotes; records and lists are JSON. */
  static String plain(Value value, Type type) {
    return switch (value) {
      case Int i when Type.strip(type) == Type.Simple.RATIO -> i.toRatio().toString();
      case Int i -> i.toString();
      case Ratio r -> r.toString();
      case Hex h -> h.toString();
      case ValidatorIndex v -> v.index().toString();
      case Text t -> t.text();
      case EnumCase c -> c.name();
      case Bool b -> b.isTrue() ? "true" : "false";
      case None n -> "none";
      case Element e -> e.toString();
      case RecordValue r -> nested(r, type);
      case ListValue l -> nested(l, type);
    };
  }

  private static String nested(Value value, Type type) {
    StringBuilder out = new StringBuilder();
    append(out, value, type);
    return out.toString();
  }
}
