package io.talion.compiler.expr;

import io.talion.compiler.types.Types;
import io.talion.trace.type.Type;
import io.talion.trace.type.Type.Simple;
import java.util.Locale;

/** How an optional value is discharged, as a fix shows it (semantics.md 46). */
final class Discharge {
  private Discharge() {}

  /** {@code … or else} with a value of the type. */
  static String example(Type type) {
    Type want = Types.base(Types.inner(type));
    String value =
        switch (want) {
          case Simple s when s == Simple.RATIO -> "0%";
          case Simple s when s == Simple.BOOL -> "false";
          case Type.Amount a -> "0 " + a.token().name();
          case Type.Enum en -> en.cases().get(0);
          case Type.Point p when want.equals(Type.INSTANT) -> "@2026-01-01";
          case Type.Point p -> want.toString().toLowerCase(Locale.ROOT) + "(0)";
          case Type.Distance d when want.equals(Type.DURATION) -> "0 days";
          case Type.Distance d -> "0 " + want.toString().toLowerCase(Locale.ROOT);
          case Type.Bytes b -> "0x00";
          default -> Types.isNumber(want) ? "0" : "…";
        };
    return "… or else " + value;
  }
}
