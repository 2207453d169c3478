package io.talion.compiler.declaration;

import io.talion.compiler.types.Types;
import io.talion.trace.type.Type;
import io.talion.trace.value.Bool;
import io.talion.trace.value.EnumCase;
import io.talion.trace.value.Hex;
import io.talion.trace.value.Int;
import io.talion.trace.value.ListValue;
import io.talion.trace.value.None;
import io.talion.trace.value.Ratio;
import io.talion.trace.value.RecordValue;
import io.talion.trace.value.Text;
import io.talion.trace.value.ValidatorIndex;
import io.talion.trace.value.Value;
import java.math.BigInteger;
import java.util.List;

/** Some value of a type, where only that there is one matters. */
final class AnyValue {
  private AnyValue() {}

  /**
   * @throws IllegalArgumentException for elements of streams, which are not values of their own
   */
  static Value of(Type type) {
    return switch (Types.base(type)) {
      case Type.Bytes b when b == Type.Bytes.VALIDATOR -> new ValidatorIndex(BigInteger.ZERO);
      case Type.Bytes b -> Hex.of(new byte[b.length()]);
      case Type.Simple s -> simple(s);
      case Type.Amount a -> Int.of(0);
      case Type.Shares s -> Int.of(0);
      case Type.Point p -> Int.of(0);
      case Type.Distance d -> Int.of(0);
      case Type.Enum e -> new EnumCase(e.name(), e.cases().get(0), 0);
      case Type.Record r ->
          new RecordValue(r.name(), r.fields().stream().map(f -> of(f.type())).toList());
      case Type.ListOf l -> new ListValue(List.of());
      case Type.Optional o -> None.NONE;
      case Type.NoneType n -> None.NONE;
      case Type.Named n -> of(n.base());
      case Type.ElementOf e -> throw new IllegalArgumentException("an element: " + e);
    };
  }

  private static Value simple(Type.Simple type) {
    return switch (type) {
      case BOOL -> Bool.FALSE;
      case INT, WAD, MAGNITUDE -> Int.of(0);
      case RATIO -> Ratio.ZERO;
      case STRING -> new Text("");
    };
  }
}
