package io.talion.compiler.reward;

import io.talion.compiler.report.Report;
import io.talion.grammar.ast.Declaration;
import io.talion.grammar.ast.RewardClause;
import io.talion.grammar.diagnostic.Span;
import java.util.List;
import java.util.Optional;

/** Which clauses a reward must have, and how often (language.md section 7). */
final class RewardShape {
  /** A clause by its word. */
  private record Form(
      Class<? extends RewardClause> kind, String word, boolean required, String example) {}

  private static final List<Form> FORMS =
      List.of(
          new Form(RewardClause.Every.class, "every", true, "every 7 days from @2026-01-01"),
          new Form(RewardClause.Pool.class, "pool", true, "pool 100 ETH"),
          new Form(RewardClause.Among.class, "among", true, "among op in Operator"),
          new Form(RewardClause.Weight.class, "weight", true, "weight stake(op)"),
          new Form(RewardClause.Remainder.class, "remainder", true, "remainder carry"),
          new Form(RewardClause.Because.class, "because", true, "because \"…\""),
          new Form(RewardClause.When.class, "when", false, ""),
          new Form(RewardClause.Cap.class, "cap", false, ""),
          new Form(RewardClause.Split.class, "split", false, ""));

  private final Declaration.Reward reward;

  RewardShape(Declaration.Reward reward) {
    this.reward = reward;
  }

  /** The first clause of a kind. */
  <T extends RewardClause> Optional<T> one(Class<T> kind) {
    return every(kind).stream().findFirst();
  }

  <T extends RewardClause> List<T> every(Class<T> kind) {
    return reward.clauses().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** Complains about what is missing and what stands twice; whether nothing is missing. */
  boolean check(Report report) {
    boolean whole = true;
    for (Form form : FORMS) {
      List<? extends RewardClause> found = every(form.kind);
      if (found.size() > 1) {
        twice(form, found.get(1).span(), report);
      } else if (found.isEmpty() && form.required) {
        missing(form, report);
        whole = false;
      }
    }
    return whole;
  }

  private static void twice(Form form, Span span, Report report) {
    report.error(
        "T0305",
        span,
        "`" + form.word + "` stands twice",
        "a reward has one of it",
        "leave one out");
  }

  private void missing(Form form, Report report) {
    report.error(
        "T0313",
        reward.name().span(),
        "reward `" + reward.name().text() + "` has no `" + form.word + "`",
        "who is paid what, of what and when, and where the rest goes, is written",
        "add `" + form.example + "`");
  }
}
