package io.talion.grammar.parse;

import io.talion.grammar.ast.Expression;
import io.talion.grammar.ast.Name;
import io.talion.grammar.diagnostic.Span;
import io.talion.grammar.parse.TalionParser.DottedContext;
import io.talion.grammar.parse.TalionParser.PathContext;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;

/** Names, members, parentheses and literals: the innermost parts of an expression. */
final class PathBuilder {
  private final Reading reading;
  private final ExpressionBuilder expressions;
  private final LiteralBuilder literals;
  private final CallBuilder calls;

  PathBuilder(Reading reading, ExpressionBuilder expressions, CallBuilder calls) {
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
          members(new Expression.Now(reading.spans().of(n.getStart())), n, n.selector());
      case TalionParser.OffenderPathContext n ->
          members(new Expression.Offender(reading.spans().of(n.getStart())), n, n.selector());
      case TalionParser.GroupPathContext n ->
          members(expressions.expression(n.expr()), n, n.selector());
      case TalionParser.BracesPathContext n ->
          new Expression.Braces(expressions.all(n.expr()), reading.spans().of(n));
      default -> throw new IllegalStateException("unknown path " + node.getClass());
    };
  }

  private Expression named(TalionParser.NamePathContext node) {
    return node.arguments() == null
        ? dotted(node.dotted())
        : members(calls.call(node.dotted(), node.arguments()), node, node.selector());
  }

  Expression dotted(DottedContext node) {
    Name first = reading.spans().name(node.ident());
    return fields(new Expression.Reference(first, first.span()), node, node.fieldName());
  }

  private Expression members(
      Expression target, ParserRuleContext node, List<TalionParser.SelectorContext> selectors) {
    return fields(
        target, node, selectors.stream().map(TalionParser.SelectorContext::fieldName).toList());
  }

  private Expression fields(
      Expression target, ParserRuleContext node, List<? extends ParserRuleContext> fields) {
    return expressions.nested(
        fields.size(),
        node,
        () -> target,
        first -> {
          Expression result = first;
          for (ParserRuleContext field : fields) {
            Name name = reading.spans().name(field);
            Span span =
                new Span(name.span().source(), node.getStart().getStartIndex(), name.span().end());
            result = new Expression.Member(result, name, span);
          }
          return result;
        });
  }
}
