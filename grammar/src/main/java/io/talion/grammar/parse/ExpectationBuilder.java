package io.talion.grammar.parse;

import io.talion.grammar.ast.Expression;
import io.talion.grammar.ast.Expression.Literal;
import io.talion.grammar.ast.Name;
import io.talion.grammar.ast.TestStep;
import io.talion.grammar.ast.TestStep.Expectation;
import io.talion.grammar.diagnostic.Diagnostic;
import io.talion.grammar.diagnostic.Span;
import io.talion.grammar.parse.TalionParser.OtherExpectationContext;
import io.talion.grammar.parse.TalionParser.PayeeContext;
import java.util.List;
import java.util.Optional;

/** What a test expects (language.md section 8). */
final class ExpectationBuilder {
  private final Reading reading;
  private final ExpressionBuilder expressions;
  private final PenaltyBuilder penalties;

  ExpectationBuilder(Reading reading, ExpressionBuilder expressions) {
    this.reading = reading;
    this.expressions = expressions;
    this.penalties = new PenaltyBuilder(reading, expressions);
  }

  Expectation expectation(TalionParser.ExpectationContext node) {
    return switch (node) {
      case TalionParser.NoFindingsContext n -> new Expectation.NoFindings();
      case TalionParser.NothingElseContext n -> new Expectation.NothingElse();
      case TalionParser.PaysExpectationContext n ->
          new Expectation.Pays(
              reading.spans().name(n.dotted()), payee(n.payee()), expressions.expression(n.expr()));
      case OtherExpectationContext n when n.postfix() != null -> fault(n);
      case OtherExpectationContext n -> new Expectation.Holds(expressions.expression(n.expr()));
      default -> throw new IllegalStateException("unknown expectation " + node.getClass());
    };
  }

  private Expression payee(PayeeContext node) {
    return node.dotted() == null
        ? new Literal(Literal.Kind.HEX, node.getText(), reading.spans().of(node))
        : expressions.dotted(node.dotted());
  }

  private Expectation fault(OtherExpectationContext node) {
    return new Expectation.Fault(
        rule(node),
        Optional.of(expressions.postfix(node.postfix())),
        node.penalty().stream().map(penalties::penalty).toList(),
        Optional.ofNullable(node.ident()).map(reading.spans()::name),
        Optional.empty());
  }

  /** The grammar takes any expression before {@code against}; only a name is meant. */
  private Name rule(OtherExpectationContext node) {
    Expression written = expressions.expression(node.expr());
    if (Name.of(written).isEmpty()) {
      reading
          .problems()
          .report(
              Diagnostic.error(
                      "T0012", written.span(), "expected the name of a rule before `against`")
                  .fixedBy("write `expect RULE against X …`, or `expect CONDITION` alone"));
    }
    return reading.spans().name(node.expr());
  }

  /** {@code expect R against X … at p}, and {@code expect R at p} of a rule against nobody. */
  void addPoint(List<TestStep> steps, Expression point, Span at) {
    if (!steps.isEmpty()
        && steps.getLast() instanceof TestStep.Expect step
        && !(step.expectation() instanceof Expectation.Fault f && f.at().isPresent())
        && dated(step.expectation(), point) instanceof Expectation.Fault fault) {
      steps.set(steps.size() - 1, new TestStep.Expect(fault, step.span().to(at)));
      return;
    }
    reading.problems().report(eventless(at));
  }

  private static Expectation dated(Expectation e, Expression point) {
    return switch (e) {
      case Expectation.Fault f when f.at().isEmpty() ->
          new Expectation.Fault(
              f.rule(), f.against(), f.penalties(), f.waivedBy(), Optional.of(point));
      case Expectation.Holds h -> Name.of(h.condition()).map(n -> ofNobody(n, point)).orElse(e);
      default -> e;
    };
  }

  private static Expectation ofNobody(Name rule, Expression point) {
    return new Expectation.Fault(
        rule, Optional.empty(), List.of(), Optional.empty(), Optional.of(point));
  }

  private static Diagnostic eventless(Span at) {
    return Diagnostic.error("T0012", at, "expected an event after this `at`")
        .because("without events, `at` only says when an expected fault is found, right after it")
        .fixedBy("write the events, `at block 3 Start(op: alice)`, or `advance to …`");
  }
}
