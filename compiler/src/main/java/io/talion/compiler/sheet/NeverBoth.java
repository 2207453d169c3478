package io.talion.compiler.sheet;

import io.talion.compiler.core.Expr;
import io.talion.compiler.core.Rule;
import io.talion.compiler.types.Types;
import io.talion.grammar.ast.Assertion;
import io.talion.grammar.ast.Declaration;
import io.talion.grammar.ast.Name;
import java.util.Optional;

/**
 * {@code assert never a and b}: no instant in which both stand against one offender (semantics.md
 * 25). A preference between them shows it, and so do culprits of different types.
 */
final class NeverBoth {
  private final Facts facts;

  NeverBoth(Facts facts) {
    this.facts = facts;
  }

  Shown<Boolean> check(Assertion.Never n) {
    return isPreferred(n) || areOfDifferentTypes(n)
        ? new Shown.Proved<>(true)
        : new Shown.NotShown<>(
            "nothing keeps `"
                + n.first().text()
                + "` and `"
                + n.second().text()
                + "` from standing against one offender in one instant: no `prefer` decides"
                + " between them",
            n.first().span());
  }

  private boolean isPreferred(Assertion.Never n) {
    Optional<Rule> a = rule(n.first());
    Optional<Rule> b = rule(n.second());
    return isWritten(n.first().text(), n.second().text())
        || isWritten(n.second().text(), n.first().text())
        || a.isPresent()
            && b.isPresent()
            && (a.get().yieldsTo().contains(b.get().id())
                || b.get().yieldsTo().contains(a.get().id()));
  }

  private boolean isWritten(String winner, String loser) {
    return facts.subject().declarations(Declaration.Prefer.class).stream()
        .anyMatch(p -> p.winner().text().equals(winner) && p.loser().text().equals(loser));
  }

  private boolean areOfDifferentTypes(Assertion.Never n) {
    Optional<Expr> a = culprit(n.first());
    Optional<Expr> b = culprit(n.second());
    return a.isPresent()
        && b.isPresent()
        && !Types.same(Types.inner(a.get().type()), Types.inner(b.get().type()));
  }

  private Optional<Expr> culprit(Name rule) {
    return rule(rule).flatMap(Rule::against);
  }

  private Optional<Rule> rule(Name name) {
    return facts.subject().rules().stream().filter(r -> r.name().equals(name.text())).findFirst();
  }
}
