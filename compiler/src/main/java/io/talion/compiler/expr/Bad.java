package io.talion.compiler.expr;

import io.talion.compiler.core.Expr;
import io.talion.compiler.names.Scope;
import io.talion.compiler.types.Types;
import io.talion.grammar.diagnostic.Span;
import io.talion.trace.type.Type;
import io.talion.trace.value.None;

/** Expressions that stand for something already complained about, or not run by this version. */
final class Bad {
  private Bad() {}

  /** Complains, and gives an expression that causes no further complaint. */
  static Expr error(Scope scope, String code, Span span, String message, String cause, String fix) {
    scope.report().error(code, span, message, cause, fix);
    return at(span);
  }

  static Expr at(Span span) {
    return new Expr.Const(None.NONE, Types.ERROR, span);
  }

  /** Of a construct that is typed but not run: the core that holds it is never given out. */
  static Expr later(Type type, Span span) {
    return new Expr.StateRead(-1, java.util.List.of(), type, span);
  }
}
