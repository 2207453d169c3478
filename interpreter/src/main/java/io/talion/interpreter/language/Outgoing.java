package io.talion.interpreter.language;

import io.talion.trace.type.Clock;
import io.talion.trace.type.Type;
import io.talion.trace.value.Bool;
import io.talion.trace.value.Int;
import io.talion.trace.value.ListValue;
import io.talion.trace.value.None;
import io.talion.trace.value.Ratio;
import io.talion.trace.value.RecordValue;
import io.talion.trace.value.Value;
import io.talion.trace.value.ValueText;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Values as other languages see them. The static type decides: an integer is an instant, a duration
 * or a plain number (amounts are whole base units); a ratio stays exact as {@code numerator} and
 * {@code denominator}; bytes, names and cases are strings; {@code none} is null.
 */
final class Outgoing {
  private Outgoing() {}

  static Object of(Value value, Type type, TalionContext context) {
    return switch (value) {
      case None n -> NoneValue.NONE;
      case Bool b -> b.isTrue();
      case Int i -> whole(i.value(), Type.strip(type), context);
      case Ratio r -> ratio(r, ValueText.text(r, type), context);
      case RecordValue r -> record(r, (Type.Record) Type.strip(type), context);
      case ListValue l -> list(l, (Type.ListOf) Type.strip(type), context);
      default -> ValueText.text(value, type);
    };
  }

  private static Object whole(BigInteger n, Type type, TalionContext context) {
    if (n.bitLength() < Long.SIZE && type.equals(Type.INSTANT)) {
      return new InstantValue(Instant.ofEpochMilli(n.longValue()));
    }
    if (n.bitLength() < Long.SIZE && type.equals(Type.DURATION)) {
      return new DurationValue(Duration.ofMillis(n.longValue()), ValueText.text(new Int(n), type));
    }
    return type == Type.Simple.RATIO
        ? ratio(Ratio.of(n), ValueText.text(new Int(n), type), context)
        : context.number(n);
  }

  /** An exact ratio; {@code shown} as the language writes it. */
  static StructValue ratio(Ratio r, String shown, TalionContext context) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("numerator", context.number(r.numerator()));
    members.put("denominator", context.number(r.denominator()));
    return new StructValue(shown, members);
  }

  private static StructValue record(RecordValue r, Type.Record type, TalionContext context) {
    Map<String, Object> members = new LinkedHashMap<>();
    for (int i = 0; i < type.fields().size(); i++) {
      Type.Field field = type.fields().get(i);
      members.put(field.name(), of(r.fields().get(i), field.type(), context));
    }
    return new StructValue(ValueText.text(r, type), members);
  }

  private static ArrayValue list(ListValue l, Type.ListOf type, TalionContext context) {
    return new ArrayValue(l.elements().stream().map(e -> of(e, type.element(), context)).toArray());
  }

  /** An instant given in milliseconds since 1970. */
  static Object instant(long millis, TalionContext context) {
    return of(Int.of(millis), new Type.Point(Clock.TIME), context);
  }

  /** A duration in milliseconds. */
  static Object duration(long millis, TalionContext context) {
    return of(Int.of(millis), Type.DURATION, context);
  }

  static ArrayValue strings(List<String> texts) {
    return new ArrayValue(texts.toArray());
  }
}
