package io.talion.embed.test;

import io.talion.trace.type.Type;
import io.talion.trace.value.Hex;
import io.talion.trace.value.Int;
import io.talion.trace.value.ListValue;
import io.talion.trace.value.None;
import io.talion.trace.value.Ratio;
import io.talion.trace.value.RecordValue;
import io.talion.trace.value.ValidatorIndex;
import io.talion.trace.value.Value;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Fits the value of a test's expression to the field it fills: short hex and integers are padded on
 * the left with zeros, and an Int widens to a Ratio (semantics.md 8).
 */
final class FieldValues {
  private FieldValues() {}

  /** {@code value} as a value of {@code type}. */
  static Value fit(Value value, Type type) {
    return switch (type) {
      case Type.Optional o -> value == None.NONE ? value : fit(value, o.inner());
      case Type.Named n -> fit(value, n.base());
      case Type.Bytes b -> bytes(value, b);
      case Type.Record r when value instanceof RecordValue v -> record(v, r);
      case Type.ListOf l when value instanceof ListValue v ->
          new ListValue(v.elements().stream().map(e -> fit(e, l.element())).toList());
      case Type.Simple s when s == Type.Simple.RATIO && value instanceof Int i ->
          Ratio.of(i.value());
      default -> value;
    };
  }

  private static Value bytes(Value value, Type.Bytes type) {
    return switch (value) {
      case Hex h -> h.padded(type.length());
      case Int i when type == Type.Bytes.VALIDATOR -> new ValidatorIndex(i.value());
      case Int i -> Hex.of(unsigned(i.value())).padded(type.length());
      default -> value;
    };
  }

  private static byte[] unsigned(BigInteger n) {
    byte[] bytes = n.toByteArray();
    return bytes.length > 1 && bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
  }

  private static RecordValue record(RecordValue value, Type.Record type) {
    List<Value> fields = new ArrayList<>();
    for (int i = 0; i < value.fields().size(); i++) {
      fields.add(fit(value.fields().get(i), type.fields().get(i).type()));
    }
    return new RecordValue(value.type(), fields);
  }
}
