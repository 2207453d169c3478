package io.talion.compiler.rule;

import io.talion.compiler.core.FindingFields;
import io.talion.compiler.declaration.File;
import io.talion.compiler.names.RuleInfo;
import io.talion.compiler.names.Scope;
import io.talion.compiler.names.Suggest;
import io.talion.compiler.names.Symbol;
import io.talion.compiler.types.Types;
import io.talion.compiler.window.Constants;
import io.talion.grammar.ast.Clause;
import io.talion.grammar.ast.Declaration;
import io.talion.grammar.ast.Name;
import io.talion.trace.type.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code exception} (semantics.md 25): sees what all its rules share by name and type, and {@code
 * offender}. Resolved and typed, not run yet.
 */
public final class ExceptionDeclarations {
  private ExceptionDeclarations() {}

  public static void declare(Declaration.Exception e, File file) {
    file.report().later(e.name().span(), "an `exception`");
    file.parts().body(() -> check(e, file));
  }

  private static void check(Declaration.Exception e, File file) {
    List<RuleInfo> rules = new ArrayList<>();
    e.rules().forEach(n -> find(n, file).ifPresent(rules::add));
    Scope scope = file.scope();
    for (Map.Entry<String, Type> shared : shared(rules).entrySet()) {
      scope = scope.bind(new Name(shared.getKey(), e.name().span()), shared.getValue());
    }
    scope = scope.bind(new Name("offender", e.name().span()), offender(rules));
    Clauses clauses = new Clauses(e.clauses());
    Scope inner = Tests.inner(clauses, scope, new ArrayList<>());
    for (Clause.Replace r : clauses.every(Clause.Replace.class)) {
      Penalties.penalty(r.penalty(), inner);
    }
    clauses
        .every(Clause.Challenge.class)
        .forEach(c -> Constants.extent(c.distance(), 0, "`challenge`", inner));
    Proofs.because(clauses, inner);
    effect(e, clauses, file);
  }

  private static void effect(Declaration.Exception e, Clauses clauses, File file) {
    boolean some =
        clauses.has(Clause.Waive.class)
            || clauses.has(Clause.Replace.class)
            || clauses.has(Clause.Challenge.class);
    if (!some) {
      file.report()
          .error(
              "T0307",
              e.name().span(),
              "exception `" + e.name().text() + "` changes nothing",
              "",
              "add `waive`, `replace …` or `challenge …`");
    }
  }

  private static Optional<RuleInfo> find(Name name, File file) {
    Optional<Symbol> symbol = file.names().find(name.text());
    if (symbol.isPresent() && symbol.get() instanceof Symbol.RuleName r) {
      return Optional.of(r.rule());
    }
    List<String> rules = file.program().rules().stream().map(RuleInfo::name).toList();
    file.report()
        .error(
            "T0101",
            name.span(),
            "unknown rule `" + name.text() + "`",
            "",
            Suggest.fix(name.text(), rules, "the rules are " + String.join(", ", rules)));
    return Optional.empty();
  }

  /** Bindings and lets that all rules have with one type. */
  private static Map<String, Type> shared(List<RuleInfo> rules) {
    Map<String, Type> out = new LinkedHashMap<>();
    for (int i = 0; i < rules.size(); i++) {
      Map<String, Type> own = new LinkedHashMap<>();
      List<Type.Field> fields = rules.get(i).stream().fields();
      fields.stream().skip(FindingFields.COUNT).forEach(f -> own.put(f.name(), f.type()));
      if (i == 0) {
        out.putAll(own);
      } else {
        out.entrySet().removeIf(f -> !f.getValue().equals(own.get(f.getKey())));
      }
    }
    return out;
  }

  private static Type offender(List<RuleInfo> rules) {
    Type common = rules.isEmpty() ? Types.ERROR : rules.get(0).offender();
    for (RuleInfo r : rules) {
      Type next = Types.common(common, r.offender());
      common = Types.isError(next) ? Types.OPAQUE : next;
    }
    return common;
  }
}
