package io.talion.grammar.parse;

import io.talion.grammar.ast.Expression;
import io.talion.grammar.ast.Name;
import io.talion.grammar.diagnostic.Diagnostic;
import io.talion.grammar.diagnostic.Span;
import org.antlr.v4.runtime.ParserRuleContext;

/**
 * How many operators stand inside one another while an expression is built, and the refusal of too
 * many.
 */
final class Nesting {
  private final Reading reading;
  private int depth;
  private boolean reported;

  Nesting(Reading reading) {
    this.reading = reading;
  }

  /** Goes {@code count} operators deeper; false, and reported once, if that is too deep. */
  boolean enter(int count, ParserRuleContext node) {
    if (depth + count > Limits.CHAIN) {
      report(node);
      return false;
    }
    depth += count;
    return true;
  }

  void leave(int count) {
    depth -= count;
  }

  /** Stands for what is too deep: the file is refused, so nobody reads it. */
  Expression placeholder(ParserRuleContext node) {
    Span span = reading.spans().of(node);
    return new Expression.Reference(new Name("", span), span);
  }

  private void report(ParserRuleContext node) {
    if (!reported) {
      reported = true;
      Span span = reading.spans().of(node.getStart());
      reading
          .problems()
          .report(
              Diagnostic.error(
                      "T0011", span, "more than " + Limits.CHAIN + " operators inside one another")
                  .fixedBy("give parts of the expression a name with `let`, `const` or `fun`"));
    }
  }
}
