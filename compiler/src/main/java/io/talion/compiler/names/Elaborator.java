package io.talion.compiler.names;

import io.talion.compiler.core.Expr;
import io.talion.grammar.ast.Expression;
import io.talion.trace.type.Type;

/**
 * Turns an expression into core, whatever it is made of. The one door through which windows,
 * triggers and declarations reach expressions.
 */
public interface Elaborator {
  /**
   * Resolves and types.
   *
   * @param hint what the context would like, for literals and bare names; {@code Types.ANY} for
   *     nothing. The result need not be of that type
   */
  Expr infer(Expression e, Type hint, Scope scope);

  /** Resolves, types and converts to {@code expected}, or complains. */
  Expr check(Expression e, Type expected, Scope scope);
}
