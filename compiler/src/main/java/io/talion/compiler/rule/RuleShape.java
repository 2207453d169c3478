package io.talion.compiler.rule;

import io.talion.compiler.report.Report;
import io.talion.grammar.ast.Binding;
import io.talion.grammar.ast.Clause;
import io.talion.grammar.ast.Declaration;
import io.talion.grammar.ast.Penalty;
import io.talion.grammar.ast.Trigger;
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
    clears(clauses, report);
  }

  /** What a selection leaves out is not tested, and only a test can clear. */
  private static void clears(Clauses clauses, Report report) {
    boolean clearing =
        clauses.every(Clause.Fires.class).stream()
            .anyMatch(f -> f.firing() instanceof Clause.Firing.AgainWhenCleared);
    if (clearing) {
      clauses.every(Clause.On.class).stream()
          .flatMap(on -> each(on.trigger()).stream())
          .flatMap(e -> e.binding().steps().stream())
          .filter(Binding.Step.Where.class::isInstance)
          .map(s -> ((Binding.Step.Where) s).condition().span())
          .forEach(span -> neverClear(span, report));
    }
  }

  private static List<Trigger.Each> each(Trigger trigger) {
    return switch (trigger) {
      case Trigger.On on -> on.each();
      case Trigger.Every every -> every.each();
      case Trigger.Pair pair -> List.of();
      case Trigger.Cross cross -> List.of();
    };
  }

  private static void neverClear(Span where, Report report) {
    report.warning(
        "T1016",
        where,
        "whoever this leaves out is not tested, and so never clear again by it",
        "`again when cleared` waits for a test in which the rule did not hold",
        "write in `when` what has to end before the rule may fire again");
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
