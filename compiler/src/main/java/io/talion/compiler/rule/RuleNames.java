package io.talion.compiler.rule;

import io.talion.compiler.names.RuleInfo;
import io.talion.compiler.names.Scope;
import io.talion.compiler.names.Suggest;
import io.talion.compiler.names.Symbol;
import io.talion.grammar.ast.Name;
import java.util.List;
import java.util.Optional;

/** Names of rules, of the policy or of a module used as {@code n.r} (semantics.md 19). */
public final class RuleNames {
  private RuleNames() {}

  /** The rule; empty after a complaint. */
  public static Optional<RuleInfo> find(Name name, Scope scope) {
    Optional<Symbol> symbol = scope.names().find(name.text());
    if (symbol.isPresent() && symbol.get() instanceof Symbol.RuleName r) {
      return Optional.of(r.rule());
    }
    List<String> rules = scope.program().rules().stream().map(RuleInfo::name).toList();
    scope
        .report()
        .error(
            "T0101",
            name.span(),
            "unknown rule `" + name.text() + "`",
            "",
            Suggest.fix(name.text(), rules, "the rules are " + String.join(", ", rules)));
    return Optional.empty();
  }
}
