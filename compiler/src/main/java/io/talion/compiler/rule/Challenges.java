package io.talion.compiler.rule;

import io.talion.compiler.core.Challenge;
import io.talion.compiler.core.Challenge.Veto;
import io.talion.compiler.core.Range;
import io.talion.compiler.names.Scope;
import io.talion.compiler.window.Bindings;
import io.talion.compiler.window.Bound;
import io.talion.compiler.window.Constants;
import io.talion.compiler.window.StepsAllowed;
import io.talion.grammar.ast.Binding;
import io.talion.grammar.ast.Clause;
import java.util.Optional;

/** {@code challenge d [unless x in S where …]} (semantics.md 27 and 45). */
final class Challenges {
  private Challenges() {}

  static Optional<Challenge> of(Clauses clauses, Scope scope) {
    Optional<Clause.Challenge> written = clauses.one(Clause.Challenge.class);
    Optional<Veto> veto = written.flatMap(Clause.Challenge::unless).flatMap(b -> veto(b, scope));
    return written
        .flatMap(c -> Constants.extent(c.distance(), 0, "`challenge`", scope))
        .map(d -> new Challenge(d, veto));
  }

  private static Optional<Veto> veto(Binding unless, Scope scope) {
    Bound bound = Bindings.bind(unless, StepsAllowed.FILTER, scope);
    if (bound.range() instanceof Range.OfStream s) {
      return Optional.of(new Veto(s.stream(), bound.slot(), bound.steps()));
    }
    scope
        .report()
        .error(
            "T0201",
            unless.span(),
            "what vetoes a finding is an element of a stream",
            "members of a kind and of a list do not happen",
            "name an event: `unless v in Veto where …`");
    return Optional.empty();
  }
}
