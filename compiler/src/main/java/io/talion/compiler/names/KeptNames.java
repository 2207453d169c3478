package io.talion.compiler.names;

import io.talion.grammar.ast.Name;
import io.talion.grammar.diagnostic.Span;

/**
 * What an import does not bring: states, streams and the like of a module. A function that needs
 * one is no mistake of the module's; whoever calls it from outside hears of it.
 */
public final class KeptNames {
  private KeptNames() {}

  /** Such a name, read by the policy or, inside the module, by one of its functions. */
  public static void read(Symbol.Kept kept, Name name, Scope scope) {
    boolean inside = kept.equals(scope.names().symbols().get(kept.name()));
    if (inside) {
      scope.site().reads().kept(kept);
    } else {
      say(
          "the " + kept.noun() + " `" + name.text() + "` cannot be imported",
          "an import brings types, constants, functions and tables",
          name.span(),
          scope);
    }
  }

  /** After a call of a function of another file. */
  public static void called(Name callee, Scope scope) {
    scope
        .site()
        .reads()
        .takeKept()
        .ifPresent(kept ->
            say(
                "`" + callee.text() + "` cannot be imported",
                "it reads the " + kept.noun() + " `" + kept.name() + "`, which no import brings",
                callee.span(),
                scope));
  }

  private static void say(String message, String cause, Span span, Scope scope) {
    scope
        .report()
        .always("T0101", span, message, cause, "`use` the module instead, or declare it here");
  }
}
