package io.talion.compiler.expr;

import io.talion.compiler.core.Expr;
import io.talion.compiler.names.Scope;
import io.talion.grammar.ast.Expression;
import io.talion.trace.type.Type;
import io.talion.trace.value.Int;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** {@code @2026-01-01T00:00:00Z}, or a day alone, which is its first millisecond in UTC. */
final class Instants {
  private Instants() {}

  static Expr literal(Expression.Literal l, Scope scope) {
    String text = l.text().substring(1);
    try {
      Instant at =
          text.contains("T")
              ? Instant.parse(text)
              : LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC);
      if (at.equals(Instant.ofEpochMilli(at.toEpochMilli())) && at.toEpochMilli() >= 0) {
        return new Expr.Const(Int.of(at.toEpochMilli()), Type.INSTANT, l.span());
      }
    } catch (DateTimeException e) {
      return wrong(l, scope);
    }
    return wrong(l, scope);
  }

  private static Expr wrong(Expression.Literal l, Scope scope) {
    return Bad.error(
        scope,
        "T0206",
        l.span(),
        "`" + l.text() + "` is no instant",
        "instants are from 1970 to 9999, in UTC, to the millisecond",
        "write `@2026-01-31` or `@2026-01-31T12:00:00Z`");
  }
}
