package io.talion.compiler.rule;

import io.talion.compiler.core.Expr;
import io.talion.compiler.core.Rule.Evidence;
import io.talion.compiler.core.Rule.Part;
import io.talion.compiler.names.Scope;
import io.talion.compiler.types.Types;
import io.talion.compiler.window.Bindings;
import io.talion.compiler.window.Bound;
import io.talion.compiler.window.Constants;
import io.talion.compiler.window.StepsAllowed;
import io.talion.grammar.ast.Clause;
import io.talion.trace.type.Type;
import java.util.ArrayList;
import java.util.List;

/** {@code evidence} and {@code because}: what proves a finding and what is said. */
final class Proofs {
  private Proofs() {}

  static List<Evidence> evidence(Clauses clauses, Scope scope) {
    List<Evidence> out = new ArrayList<>();
    for (Clause.Evidence e : clauses.every(Clause.Evidence.class)) {
      e.items().forEach(i -> out.add(item(i, scope)));
    }
    return out;
  }

  private static Evidence item(Clause.Evidence.Item item, Scope scope) {
    return switch (item) {
      case Clause.Evidence.Item.Set s -> {
        Bound bound = Bindings.bind(s.binding(), StepsAllowed.WINDOW, scope);
        yield new Evidence.Set(bound.range(), bound.slot(), bound.steps());
      }
      case Clause.Evidence.Item.One o -> {
        Expr e = scope.infer(o.expression());
        if (!Types.isError(e.type()) && !(Types.inner(e.type()) instanceof Type.ElementOf)) {
          Constants.wrongType(e, "evidence", "an event, an outcome or a set of them", scope);
        }
        yield new Evidence.One(e);
      }
    };
  }

  static List<Part> because(Clauses clauses, Scope scope) {
    List<Part> out = new ArrayList<>();
    for (Clause.Because b : clauses.every(Clause.Because.class)) {
      out.addAll(Reasons.parts(b, scope));
    }
    return out;
  }
}
