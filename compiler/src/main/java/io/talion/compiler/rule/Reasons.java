package io.talion.compiler.rule;

import io.talion.compiler.core.Expr;
import io.talion.compiler.core.Rule.Part;
import io.talion.compiler.names.Scope;
import io.talion.compiler.types.Types;
import io.talion.compiler.window.Constants;
import io.talion.grammar.ast.Clause;
import io.talion.trace.type.Type;
import java.util.List;

/** The text of a {@code because} with its holes. */
public final class Reasons {
  private Reasons() {}

  /** The parts in order. */
  public static List<Part> parts(Clause.Because because, Scope scope) {
    return because.parts().stream().map(p -> part(p, scope)).toList();
  }

  private static Part part(Clause.Because.Part part, Scope scope) {
    return switch (part) {
      case Clause.Because.Part.Text t -> new Part.Text(t.text());
      case Clause.Because.Part.Hole h -> {
        Expr e = scope.infer(h.expression());
        if (Types.inner(e.type()) instanceof Type.ElementOf) {
          Constants.wrongType(e, "what a reason shows", "a value such as a field", scope);
        }
        yield new Part.Hole(e);
      }
    };
  }
}
