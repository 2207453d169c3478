package io.talion.compiler.test;

import io.talion.compiler.core.Expr;
import io.talion.compiler.core.Rule.PenaltyExpr;
import io.talion.compiler.core.TestCase;
import io.talion.compiler.core.TestCase.Step;
import io.talion.compiler.names.RewardInfo;
import io.talion.compiler.names.RuleInfo;
import io.talion.compiler.names.Scope;
import io.talion.compiler.names.Suggest;
import io.talion.compiler.names.Symbol;
import io.talion.compiler.rule.Penalties;
import io.talion.compiler.rule.RuleNames;
import io.talion.compiler.types.Types;
import io.talion.grammar.ast.Name;
import io.talion.grammar.ast.TestStep;
import io.talion.grammar.ast.TestStep.Expectation;
import io.talion.grammar.diagnostic.Span;
import io.talion.trace.type.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a test expects (semantics.md 32). */
final class Expectations {
  private Expectations() {}

  static Optional<Step> lower(TestStep.Expect e, Scope scope) {
    return switch (e.expectation()) {
      case Expectation.NoFindings n -> Optional.of(new Step.NoFindings(e.span()));
      case Expectation.NothingElse n -> Optional.of(new Step.NothingElse(e.span()));
      case Expectation.Holds h ->
          Name.of(h.condition())
              .filter(n -> scope.names().find(n.text()).orElse(null) instanceof Symbol.RuleName)
              .map(n -> fault(ofNobody(n), e.span(), scope))
              .orElseGet(
                  () -> Optional.of(new Step.Holds(scope.condition(h.condition()), e.span())));
      case Expectation.Fault f -> fault(f, e.span(), scope);
      case Expectation.Pays p -> pays(p, e.span(), scope);
    };
  }

  private static Expectation.Fault ofNobody(Name rule) {
    return new Expectation.Fault(
        rule, Optional.empty(), List.of(), Optional.empty(), Optional.empty());
  }

  private static Optional<Step> fault(Expectation.Fault f, Span span, Scope scope) {
    Optional<RuleInfo> rule = RuleNames.find(f.rule(), scope);
    Optional<String> waivedBy = f.waivedBy().flatMap(w -> exception(w, scope));
    Type culprit = rule.flatMap(r -> r.culprit().value()).orElse(Type.Bytes.ADDRESS);
    Optional<Expr> against =
        f.against().map(a -> scope.check(a, Types.isError(culprit) ? Type.Bytes.ADDRESS : culprit));
    rule.ifPresent(r -> culprit(r, f, scope));
    List<PenaltyExpr> penalties =
        f.penalties().stream().map(p -> Penalties.penalty(p, scope)).toList();
    Optional<TestCase.At> at = f.at().map(a -> TestSteps.at(scope.infer(a), scope));
    return rule.map(r -> new Step.Fault(r.id(), against, penalties, waivedBy, at, span));
  }

  /** Who is written exactly where the rule says whom it is against. */
  private static void culprit(RuleInfo rule, Expectation.Fault f, Scope scope) {
    boolean named = rule.culprit().value().isPresent();
    if (named != f.against().isPresent()) {
      scope
          .report()
          .error(
              "T0302",
              f.rule().span(),
              "rule `" + rule.name() + (named ? "` is against someone" : "` is against nobody"),
              "",
              "write `expect " + rule.name() + (named ? " against X`" : "`"));
    }
  }

  private static Optional<String> exception(Name name, Scope scope) {
    if (scope.names().find(name.text()).orElse(null) instanceof Symbol.ExceptionName) {
      return Optional.of(name.text());
    }
    List<String> known =
        scope.names().symbols().entrySet().stream()
            .filter(s -> s.getValue() instanceof Symbol.ExceptionName)
            .map(Map.Entry::getKey)
            .toList();
    scope
        .report()
        .error(
            "T0101",
            name.span(),
            "unknown exception `" + name.text() + "`",
            "",
            Suggest.fix(name.text(), known, "the exceptions are " + String.join(", ", known)));
    return Optional.empty();
  }

  private static Optional<Step> pays(Expectation.Pays p, Span span, Scope scope) {
    Optional<Symbol> symbol = scope.names().find(p.reward().text());
    if (symbol.isEmpty() || !(symbol.get() instanceof Symbol.RewardName r)) {
      scope
          .report()
          .error(
              "T0101",
              p.reward().span(),
              "unknown reward `" + p.reward().text() + "`",
              "",
              "name a `reward` of this policy");
      return Optional.empty();
    }
    RewardInfo reward = r.reward().value();
    Type member = Types.isError(reward.member()) ? Type.Bytes.OPERATOR : reward.member();
    Expr to = scope.check(p.to(), member);
    Expr amount = scope.check(p.amount(), Types.inner(reward.amount()));
    return Optional.of(new Step.Pays(reward.id(), to, amount, span));
  }
}
