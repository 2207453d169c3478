package io.talion.grammar.parse;

import io.talion.grammar.ast.Binding;
import io.talion.grammar.ast.Expression;
import io.talion.grammar.diagnostic.Span;
import io.talion.grammar.parse.TalionParser.BindingContext;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code x in S of k} and the steps of its window (language.md section 9). */
final class BindingBuilder {
  private final Reading reading;
  private final ExpressionBuilder expressions;

  BindingBuilder(Reading reading, ExpressionBuilder expressions) {
    this.reading = reading;
    this.expressions = expressions;
  }

  Binding binding(BindingContext node) {
    return new Binding(
        reading.spans().name(node.ident()),
        source(node.source()),
        steps(node.step()),
        reading.spans().of(node));
  }

  Optional<Binding> optional(@Nullable BindingContext node) {
    return Optional.ofNullable(node).map(this::binding);
  }

  Binding.Source source(TalionParser.SourceContext node) {
    Optional<Expression> key = Optional.ofNullable(node.path()).map(expressions::path);
    return new Binding.Source(reading.spans().name(node.dotted()), key, reading.spans().of(node));
  }

  List<Binding.Step> steps(List<TalionParser.StepContext> nodes) {
    return nodes.stream().map(this::step).toList();
  }

  private Binding.Step step(TalionParser.StepContext node) {
    Span span = reading.spans().of(node);
    return switch (node) {
      case TalionParser.WhereStepContext n ->
          new Binding.Step.Where(expressions.expression(n.expr()), span);
      case TalionParser.LastStepContext n ->
          new Binding.Step.Last(
              expressions.expression(n.extent),
              expressions.optional(n.least),
              expressions.optional(n.bucket),
              span);
      case TalionParser.SinceStepContext n ->
          new Binding.Step.Since(reading.spans().name(n.ident()), source(n.source()), span);
      case TalionParser.BeforeStepContext n -> new Binding.Step.BeforeNow(span);
      default -> throw new IllegalStateException("unknown step " + node.getClass());
    };
  }
}
