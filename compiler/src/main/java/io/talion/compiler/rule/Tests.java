package io.talion.compiler.rule;

import io.talion.compiler.core.Expr;
import io.talion.compiler.core.Rule;
import io.talion.compiler.names.Scope;
import io.talion.compiler.names.StreamInfo;
import io.talion.grammar.ast.Clause;
import java.util.List;
import java.util.Optional;

/** Lets and whens in the order written; each let is visible after it (semantics.md 26). */
final class Tests {
  private Tests() {}

  /** At the top of a rule: lets are also fields of the rule's own stream. */
  static Scope top(Clauses clauses, Scope scope, StreamInfo stream, List<Rule.Test> out) {
    return run(clauses, scope, Optional.of(stream), out);
  }

  /** In {@code then after} and in exceptions. */
  static Scope inner(Clauses clauses, Scope scope, List<Rule.Test> out) {
    return run(clauses, scope, Optional.empty(), out);
  }

  private static Scope run(
      Clauses clauses, Scope outer, Optional<StreamInfo> stream, List<Rule.Test> out) {
    Scope scope = outer;
    for (Clause c : clauses.all()) {
      if (c instanceof Clause.When w) {
        Expr condition = scope.condition(w.condition());
        out.add(new Rule.Test.When(condition));
      } else if (c instanceof Clause.Let l) {
        scope = let(l, scope, stream, out);
      }
    }
    return scope;
  }

  private static Scope let(
      Clause.Let l, Scope scope, Optional<StreamInfo> stream, List<Rule.Test> out) {
    LetNames.fresh(l.name(), scope);
    Expr value = scope.infer(l.value());
    int slot = scope.site().frame().fresh();
    Expr.Local local = new Expr.Local(slot, value.type(), l.name().span());
    scope.fold().ranges().note(local, scope.fold().ranges().of(value));
    stream.ifPresent(s -> s.add(l.name().text(), value.type()));
    out.add(new Rule.Test.Let(l.name().text(), slot, value));
    return scope.with(l.name().text(), local);
  }
}
