package io.talion.compiler.rule;

import io.talion.compiler.report.Report;
import io.talion.grammar.ast.Clause;
import io.talion.grammar.ast.Declaration;
import io.talion.grammar.ast.Penalty;
import io.talion.grammar.diagnostic.Span;
import java.util.List;

/** Which clauses a rule must have, and how often (language.md section 6, semantics.md 33). */
final class RuleShape {
  private RuleShape() {}

  static void check(Declaration.Rule rule, Clauses clauses, Report report) {
    Span name = rule.name().span();
    if (!clauses.has(Clause.On.class)) {
      report.error(
          "T0306",
          name,
          "rule `" + rule.name().text() + "` has no trigger",
          "nothing ever sets it off",
          "begin with `on x in …` or `every …`");
    }
    if (!clauses.has(Clause.Fires.class)) {
      report.error(
          "T0301",
          name,
          "rule `" + rule.name().text() + "` does not say how often it fires",
          "real chains have slashed twice, or never, because this was left to luck",
          "add `fires once per (…)`, `fires again after …`, `fires again when cleared` or `fires every time`");
    }
    culprit(rule, clauses, report);
    reason(rule, clauses, report);
    single(clauses, report);
  }

  private static void culprit(Declaration.Rule rule, Clauses clauses, Report report) {
    boolean needed =
        clauses.every(Clause.Consequence.class).stream()
            .anyMatch(c -> !(c.penalty() instanceof Penalty.Flag));
    boolean any = clauses.has(Clause.Consequence.class);
    if (any && !clauses.has(Clause.Against.class)) {
      report.error(
          "T0302",
          rule.name().span(),
          "rule `" + rule.name().text() + "` has a penalty but no culprit",
          needed ? "a penalty needs someone to bear it" : "a flag is raised against someone too",
          "add `against x.operator`");
    }
  }

  private static void reason(Declaration.Rule rule, Clauses clauses, Report report) {
    if (clauses.penalty(Penalty.Slash.class).isPresent() && !clauses.has(Clause.Because.class)) {
      report.error(
          "T0303",
          rule.name().span(),
          "rule `" + rule.name().text() + "` slashes without a reason",
          "who loses stake is told why",
          "add `because \"… {x.field} …\"`");
    }
  }

  private static void single(Clauses clauses, Report report) {
    clauses.once(Clause.On.class, "on", report);
    clauses.once(Clause.Fires.class, "fires", report);
    clauses.once(Clause.Against.class, "against", report);
    clauses.once(Clause.Because.class, "because", report);
    clauses.once(Clause.Evidence.class, "evidence", report);
    clauses.once(Clause.Severity.class, "severity", report);
    clauses.once(Clause.Challenge.class, "challenge", report);
    clauses.once(Clause.ThenAfter.class, "then after", report);
    for (Class<? extends Clause> c : List.of(Clause.Waive.class, Clause.Replace.class)) {
      clauses.none(
          c, "only an exception waives or replaces", "write an `exception … to` the rule", report);
    }
  }
}
