package io.talion.compiler.analysis;

import io.talion.compiler.core.Expr;
import io.talion.compiler.core.Rule;
import io.talion.compiler.core.Rule.Firing;
import io.talion.compiler.core.Rule.PenaltyExpr;
import io.talion.compiler.core.Terms;
import io.talion.compiler.types.Types;
import io.talion.grammar.ast.Clause;
import io.talion.grammar.ast.Declaration;
import io.talion.grammar.ast.Term;
import io.talion.trace.event.EventKind.Extent;
import io.talion.trace.type.Type;
import io.talion.trace.value.Ratio;
import io.talion.trace.value.ValueText;
import java.util.List;
import java.util.Optional;

/**
 * A limit that can never bind: the rules that slash offenders of its kind can, within its window,
 * not take more together, T1004 (language.md section 12, semantics.md 24).
 */
final class IdleLimits {
  private final Subject subject;

  private IdleLimits(Subject subject) {
    this.subject = subject;
  }

  static void run(Subject subject) {
    IdleLimits check = new IdleLimits(subject);
    List<Term.Limit> written = subject.written(Term.Limit.class);
    for (int i = 0; i < written.size() && i < subject.terms().limits().size(); i++) {
      check.limit(written.get(i), subject.terms().limits().get(i));
    }
  }

  private void limit(Term.Limit written, Terms.Limit limit) {
    Optional<Ratio> most = hasStages() ? Optional.empty() : total(limit);
    most.filter(m -> m.compareTo(limit.ratio()) <= 0).ifPresent(m -> warn(written, m));
  }

  private void warn(Term.Limit written, Ratio most) {
    subject.warn(
        "T1004",
        written.span(),
        "this limit can never bind",
        "all rules together slash at most "
            + ValueText.text(most, Type.Simple.RATIO)
            + " of one offender in its window",
        "lower it, or leave it out");
  }

  /** Stages and replacing exceptions slash too; what they take is not summed. */
  private boolean hasStages() {
    boolean stages =
        subject.declarations(Declaration.Rule.class).stream()
            .anyMatch(r -> r.clauses().stream().anyMatch(c -> c instanceof Clause.ThenAfter));
    return stages
        || subject.declarations().stream().anyMatch(d -> d instanceof Declaration.Exception)
        || subject.declarations().stream().anyMatch(d -> d instanceof Declaration.Use);
  }

  private Optional<Ratio> total(Terms.Limit limit) {
    Type kind = subject.file().program().kinds().types().get(limit.kind());
    Optional<Ratio> sum = Optional.of(Ratio.ZERO);
    for (Rule r : subject.rules()) {
      boolean concerned =
          r.against().filter(a -> Types.same(Types.inner(a.type()), kind)).isPresent();
      if (concerned) {
        Optional<Ratio> most = worst(r, limit.window());
        sum = sum.flatMap(s -> most.map(s::add));
      }
    }
    return sum;
  }

  /** What a rule can take of one offender within the window; empty if nothing is shown. */
  private Optional<Ratio> worst(Rule r, Optional<Extent> window) {
    Ratio once = Ratio.ZERO;
    for (PenaltyExpr p : r.penalties()) {
      if (p instanceof PenaltyExpr.Slash s) {
        Ratio high = subject.ranges().of(s.demand()).high().orElse(Ratio.ONE);
        Ratio most = high.compareTo(Ratio.ONE) > 0 ? Ratio.ONE : high;
        once = most.compareTo(once) > 0 ? most : once;
      }
    }
    Ratio each = once;
    return once.signum() <= 0 ? Optional.of(Ratio.ZERO) : times(r, window).map(each::multiply);
  }

  /** How often it can fire against one offender within the window. */
  private static Optional<Ratio> times(Rule r, Optional<Extent> window) {
    List<Expr> key = r.firing().key();
    boolean byOffender = r.against().isPresent() && key.equals(List.of(r.against().get()));
    return switch (r.firing()) {
      case Firing.OncePer o when sameReads(o.key(), r) -> Optional.of(Ratio.ONE);
      case Firing.AgainAfter a when byOffender && window.isPresent() ->
          window
              .filter(w -> w.clock().equals(a.extent().clock()))
              .map(w -> Ratio.of(-Math.floorDiv(-w.distance(), a.extent().distance()), 1));
      default -> Optional.empty();
    };
  }

  /** {@code once per (culprit)}: the same field of the same variable, written twice. */
  private static boolean sameReads(List<Expr> key, Rule r) {
    return key.size() == 1
        && r.against().filter(a -> Shape.of(a).equals(Shape.of(key.get(0)))).isPresent();
  }
}
