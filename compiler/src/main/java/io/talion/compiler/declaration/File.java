package io.talion.compiler.declaration;

import io.talion.compiler.names.Names;
import io.talion.compiler.names.Program;
import io.talion.compiler.names.Scope;
import io.talion.compiler.names.Site;
import io.talion.compiler.names.Symbol;
import io.talion.compiler.report.Report;
import io.talion.grammar.ast.Name;

/** One file whose declarations are being taken in. */
public record File(Program program, Names names, Parts parts) {

  public Report report() {
    return program.report();
  }

  /** A scope of a new declaration. */
  public Scope scope() {
    return Scope.of(Site.of(program), names);
  }

  /** Declares a name once. */
  public void declare(Name name, Symbol symbol) {
    if (!names.declare(name.text(), symbol)) {
      report()
          .error(
              "T0104",
              name.span(),
              "`" + name.text() + "` is declared twice",
              "one name means one thing in a file",
              "rename one of the two");
    }
  }
}
