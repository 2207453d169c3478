package io.talion.grammar.parse;

import io.talion.grammar.ast.Clause;
import io.talion.grammar.ast.Expression;
import io.talion.grammar.diagnostic.Span;
import io.talion.grammar.parse.TalionParser.ClauseContext;
import io.talion.grammar.parse.TalionParser.EvidenceContext;
import io.talion.grammar.parse.TalionParser.ExceptionClauseContext;
import io.talion.grammar.parse.TalionParser.KeyContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The clauses of rules and exceptions (language.md section 6). */
final class ClauseBuilder {
  private final Reading reading;
  private final ExpressionBuilder expressions;
  private final TriggerBuilder triggers;
  private final PenaltyBuilder penalties;
  private final BecauseBuilder texts;

  ClauseBuilder(Reading reading, ExpressionBuilder expressions) {
    this.reading = reading;
    this.expressions = expressions;
    this.triggers = new TriggerBuilder(reading, expressions);
    this.penalties = new PenaltyBuilder(reading, expressions);
    this.texts = new BecauseBuilder(reading);
  }

  List<Clause> clauses(List<ClauseContext> nodes) {
    return nodes.stream().map(this::clause).toList();
  }

  private Clause clause(ClauseContext node) {
    Span span = reading.spans().of(node);
    return switch (node) {
      case TalionParser.OnClauseContext n -> new Clause.On(triggers.trigger(n.trigger()), span);
      case TalionParser.LetClauseContext n ->
          new Clause.Let(reading.spans().name(n.ident()), expressions.expression(n.expr()), span);
      case TalionParser.WhenClauseContext n ->
          new Clause.When(expressions.expression(n.expr()), span);
      case TalionParser.AgainstClauseContext n ->
          new Clause.Against(expressions.expression(n.expr()), span);
      case TalionParser.PenaltyClauseContext n ->
          new Clause.Consequence(penalties.penalty(n.penalty()), span);
      case TalionParser.ThenClauseContext n ->
          new Clause.ThenAfter(expressions.expression(n.expr()), clauses(n.clause()), span);
      case TalionParser.FiresClauseContext n -> new Clause.Fires(firing(n.firing()), span);
      case TalionParser.EvidenceClauseContext n ->
          new Clause.Evidence(n.evidence().stream().map(this::evidence).toList(), span);
      case TalionParser.BecauseClauseContext n -> texts.because(n.STRING().getSymbol(), span);
      case TalionParser.SeverityClauseContext n ->
          new Clause.Severity(reading.spans().name(n.ident()), span);
      case TalionParser.ChallengeClauseContext n -> challenge(n.expr(), n.binding(), span);
      default -> throw new IllegalStateException("unknown clause " + node.getClass());
    };
  }

  List<Clause> exceptionClauses(List<ExceptionClauseContext> nodes) {
    return nodes.stream().map(this::exceptionClause).toList();
  }

  private Clause exceptionClause(ExceptionClauseContext node) {
    Span span = reading.spans().of(node);
    return switch (node) {
      case TalionParser.ExceptionLetContext n ->
          new Clause.Let(reading.spans().name(n.ident()), expressions.expression(n.expr()), span);
      case TalionParser.ExceptionWhenContext n ->
          new Clause.When(expressions.expression(n.expr()), span);
      case TalionParser.ExceptionWaiveContext n -> new Clause.Waive(span);
      case TalionParser.ExceptionReplaceContext n ->
          new Clause.Replace(penalties.penalty(n.penalty()), span);
      case TalionParser.ExceptionChallengeContext n -> challenge(n.expr(), n.binding(), span);
      case TalionParser.ExceptionBecauseContext n -> texts.because(n.STRING().getSymbol(), span);
      default -> throw new IllegalStateException("unknown clause " + node.getClass());
    };
  }

  private Clause challenge(
      TalionParser.ExprContext distance, TalionParser.@Nullable BindingContext unless, Span span) {
    return new Clause.Challenge(
        expressions.expression(distance), expressions.bindings().optional(unless), span);
  }

  private Clause.Evidence.Item evidence(EvidenceContext node) {
    return node.binding() == null
        ? new Clause.Evidence.Item.One(expressions.expression(node.expr()))
        : new Clause.Evidence.Item.Set(expressions.bindings().binding(node.binding()));
  }

  private Clause.Firing firing(TalionParser.FiringContext node) {
    return switch (node) {
      case TalionParser.OncePerFiringContext n -> new Clause.Firing.OncePer(key(n.key()));
      case TalionParser.AgainAfterFiringContext n ->
          new Clause.Firing.AgainAfter(expressions.expression(n.expr()), key(n.key()));
      case TalionParser.AgainWhenClearedFiringContext n ->
          new Clause.Firing.AgainWhenCleared(key(n.key()));
      case TalionParser.EveryTimeFiringContext n -> new Clause.Firing.EveryTime();
      default -> throw new IllegalStateException("unknown firing " + node.getClass());
    };
  }

  private List<Expression> key(@Nullable KeyContext node) {
    return node == null ? List.of() : expressions.all(node.expr());
  }
}
