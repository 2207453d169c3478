package io.talion.compiler.declaration;

import io.talion.compiler.names.Suggest;
import io.talion.compiler.names.Symbol;
import io.talion.compiler.names.TypeNames;
import io.talion.compiler.types.Types;
import io.talion.grammar.ast.Name;
import io.talion.trace.type.Type;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** {@code per operator}: a kind by its name, in lower case as written in terms and promises. */
public final class KindNames {
  private KindNames() {}

  /** The kind of that name; empty if there is none. */
  public static Optional<Type> find(Name name, File file) {
    return List.of(name.text(), capital(name.text())).stream()
        .flatMap(n -> declared(n, file).or(() -> TypeNames.builtIn(n)).stream())
        .findFirst();
  }

  /** The kind of that name; the type of errors after a complaint. */
  public static Type require(Name name, File file) {
    return find(name, file).orElseGet(() -> unknown(name, file));
  }

  private static Type unknown(Name name, File file) {
    file.report()
        .error(
            "T0102",
            name.span(),
            "unknown kind `" + name.text() + "`",
            "",
            Suggest.fix(
                name.text(),
                List.of("operator", "validator", "avs", "strategy"),
                "name a kind such as `operator`"));
    return Types.ERROR;
  }

  private static Optional<Type> declared(String name, File file) {
    return file.names()
        .find(name)
        .flatMap(
            s -> s instanceof Symbol.TypeName t ? Optional.of(t.type().value()) : Optional.empty());
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
