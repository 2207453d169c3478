package io.talion.grammar.parse;

import io.talion.grammar.ast.Expression;
import io.talion.grammar.ast.Name;
import io.talion.grammar.diagnostic.Span;
import io.talion.grammar.parse.TalionParser.DottedContext;
import io.talion.grammar.parse.TalionParser.PathContext;
import java.util.List;
import java.util.function.Supplier;
import org.antlr.v4.runtime.ParserRuleContext;

/** Names, members, parentheses and literals: the innermost parts of an expression. */
final class PathBuilder {
  private final Reading reading;
  private final ExpressionBuilder expressions;
  private final LiteralBuilder literals;
  private final CallBuilder calls;
  private final Nesting nesting;

  PathBuilder(Reading reading, ExpressionBuilder expressions, CallBuilder calls, Nesting nesting) {
    this.nesting = nesting;
    this.reading = reading;
    this.expressions = expressions;
    this.literals = new LiteralBuilder(reading);
    this.calls = calls;
  }

  Expression path(PathContext node) {
    return switch (node) {
      case TalionParser.LiteralPathContext n -> literals.literal(n.literal());
      case TalionParser.NamePathContext n -> named(n);
      case TalionParser.NowPathContext n ->
          members(n, n.selector(), () -> new Expression.Now(reading.spans().of(n.getStart())));
      case TalionParser.OffenderPathContext n ->
          members(n, n.selector(), () -> new Expression.Offender(reading.spans().of(n.getStart())));
      case TalionParser.GroupPathContext n ->
          members(n, n.selector(), () -> expressions.expression(n.expr()));
      case TalionParser.BracesPathContext n ->
          new Expression.Braces(expressions.all(n.expr()), reading.spans().of(n));
      default -> throw new IllegalStateException("unknown path " + node.getClass());
    };
  }

  private Expression named(TalionParser.NamePathContext node) {
    return node.arguments() == null
        ? dotted(node.dotted())
        : members(node, node.selector(), () -> calls.call(node.dotted(), node.arguments()));
  }

  Expression dotted(DottedContext node) {
    Name first = reading.spans().name(node.ident());
    return fields(node, node.fieldName(), () -> new Expression.Reference(first, first.span()));
  }

  private Expression members(
      ParserRuleContext node,
      List<TalionParser.SelectorContext> selectors,
      Supplier<Expression> target) {
    return fields(
        node, selectors.stream().map(TalionParser.SelectorContext::fieldName).toList(), target);
  }

  private Expression fields(
      ParserRuleContext node,
      List<? extends ParserRuleContext> fields,
      Supplier<Expression> target) {
    if (!nesting.enter(fields.size(), node)) {
      return nesting.placeholder(node);
    }
    Expression result = target.get();
    for (ParserRuleContext field : fields) {
      Name name = reading.spans().name(field);
      Span span =
          new Span(name.span().source(), node.getStart().getStartIndex(), name.span().end());
      result = new Expression.Member(result, name, span);
    }
    nesting.leave(fields.size());
    return result;
  }
}
