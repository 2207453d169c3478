package io.talion.compiler.declaration;

import io.talion.compiler.names.Lazy;
import io.talion.compiler.names.Scope;
import io.talion.compiler.names.Signature;
import io.talion.compiler.names.Site;
import io.talion.compiler.names.Symbol;
import io.talion.compiler.types.Types;
import io.talion.grammar.ast.Declaration;
import io.talion.trace.type.Type;
import java.util.List;

/** {@code fun}: inlined where it is called, complained about where it is declared. */
final class FunctionDeclarations {
  private FunctionDeclarations() {}

  static void declare(Declaration.Function d, File file) {
    Lazy<Signature> signature =
        new Lazy<>(
            file.report().heard(() -> new TypeRefs(file).signature(d.parameters(), d.type())),
            () -> new Signature(List.of(), Types.ERROR));
    Symbol.Function symbol = new Symbol.Function(d, signature, file.names());
    file.declare(d.name(), symbol);
    file.parts().body(() -> check(symbol, file));
  }

  private static void check(Symbol.Function f, File file) {
    Scope scope = Scope.of(Site.ofFunction(file.program()), file.names());
    scope.site().inlining().push(f);
    for (int i = 0; i < f.signature().value().parameters().size(); i++) {
      Type.Field p = f.signature().value().parameters().get(i);
      scope = scope.bind(f.declaration().parameters().get(i).name(), p.type());
    }
    scope.check(f.declaration().body(), f.signature().value().result());
  }
}
