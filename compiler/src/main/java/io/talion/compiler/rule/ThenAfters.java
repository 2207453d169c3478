package io.talion.compiler.rule;

import io.talion.compiler.core.Expr;
import io.talion.compiler.core.Rule;
import io.talion.compiler.core.Stage;
import io.talion.compiler.names.Scope;
import io.talion.compiler.report.Report;
import io.talion.compiler.types.Types;
import io.talion.compiler.window.Constants;
import io.talion.grammar.ast.Clause;
import io.talion.grammar.ast.Penalty;
import io.talion.trace.type.Clock;
import io.talion.trace.type.Type;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code then after d { … }} (semantics.md 26). It sees the bindings and lets of its rule; what it
 * does not write, its reason, evidence and challenge, is the rule's.
 */
final class ThenAfters {
  private static final List<Class<? extends Clause>> FOR_THE_RULE =
      List.of(
          Clause.On.class,
          Clause.Fires.class,
          Clause.Against.class,
          Clause.Severity.class,
          Clause.ThenAfter.class);

  private ThenAfters() {}

  static Stage stage(Clause.ThenAfter t, Clauses outer, Scope scope) {
    Clauses clauses = new Clauses(t.clauses());
    shape(t, clauses, outer, scope.report());
    Expr delay = scope.infer(t.delay());
    List<Rule.Test> tests = new ArrayList<>();
    Scope inner = Tests.inner(clauses, scope, tests);
    return new Stage(
        delay,
        clock(delay, scope),
        tests,
        Penalties.all(clauses.every(Clause.Consequence.class), inner),
        Proofs.evidence(or(Clause.Evidence.class, clauses, outer), inner),
        Proofs.because(or(Clause.Because.class, clauses, outer), inner),
        Challenges.of(or(Clause.Challenge.class, clauses, outer), inner));
  }

  private static Clauses or(Class<? extends Clause> kind, Clauses own, Clauses outer) {
    return own.has(kind) ? own : outer;
  }

  private static Clock clock(Expr delay, Scope scope) {
    if (delay.type() instanceof Type.Distance d) {
      return d.clock();
    }
    if (!Types.isError(delay.type())) {
      Constants.wrongType(delay, "`then after`", "a duration or a distance", scope);
    }
    return Clock.TIME;
  }

  private static void shape(Clause.ThenAfter t, Clauses clauses, Clauses outer, Report report) {
    for (Class<? extends Clause> c : FOR_THE_RULE) {
      clauses.none(c, "this cannot stand in `then after`", "it belongs to the rule", report);
    }
    clauses.once(Clause.Because.class, "because", report);
    clauses.once(Clause.Evidence.class, "evidence", report);
    clauses.once(Clause.Challenge.class, "challenge", report);
    boolean penalty = clauses.has(Clause.Consequence.class);
    if (penalty && !outer.has(Clause.Against.class) && !outer.has(Clause.Consequence.class)) {
      report.error(
          "T0302",
          t.span(),
          "this has a penalty but its rule no culprit",
          "a penalty needs someone to bear it",
          "add `against x.operator` to the rule");
    }
    boolean slashes = clauses.penalty(Penalty.Slash.class).isPresent();
    if (slashes && !clauses.has(Clause.Because.class) && !outer.has(Clause.Because.class)) {
      report.error(
          "T0303",
          t.span(),
          "this slashes without a reason",
          "who loses stake is told why",
          "add `because \"…\"`");
    }
  }
}
