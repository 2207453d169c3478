package io.talion.interpreter.run;

import io.talion.compiler.core.Expr;
import io.talion.interpreter.data.RunState;
import io.talion.interpreter.data.Scope;
import io.talion.interpreter.instant.At;
import io.talion.interpreter.instant.Instant;
import io.talion.interpreter.lower.Program;
import io.talion.trace.column.Column;
import io.talion.trace.value.Value;

/**
 * An expression that is asked from outside, after the last instant: the findings of that instant
 * are known by then.
 */
final class Question {
  private static final int SLOTS = 64;

  private Question() {}

  static Value ask(Program program, RunState state, Instant reached, Expr expression) {
    Scope scope = Scope.of(state, At.of(reached.later(reached.time())), SLOTS);
    return ((Column) program.question().apply(expression).call(scope)).value(0);
  }
}
