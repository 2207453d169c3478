package io.talion.compiler.declaration;

import io.talion.compiler.types.Types;
import io.talion.trace.type.Type;
import io.talion.trace.value.Hex;
import io.talion.trace.value.Int;
import io.talion.trace.value.ValidatorIndex;
import io.talion.trace.value.Value;
import java.math.BigInteger;
import java.util.Optional;

/** Some value of a type, where only that there is one matters. */
final class AnyValue {
  private AnyValue() {}

  /** Empty for types that no key has, such as records. */
  static Optional<Value> of(Type type) {
    return switch (Types.base(type)) {
      case Type.Bytes b when b == Type.Bytes.VALIDATOR ->
          Optional.of(new ValidatorIndex(BigInteger.ZERO));
      case Type.Bytes b -> Optional.of(Hex.of(new byte[b.length()]));
      case Type.Simple s when s == Type.Simple.INT -> Optional.of(Int.of(0));
      case Type.Point p -> Optional.of(Int.of(0));
      default -> Optional.empty();
    };
  }
}
