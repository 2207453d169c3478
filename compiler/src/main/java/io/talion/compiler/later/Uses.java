package io.talion.compiler.later;

import io.talion.compiler.declaration.File;
import io.talion.compiler.names.Scope;
import io.talion.compiler.names.Symbol;
import io.talion.compiler.window.Bindings;
import io.talion.compiler.window.StepsAllowed;
import io.talion.grammar.ast.Declaration;

/** {@code use} (semantics.md 19): what is bound to inputs is checked, the module is not run yet. */
final class Uses {
  private Uses() {}

  static void declare(Declaration.Use u, File file) {
    file.report().later(u.span(), "`use`");
    file.declare(u.alias(), new Symbol.Other("use"));
    file.parts().body(() -> check(u, file));
  }

  private static void check(Declaration.Use u, File file) {
    u.parameters().forEach(a -> file.scope().infer(a.value()));
    for (Declaration.InputBinding b : u.inputs()) {
      Scope scope = Bindings.bind(b.source(), StepsAllowed.FILTER, file.scope()).scope();
      b.values().forEach(a -> scope.infer(a.value()));
    }
  }
}
