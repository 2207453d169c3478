package io.talion.compiler.rule;

import io.talion.compiler.names.Scope;
import io.talion.grammar.ast.Name;

/** The name of a let hides nothing (semantics.md 26). */
public final class LetNames {
  private LetNames() {}

  /** Complains where the name is taken. */
  public static void fresh(Name name, Scope scope) {
    boolean outer = scope.local(name.text()).isPresent();
    if (outer || scope.names().has(name.text())) {
      scope
          .report()
          .error(
              "T0105",
              name.span(),
              "`"
                  + name.text()
                  + "` already names "
                  + (outer ? "a variable or let here" : "a declaration"),
              "a let that hides another name is read wrongly sooner or later",
              "choose another name");
    }
  }
}
