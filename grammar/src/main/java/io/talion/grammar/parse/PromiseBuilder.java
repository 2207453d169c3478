package io.talion.grammar.parse;

import io.talion.grammar.ast.Assertion;
import io.talion.grammar.ast.Declaration;
import io.talion.grammar.ast.Expression;
import io.talion.grammar.ast.Name;
import io.talion.grammar.parse.TalionParser.AssertionContext;
import io.talion.grammar.parse.TalionParser.PostfixContext;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.jspecify.annotations.Nullable;

/** {@code assert}, {@code prefer} and {@code property} (language.md section 8). */
final class PromiseBuilder {
  /** Events of a generated trace where a property does not say. */
  private static final int EVENTS = 100;

  private final Reading reading;
  private final ExpressionBuilder expressions;

  PromiseBuilder(Reading reading, ExpressionBuilder expressions) {
    this.reading = reading;
    this.expressions = expressions;
  }

  Declaration promise(TalionParser.AssertDeclContext node, List<String> doc) {
    return new Declaration.Assert(doc, assertion(node.assertion()), reading.spans().of(node));
  }

  private Assertion assertion(AssertionContext node) {
    return switch (node) {
      case TalionParser.WorstSlashContext n ->
          new Assertion.WorstSlash(name(n.ident()), optional(n.window), postfix(n.bound));
      case TalionParser.StateBoundContext n ->
          new Assertion.StateBound(
              Optional.ofNullable(n.ident()).map(this::name), postfix(n.postfix()));
      case TalionParser.PartitionByContext n -> new Assertion.PartitionBy(name(n.ident()));
      case TalionParser.DetectedWithinContext n ->
          new Assertion.DetectedWithin(expressions.expression(n.expr()));
      case TalionParser.NeverBothContext n -> new Assertion.Never(name(n.first), name(n.second));
      case TalionParser.MonotoneContext n -> new Assertion.Monotone(name(n.dotted()));
      case TalionParser.CheckAssertionContext n ->
          new Assertion.Check(expressions.expression(n.expr()));
      default -> throw new IllegalStateException("unknown promise " + node.getClass());
    };
  }

  Declaration preference(TalionParser.PreferDeclContext node, List<String> doc) {
    return new Declaration.Prefer(
        doc, name(node.winner), name(node.loser), reading.spans().of(node));
  }

  Declaration property(TalionParser.PropertyDeclContext node, List<String> doc) {
    return new Declaration.Property(
        doc,
        reading.string(node.STRING().getSymbol()),
        reading.spans().names(node.ident()),
        node.INT() == null ? EVENTS : reading.small(node.INT().getSymbol()),
        expressions.expression(node.expr()),
        reading.spans().of(node));
  }

  private Name name(ParserRuleContext node) {
    return reading.spans().name(node);
  }

  private Expression postfix(PostfixContext node) {
    return expressions.postfix(node);
  }

  private Optional<Expression> optional(@Nullable PostfixContext node) {
    return Optional.ofNullable(node).map(this::postfix);
  }
}
