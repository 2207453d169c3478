package io.talion.embed.test;

import io.talion.trace.event.Event;
import io.talion.trace.type.Clock;
import io.talion.trace.type.Type;
import io.talion.trace.value.Hex;
import io.talion.trace.value.Int;
import io.talion.trace.value.ListValue;
import io.talion.trace.value.RecordValue;
import io.talion.trace.value.Text;
import io.talion.trace.value.Value;
import io.talion.trace.value.ValueText;
import java.util.StringJoiner;

/** Values and events as source of the language, to be pasted into a test. */
final class Literals {
  private Literals() {}

  /** {@code at @… Kind(field: value, …)}. */
  static String step(Event event) {
    StringJoiner fields = new StringJoiner(", ", event.kind().name() + "(", ")");
    for (int i = 0; i < event.fields().size(); i++) {
      var field = event.kind().fields().get(i);
      fields.add(field.name() + ": " + of(event.fields().get(i), field.type()));
    }
    return "at " + instant(event.at().time()) + " " + fields;
  }

  static String instant(long millis) {
    return "@" + ValueText.text(Int.of(millis), Type.INSTANT);
  }

  static String of(Value value, Type type) {
    Type plain = Type.strip(type);
    return switch (value) {
      case Text t -> "\"" + t.text() + "\"";
      case Hex h -> hex(h, plain);
      case Int i -> number(i, plain);
      case RecordValue r -> record(r, (Type.Record) plain);
      case ListValue l -> list(l, ((Type.ListOf) plain).element());
      default -> ValueText.text(value, plain);
    };
  }

  private static String number(Int i, Type type) {
    return switch (type) {
      case Type.Point p when p.clock().equals(Clock.TIME) -> instant(i.value().longValueExact());
      case Type.Point p when p.clock().equals(Clock.BLOCK) -> "block " + i.value();
      case Type.Point p -> p.clock().name() + "(" + i.value() + ")";
      case Type.Distance d when d.clock().equals(Clock.TIME) -> i.value() + " milliseconds";
      default -> ValueText.text(i, type);
    };
  }

  /** Zeros on the left need not be written where the length is fixed. */
  private static String hex(Hex h, Type type) {
    boolean fixed = type instanceof Type.Bytes b && b.length() > 0;
    String digits = h.toString().substring(2);
    return "0x" + (fixed ? digits.replaceFirst("^(00)+(?=..)", "") : digits);
  }

  private static String record(RecordValue r, Type.Record type) {
    StringJoiner fields = new StringJoiner(", ", type.name() + "(", ")");
    for (int i = 0; i < r.fields().size(); i++) {
      Type.Field field = type.fields().get(i);
      fields.add(field.name() + ": " + of(r.fields().get(i), field.type()));
    }
    return fields.toString();
  }

  private static String list(ListValue l, Type element) {
    StringJoiner out = new StringJoiner(", ", "{", "}");
    l.elements().forEach(e -> out.add(of(e, element)));
    return out.toString();
  }
}
