package io.talion.grammar.parse;

import io.talion.grammar.ast.Binding;
import io.talion.grammar.ast.Expression;
import io.talion.grammar.ast.Trigger;
import io.talion.grammar.diagnostic.Span;
import io.talion.grammar.parse.TalionParser.EachContext;
import io.talion.grammar.parse.TalionParser.TriggerContext;
import java.util.List;
import java.util.Optional;

/** {@code on …} and {@code every …}, of rules, streams and tallies (language.md section 6). */
final class TriggerBuilder {
  private final Reading reading;
  private final ExpressionBuilder expressions;
  private final BindingBuilder bindings;

  TriggerBuilder(Reading reading, ExpressionBuilder expressions) {
    this.reading = reading;
    this.expressions = expressions;
    this.bindings = expressions.bindings();
  }

  Trigger trigger(TriggerContext node) {
    Span span = reading.spans().of(node);
    return switch (node) {
      case TalionParser.OnTriggerContext n ->
          new Trigger.On(bindings.binding(n.binding()), each(n.each()), span);
      case TalionParser.CrossTriggerContext n -> cross(n, span);
      case TalionParser.PairTriggerContext n -> pair(n, span);
      case TalionParser.EveryTriggerContext n ->
          new Trigger.Every(
              expressions.expression(n.period),
              expressions.optional(n.start),
              each(n.each()),
              span);
      default -> throw new IllegalStateException("unknown trigger " + node.getClass());
    };
  }

  private Trigger cross(TalionParser.CrossTriggerContext node, Span span) {
    Binding first = bindings.binding(node.binding(0));
    return new Trigger.Cross(first, bindings.binding(node.binding(1)), join(node.join()), span);
  }

  private Trigger pair(TalionParser.PairTriggerContext node, Span span) {
    return new Trigger.Pair(
        reading.spans().name(node.ident(0)),
        reading.spans().name(node.ident(1)),
        bindings.source(node.source()),
        bindings.steps(node.step()),
        join(node.join()),
        span);
  }

  private Trigger.Join join(TalionParser.JoinContext node) {
    return new Trigger.Join(
        reading.spans().names(node.fieldNames().fieldName()), expressions.optional(node.expr()));
  }

  private List<Trigger.Each> each(List<EachContext> nodes) {
    return nodes.stream().map(this::each).toList();
  }

  private Trigger.Each each(EachContext node) {
    return new Trigger.Each(
        bindings.binding(node.binding()), Optional.ofNullable(node.ranking()).map(this::ranking));
  }

  private Trigger.Ranking ranking(TalionParser.RankingContext node) {
    List<Trigger.Order> orders = node.order().stream().map(this::order).toList();
    Optional<Expression> taking = expressions.optional(node.expr());
    return new Trigger.Ranking(orders, taking, node.skip_ != null, reading.spans().of(node));
  }

  private Trigger.Order order(TalionParser.OrderContext node) {
    return new Trigger.Order(expressions.expression(node.expr()), node.descending != null);
  }
}
