package io.talion.compiler.rule;

import io.talion.compiler.declaration.File;
import io.talion.compiler.names.Symbol;
import io.talion.grammar.ast.Declaration;
import io.talion.grammar.ast.Name;
import java.util.Optional;

/** {@code prefer A over B}, between rules or between exceptions (semantics.md 25). */
final class Preferences {
  private Preferences() {}

  static void declare(Declaration.Prefer p, File file, Exemptions exemptions) {
    file.parts().body(() -> prefer(p, file, exemptions));
  }

  private static void prefer(Declaration.Prefer p, File file, Exemptions exemptions) {
    Optional<Integer> winner = exception(p.winner(), file);
    Optional<Integer> loser = exception(p.loser(), file);
    if (winner.isPresent() != loser.isPresent()) {
      mixed(p, file);
    } else if (winner.isPresent()) {
      order(p, winner, loser, exemptions.amongExceptions(), file);
    } else {
      order(
          p,
          RuleNames.find(p.winner(), file.scope()).map(r -> r.id()),
          RuleNames.find(p.loser(), file.scope()).map(r -> r.id()),
          exemptions.amongRules(),
          file);
    }
  }

  private static void order(
      Declaration.Prefer p,
      Optional<Integer> winner,
      Optional<Integer> loser,
      Preference preference,
      File file) {
    boolean circle =
        winner.isPresent()
            && loser.isPresent()
            && !preference.add(winner.orElseThrow(), loser.orElseThrow());
    if (circle) {
      file.report()
          .error(
              "T0602",
              p.span(),
              "this preference closes a circle",
              "`" + p.loser().text() + "` is already preferred over `" + p.winner().text() + "`",
              "leave one of them out");
    }
  }

  private static Optional<Integer> exception(Name name, File file) {
    return file.names()
        .find(name.text())
        .flatMap(s -> s instanceof Symbol.ExceptionName e ? Optional.of(e.id()) : Optional.empty());
  }

  private static void mixed(Declaration.Prefer p, File file) {
    file.report()
        .error(
            "T0603",
            p.span(),
            "`prefer` orders two rules or two exceptions",
            "an exception already comes before the rules it is about",
            "name two of a kind");
  }
}
