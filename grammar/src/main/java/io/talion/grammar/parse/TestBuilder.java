package io.talion.grammar.parse;

import io.talion.grammar.ast.Declaration;
import io.talion.grammar.ast.Expression;
import io.talion.grammar.ast.TestStep;
import io.talion.grammar.diagnostic.Span;
import io.talion.grammar.parse.TalionParser.AtStepContext;
import io.talion.grammar.parse.TalionParser.TestEventContext;
import io.talion.grammar.parse.TalionParser.TestStepContext;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code test} (language.md section 8). An {@code at} without events belongs to the expectation
 * before it; the grammar reads it as a step of its own, because only what follows tells the two
 * apart.
 */
final class TestBuilder {
  private final Reading reading;
  private final ExpressionBuilder expressions;
  private final ExpectationBuilder expectations;

  TestBuilder(Reading reading, ExpressionBuilder expressions) {
    this.reading = reading;
    this.expressions = expressions;
    this.expectations = new ExpectationBuilder(reading, expressions);
  }

  Declaration test(TalionParser.TestDeclContext node, List<String> doc) {
    List<TestStep> steps = new ArrayList<>();
    for (TestStepContext step : node.testStep()) {
      if (step instanceof AtStepContext at && bare(at)) {
        Expression point = expressions.expression(at.expr());
        expectations.addPoint(steps, point, reading.spans().of(at));
      } else {
        steps.add(step(step));
      }
    }
    String title = reading.string(node.STRING().getSymbol());
    return new Declaration.Test(doc, title, List.copyOf(steps), reading.spans().of(node));
  }

  private static boolean bare(AtStepContext node) {
    return node.testEvent().isEmpty() && node.LBRACE() == null;
  }

  private TestStep step(TestStepContext node) {
    Span span = reading.spans().of(node);
    return switch (node) {
      case TalionParser.GivenStepContext n ->
          new TestStep.Given(
              expressions.expression(n.target), expressions.expression(n.value), span);
      case TalionParser.LetStepContext n ->
          new TestStep.Let(reading.spans().name(n.ident()), expressions.expression(n.expr()), span);
      case AtStepContext n ->
          new TestStep.At(expressions.expression(n.expr()), events(n.testEvent()), span);
      case TalionParser.RepeatStepContext n -> repeat(n, span);
      case TalionParser.AdvanceStepContext n ->
          new TestStep.Advance(expressions.expression(n.expr()), span);
      case TalionParser.ExpectStepContext n ->
          new TestStep.Expect(expectations.expectation(n.expectation()), span);
      default -> throw new IllegalStateException("unknown step " + node.getClass());
    };
  }

  private TestStep repeat(TalionParser.RepeatStepContext node, Span span) {
    return new TestStep.Repeat(
        expressions.expression(node.count),
        reading.spans().name(node.ident()),
        expressions.expression(node.period),
        expressions.expression(node.start),
        events(node.testEvent()),
        span);
  }

  private List<Expression.Call> events(List<TestEventContext> nodes) {
    return nodes.stream()
        .map(n -> expressions.calls().plain(reading.spans().name(n.plainIdent()), n.arguments()))
        .toList();
  }
}
