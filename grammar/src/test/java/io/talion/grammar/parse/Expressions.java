package io.talion.grammar.parse;

import io.talion.grammar.ast.Declaration;
import io.talion.grammar.ast.Expression;
import io.talion.grammar.ast.Unit;

/** Parses an expression, and writes one back with all its parentheses. */
final class Expressions {
  private Expressions() {}

  static Expression parse(String text) {
    Unit unit = unit("const it = " + text);
    return ((Declaration.Const) unit.declarations().getFirst()).value();
  }

  static Unit unit(String declarations) {
    ParseResult result = result(declarations);
    if (!result.diagnostics().isEmpty()) {
      throw new AssertionError(result.diagnostics().toString());
    }
    return result.unit().orElseThrow();
  }

  static ParseResult result(String declarations) {
    return PolicyParser.parse("t", "policy t version 1.0.0 language 1\n" + declarations);
  }

  static String shape(String text) {
    return shape(parse(text));
  }

  static String shape(Expression expression) {
    return switch (expression) {
      case Expression.Literal e -> e.text();
      case Expression.Quantity e -> e.number() + " " + e.unit().text();
      case Expression.BlockPoint e -> "block " + e.number();
      case Expression.Reference e -> e.name().text();
      case Expression.Now e -> "now";
      case Expression.Offender e -> "offender";
      case Expression.Member e -> shape(e.target()) + "." + e.field().text();
      case Expression.Call e ->
          e.callee().text() + e.arguments().stream().map(a -> shape(a.value())).toList();
      case Expression.Negate e -> "(- " + shape(e.operand()) + ")";
      case Expression.Not e -> "(not " + shape(e.operand()) + ")";
      case Expression.Binary e ->
          "(" + shape(e.left()) + " " + e.operator().symbol() + " " + shape(e.right()) + ")";
      case Expression.OrElse e -> "(" + shape(e.value()) + " or else " + shape(e.fallback()) + ")";
      case Expression.Range e -> shape(e.low()) + ".." + shape(e.high());
      case Expression.Is e ->
          "(" + shape(e.value()) + (e.negated() ? " is not " : " is ") + e.name().text() + ")";
      case Expression.If e ->
          "(if "
              + shape(e.condition())
              + " then "
              + shape(e.then())
              + " else "
              + shape(e.otherwise())
              + ")";
      case Expression.AsOf e -> "(" + shape(e.value()) + " as of " + shape(e.point()) + ")";
      case Expression.Braces e ->
          "{" + e.elements().stream().map(Expressions::shape).toList() + "}";
      case Expression.Aggregate e -> aggregate(e);
    };
  }

  private static String aggregate(Expression.Aggregate e) {
    return e.function().text()
        + "("
        + e.argument().map(a -> shape(a) + "; ").orElse("")
        + e.value().map(v -> shape(v) + " for ").orElse("")
        + e.binding().variable().text()
        + " in "
        + e.binding().source().name().text()
        + e.binding().source().of().map(k -> " of " + shape(k)).orElse("")
        + " steps "
        + e.binding().steps().size()
        + e.weight().map(w -> " by " + shape(w)).orElse("")
        + ")";
  }
}
