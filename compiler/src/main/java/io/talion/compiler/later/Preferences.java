package io.talion.compiler.later;

import io.talion.compiler.declaration.File;
import io.talion.compiler.names.Symbol;
import io.talion.grammar.ast.Declaration;
import io.talion.grammar.ast.Name;

/** {@code prefer A over B}, between rules or between exceptions (semantics.md 25). */
final class Preferences {
  private Preferences() {}

  static void check(Declaration.Prefer p, File file) {
    file.report().later(p.span(), "`prefer`");
    file.parts()
        .body(() -> {
          known(p.winner(), file);
          known(p.loser(), file);
        });
  }

  private static void known(Name name, File file) {
    boolean exception =
        file.names()
            .find(name.text())
            .filter(s -> s instanceof Symbol.Other o && o.noun().equals("exception"))
            .isPresent();
    if (!exception) {
      RuleNames.find(name, file);
    }
  }
}
