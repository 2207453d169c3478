package io.talion.compiler.rule;

import io.talion.compiler.core.Expr;
import io.talion.compiler.core.Rule;
import io.talion.compiler.core.Trigger;
import io.talion.compiler.declaration.File;
import io.talion.compiler.names.RuleInfo;
import io.talion.compiler.names.Scope;
import io.talion.compiler.types.Types;
import io.talion.compiler.window.BoundTrigger;
import io.talion.compiler.window.Constants;
import io.talion.compiler.window.Triggers;
import io.talion.grammar.ast.Clause;
import io.talion.grammar.ast.Declaration;
import io.talion.trace.type.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One rule, from its trigger to its discipline. */
final class RuleBody {
  private RuleBody() {}

  static void elaborate(Declaration.Rule rule, RuleInfo info, File file) {
    Clauses clauses = new Clauses(rule.clauses());
    RuleShape.check(rule, clauses, file.report());
    FindingStream.fill(info.stream(), info.offender());
    Scope outer = file.scope();
    BoundTrigger trigger =
        clauses
            .one(Clause.On.class)
            .map(o -> Triggers.bind(o.trigger(), outer))
            .orElseGet(() -> empty(outer));
    trigger.elements().forEach((name, e) -> info.stream().add(name, e.type()));
    List<Rule.Test> tests = new ArrayList<>();
    Scope scope = Tests.top(clauses, trigger.scope(), info.stream(), tests);
    Optional<Expr> against = clauses.one(Clause.Against.class).map(a -> culprit(a, scope));
    Rule core =
        new Rule(
            info.id(),
            info.name(),
            clauses.one(Clause.Severity.class).map(s -> s.level().text()).orElse(""),
            trigger.trigger(),
            tests,
            against,
            Penalties.all(clauses.every(Clause.Consequence.class), scope),
            Firings.firing(clauses, against, trigger, scope),
            Proofs.evidence(clauses, scope),
            Proofs.because(clauses, scope),
            Challenges.of(clauses, scope),
            List.of(),
            List.of(),
            clauses.one(Clause.ThenAfter.class).map(t -> ThenAfters.stage(t, clauses, scope)),
            0);
    file.parts()
        .rules()
        .put(info.id(), core.with(List.of(), List.of(), outer.site().frame().size()));
    file.parts().ruleScopes().put(info.id(), scope);
  }

  private static BoundTrigger empty(Scope scope) {
    return new BoundTrigger(
        new Trigger.On(-1, 0, List.of(), List.of()), scope, Map.of(), List.of(), Optional.empty());
  }

  private static Expr culprit(Clause.Against against, Scope scope) {
    Expr e = scope.infer(against.culprit());
    boolean good =
        Types.isError(e.type()) || (Types.isBytes(e.type()) && !Types.isOptional(e.type()));
    Type inner = Types.inner(e.type());
    if (Types.isOptional(e.type()) && Types.isBytes(inner)) {
      return scope.check(against.culprit(), inner);
    }
    if (!good) {
      Constants.wrongType(e, "a culprit", "an operator, a validator or an address", scope);
    }
    return e;
  }
}
