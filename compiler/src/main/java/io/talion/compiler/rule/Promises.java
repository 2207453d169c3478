package io.talion.compiler.rule;

import io.talion.compiler.declaration.File;
import io.talion.compiler.declaration.KindNames;
import io.talion.compiler.names.Scope;
import io.talion.compiler.window.Constants;
import io.talion.grammar.ast.Assertion;
import io.talion.grammar.ast.Declaration;
import io.talion.grammar.ast.Expression;
import io.talion.trace.type.Type.Simple;
import java.util.List;
import java.util.Set;

/**
 * {@code assert} (language.md section 8): names and types; whether it is kept, {@link
 * io.talion.compiler.sheet.PromiseChecks} says.
 */
public final class Promises {
  private static final Set<String> BYTES = Set.of("B", "KiB", "MiB", "GiB", "TiB");

  private Promises() {}

  /** Those of a policy and of the modules that it uses. */
  public static void check(List<Declaration> declarations, File file) {
    for (Declaration d : declarations) {
      if (d instanceof Declaration.Assert a) {
        file.parts().body(() -> check(a.assertion(), file));
      } else if (d instanceof Declaration.Use u) {
        file.instance(u).ifPresent(i -> check(i.declarations(), i.file()));
      }
    }
  }

  private static void check(Assertion a, File file) {
    Scope scope = file.scope();
    switch (a) {
      case Assertion.WorstSlash w -> {
        KindNames.require(w.per(), file);
        w.window().ifPresent(x -> Constants.extent(x, 1, "the window", scope));
        scope.check(w.atMost(), Simple.RATIO);
      }
      case Assertion.StateBound s -> {
        s.per().ifPresent(p -> KindNames.require(p, file));
        size(s.atMost(), file);
      }
      case Assertion.PartitionBy p -> KindNames.require(p.kind(), file);
      case Assertion.DetectedWithin d -> Constants.extent(d.distance(), 0, "the time", scope);
      case Assertion.Never n -> {
        RuleNames.find(n.first(), scope);
        RuleNames.find(n.second(), scope);
      }
      case Assertion.Monotone m -> RuleNames.find(m.rule(), scope);
      case Assertion.Check c -> scope.condition(c.condition());
    }
  }

  private static void size(Expression e, File file) {
    boolean good = e instanceof Expression.Quantity q && BYTES.contains(q.unit().text());
    if (!good) {
      file.report()
          .error(
              "T0208",
              e.span(),
              "a bound of memory has the unit B, KiB, MiB or GiB",
              "",
              "write `64 MiB`");
    }
  }
}
