package io.talion.grammar.parse;

import io.talion.grammar.ast.Expression;
import io.talion.grammar.ast.Term;
import io.talion.grammar.diagnostic.Span;
import io.talion.grammar.parse.TalionParser.ExprContext;
import io.talion.grammar.parse.TalionParser.TermContext;
import java.util.List;
import java.util.Optional;

/** The lines of {@code terms} (language.md section 6). */
final class TermBuilder {
  private final Reading reading;
  private final ExpressionBuilder expressions;

  TermBuilder(Reading reading, ExpressionBuilder expressions) {
    this.reading = reading;
    this.expressions = expressions;
  }

  Term term(TermContext node) {
    Span span = reading.spans().of(node);
    return switch (node) {
      case TalionParser.AvsTermContext n -> new Term.Avs(build(n.expr()), span);
      case TalionParser.OperatorSetTermContext n ->
          new Term.OperatorSet(reading.small(n.INT().getSymbol()), span);
      case TalionParser.StrategiesTermContext n ->
          new Term.Strategies(reading.spans().names(n.ident()), span);
      case TalionParser.SlashableTermContext n -> new Term.SlashableFor(build(n.expr()), span);
      case TalionParser.ChallengeTermContext n -> new Term.Challenge(build(n.expr()), span);
      case TalionParser.CombineTermContext n -> new Term.Combine(reading.spans().name(n.how), span);
      case TalionParser.LimitTermContext n -> limit(n, span);
      case TalionParser.RoundingTermContext n ->
          new Term.Rounding(n.rounding().stream().map(this::rounding).toList(), span);
      case TalionParser.FundsTermContext n ->
          new Term.SlashedFunds(expressions.optional(n.expr()), span);
      case TalionParser.EffectiveTermContext n -> new Term.EffectiveFrom(build(n.expr()), span);
      case TalionParser.FinalTermContext n -> new Term.FinalAfter(build(n.expr()), span);
      case TalionParser.LateTermContext n -> new Term.Late(build(n.expr()), span);
      case TalionParser.ClockTermContext n -> clock(n, span);
      case TalionParser.GapTermContext n -> new Term.Gap(build(n.expr()), span);
      case TalionParser.InstantTermContext n -> new Term.InstantPerLog(span);
      case TalionParser.ExpectRateTermContext n ->
          new Term.ExpectRate(
              n.INT().getText(),
              reading.spans().name(n.dotted()),
              expressions.postfix(n.postfix()),
              span);
      case TalionParser.ExpectCountTermContext n ->
          new Term.ExpectCount(reading.spans().name(n.dotted()), n.INT().getText(), span);
      default -> throw new IllegalStateException("unknown term " + node.getClass());
    };
  }

  private Expression build(ExprContext node) {
    return expressions.expression(node);
  }

  private Term limit(TalionParser.LimitTermContext node, Span span) {
    List<TalionParser.PostfixContext> parts = node.postfix();
    Optional<Expression> window = parts.stream().skip(1).findFirst().map(expressions::postfix);
    return new Term.Limit(
        expressions.postfix(parts.get(0)), reading.spans().name(node.dotted()), window, span);
  }

  private Term clock(TalionParser.ClockTermContext node, Span span) {
    return node.binding() == null
        ? new Term.TimedClock(
            reading.spans().name(node.ident()),
            build(node.period),
            expressions.optional(node.start),
            span)
        : new Term.CountedClock(
            reading.spans().name(node.ident()),
            expressions.bindings().binding(node.binding()),
            span);
  }

  private Term.Rounding.Rule rounding(TalionParser.RoundingContext node) {
    return new Term.Rounding.Rule(
        reading.spans().name(node.what), reading.spans().name(node.direction));
  }
}
