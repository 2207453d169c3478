package io.talion.grammar.parse;

import io.talion.grammar.ast.Declaration;
import io.talion.grammar.ast.RewardClause;
import io.talion.grammar.diagnostic.Span;
import io.talion.grammar.parse.TalionParser.RewardClauseContext;
import java.util.List;
import java.util.Optional;

/** {@code reward} and its clauses (language.md section 7). */
final class RewardBuilder {
  private final Reading reading;
  private final ExpressionBuilder expressions;
  private final BecauseBuilder texts;

  RewardBuilder(Reading reading, ExpressionBuilder expressions) {
    this.reading = reading;
    this.expressions = expressions;
    this.texts = new BecauseBuilder(reading);
  }

  Declaration reward(TalionParser.RewardDeclContext node, List<String> doc) {
    return new Declaration.Reward(
        doc,
        reading.spans().name(node.ident()),
        node.rewardClause().stream().map(this::clause).toList(),
        reading.spans().of(node));
  }

  private RewardClause clause(RewardClauseContext node) {
    Span span = reading.spans().of(node);
    return switch (node) {
      case TalionParser.EveryRewardContext n ->
          new RewardClause.Every(
              expressions.expression(n.period), expressions.optional(n.start), span);
      case TalionParser.LetRewardContext n ->
          new RewardClause.Let(
              reading.spans().name(n.ident()), expressions.expression(n.expr()), span);
      case TalionParser.PoolRewardContext n ->
          new RewardClause.Pool(expressions.expression(n.expr()), span);
      case TalionParser.AmongRewardContext n ->
          new RewardClause.Among(expressions.bindings().binding(n.binding()), span);
      case TalionParser.WeightRewardContext n ->
          new RewardClause.Weight(
              expressions.expression(n.weight), expressions.optional(n.total), span);
      case TalionParser.WhenRewardContext n ->
          new RewardClause.When(expressions.expression(n.expr()), span);
      case TalionParser.CapRewardContext n ->
          new RewardClause.Cap(
              expressions.expression(n.expr()), reading.spans().name(n.ident()), span);
      case TalionParser.SplitRewardContext n ->
          new RewardClause.Split(
              reading.spans().name(n.ident()), expressions.expression(n.expr()), span);
      case TalionParser.RemainderRewardContext n ->
          new RewardClause.Remainder(
              Optional.ofNullable(n.how).map(reading.spans()::name),
              expressions.optional(n.expr()),
              span);
      case TalionParser.BecauseRewardContext n ->
          new RewardClause.Because(texts.because(n.STRING().getSymbol(), span), span);
      default -> throw new IllegalStateException("unknown clause " + node.getClass());
    };
  }
}
