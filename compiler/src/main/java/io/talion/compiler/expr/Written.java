package io.talion.compiler.expr;

import io.talion.compiler.types.Types;
import io.talion.trace.type.Type;
import io.talion.trace.type.Type.Simple;
import java.util.Locale;

/** How a value of a type is written in a policy (language.md section 4), as fixes show it. */
final class Written {
  private Written() {}

  /** {@code , such as} a value of the type; nothing for a type without literals. */
  static String suchAs(Type type) {
    String value = literal(Types.base(Types.inner(type)));
    return value.isEmpty() ? "" : ", such as `" + value + "`";
  }

  private static String literal(Type type) {
    return switch (type) {
      case Simple s when s == Simple.RATIO -> "5%";
      case Simple s when s == Simple.STRING -> "\"…\"";
      case Type.Amount a -> "32 " + a.token().name();
      case Type.Enum en -> en.cases().get(0);
      case Type.Point p when type.equals(Type.INSTANT) -> "@2026-01-31T12:00:00Z";
      case Type.Point p -> p.clock().name().toLowerCase(Locale.ROOT) + "(100)";
      case Type.Distance d when type.equals(Type.DURATION) -> "5 minutes";
      case Type.Distance d -> "50 " + type.toString().toLowerCase(Locale.ROOT);
      case Type.Bytes b -> "0x…";
      default -> "";
    };
  }
}
