package io.talion.compiler.rule;

import io.talion.compiler.report.Report;
import io.talion.grammar.ast.Clause;
import io.talion.grammar.ast.Declaration;
import io.talion.grammar.ast.Penalty;

/** Which clauses an exception must have, and how often (language.md section 6). */
final class ExceptionShape {
  private ExceptionShape() {}

  static void check(Declaration.Exception e, Clauses clauses, Report report) {
    boolean waives = clauses.has(Clause.Waive.class);
    boolean changes = clauses.has(Clause.Replace.class) || clauses.has(Clause.Challenge.class);
    if (!waives && !changes) {
      report.error(
          "T0307",
          e.name().span(),
          "exception `" + e.name().text() + "` changes nothing",
          "",
          "add `waive`, `replace …` or `challenge …`");
    }
    if (waives && changes) {
      report.error(
          "T0305",
          clauses.one(Clause.Waive.class).orElseThrow().span(),
          "what is waived has no penalty to replace and nothing to challenge",
          "",
          "leave one of them out");
    }
    clauses.once(Clause.Waive.class, "waive", report);
    clauses.once(Clause.Replace.class, "replace", report);
    clauses.once(Clause.Challenge.class, "challenge", report);
    clauses.once(Clause.Because.class, "because", report);
    reason(e, clauses, report);
  }

  private static void reason(Declaration.Exception e, Clauses clauses, Report report) {
    boolean slashes =
        clauses.every(Clause.Replace.class).stream()
            .anyMatch(r -> r.penalty() instanceof Penalty.Slash);
    if (slashes && !clauses.has(Clause.Because.class)) {
      report.error(
          "T0303",
          e.name().span(),
          "exception `" + e.name().text() + "` slashes without a reason",
          "who loses stake is told why",
          "add `because \"…\"`");
    }
  }
}
