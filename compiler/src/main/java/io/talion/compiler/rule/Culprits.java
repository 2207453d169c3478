package io.talion.compiler.rule;

import io.talion.compiler.core.Expr;
import io.talion.compiler.declaration.File;
import io.talion.compiler.names.Scope;
import io.talion.compiler.names.Symbol;
import io.talion.compiler.types.Types;
import io.talion.compiler.window.Triggers;
import io.talion.grammar.ast.Clause;
import io.talion.grammar.ast.Declaration;
import io.talion.grammar.ast.Expression;
import io.talion.grammar.ast.Trigger;
import io.talion.trace.type.Type;
import java.util.Optional;

/**
 * The type of a rule's {@code against}, ahead of the rule: {@code Finding.offender} has the common
 * type of all of them, and rules may read it. Silent; the rule itself complains later.
 */
final class Culprits {
  private Culprits() {}

  static Optional<Type> type(Declaration.Rule rule, File file) {
    Clauses clauses = new Clauses(rule.clauses());
    Optional<Clause.Against> against = clauses.one(Clause.Against.class);
    Optional<Clause.On> on = clauses.one(Clause.On.class);
    if (against.isEmpty() || on.isEmpty()) {
      return Optional.empty();
    }
    Type[] out = {Types.ERROR};
    file.report().muted(() -> out[0] = type(rule, on.get(), against.get().culprit(), file));
    return Optional.of(Types.inner(out[0]));
  }

  private static Type type(Declaration.Rule rule, Clause.On on, Expression culprit, File file) {
    Optional<Type> other = ofAnotherRule(on, culprit, file);
    if (other.isPresent()) {
      return other.get();
    }
    Scope scope = Triggers.bind(BareTrigger.of(on.trigger()), file.scope()).scope();
    if (culprit instanceof Expression.Reference r && isLet(r.name().text(), rule)) {
      for (Clause c : rule.clauses()) {
        if (c instanceof Clause.Let l) {
          Expr value = scope.infer(l.value());
          scope = scope.bind(l.name(), value.type());
        }
      }
    }
    return scope.infer(culprit).type();
  }

  private static boolean isLet(String name, Declaration.Rule rule) {
    return rule.clauses().stream()
        .anyMatch(c -> c instanceof Clause.Let l && l.name().text().equals(name));
  }

  /**
   * {@code on f in other … against f.offender}: known without the other rule's body. Where {@code
   * other} is {@code Finding} it is the common type of all other rules' culprits.
   */
  private static Optional<Type> ofAnotherRule(Clause.On on, Expression culprit, File file) {
    boolean offender =
        culprit instanceof Expression.Member m && m.field().text().equals("offender");
    if (!offender || !(on.trigger() instanceof Trigger.On t)) {
      return Optional.empty();
    }
    String source = t.binding().source().name().text();
    Optional<Symbol> symbol = file.names().find(source);
    if (symbol.isPresent()) {
      return symbol.get() instanceof Symbol.RuleName r
          ? r.rule().culprit().value()
          : Optional.empty();
    }
    return source.equals("Finding") ? Optional.of(FindingStream.offender(file)) : Optional.empty();
  }
}
