package io.talion.compiler.rule;

import static java.util.Objects.requireNonNull;

import io.talion.compiler.core.Challenge;
import io.talion.compiler.core.Exemption;
import io.talion.compiler.core.Exemption.Effect;
import io.talion.compiler.core.Expr;
import io.talion.compiler.core.Rule;
import io.talion.compiler.declaration.File;
import io.talion.compiler.names.RuleInfo;
import io.talion.compiler.names.Scope;
import io.talion.compiler.names.Symbol;
import io.talion.grammar.ast.Clause;
import io.talion.grammar.ast.Declaration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code exception} (semantics.md 25): elaborated once for each of its rules, in the rule's frame,
 * with what all its rules share by name and type, and {@code offender}.
 */
final class ExceptionDeclarations {
  private ExceptionDeclarations() {}

  static void declare(Declaration.Exception e, File file, Exemptions exemptions) {
    int id = exemptions.next();
    file.declare(e.name(), new Symbol.ExceptionName(id));
    file.parts().body(() -> elaborate(id, e, file, exemptions));
  }

  private static void elaborate(int id, Declaration.Exception e, File file, Exemptions exemptions) {
    Clauses clauses = new Clauses(e.clauses());
    ExceptionShape.check(e, clauses, file.report());
    List<RuleInfo> rules =
        e.rules().stream()
            .flatMap(n -> RuleNames.find(n, file.scope()).stream())
            .filter(r -> isWhole(r, file))
            .distinct()
            .toList();
    Map<String, Expr> shared = shared(rules, file);
    for (RuleInfo r : rules) {
      Exemption exemption = exemption(file.qualified(e.name()), clauses, scope(r, shared, file));
      exemptions.add(r.id(), new Exemptions.Bearing(id, e, exemption));
    }
  }

  /** Its body is worked out by now; not so in a circle that was complained about. */
  private static boolean isWhole(RuleInfo rule, File file) {
    rule.stream().fields();
    return file.parts().ruleScopes().containsKey(rule.id());
  }

  private static Scope scope(RuleInfo rule, Map<String, Expr> shared, File file) {
    Scope own = requireNonNull(file.parts().ruleScopes().get(rule.id()));
    Map<String, Expr> seen = new LinkedHashMap<>(own.locals());
    seen.keySet().retainAll(shared.keySet());
    Optional<Expr> offender = requireNonNull(file.parts().rules().get(rule.id())).against();
    offender.ifPresent(o -> seen.put("offender", o));
    return new Scope(own.site(), file.names(), seen, own.ages());
  }

  /** Bindings and lets that all rules have with one type. */
  private static Map<String, Expr> shared(List<RuleInfo> rules, File file) {
    Map<String, Expr> out = new LinkedHashMap<>();
    for (int i = 0; i < rules.size(); i++) {
      int rule = rules.get(i).id();
      Map<String, Expr> own = requireNonNull(file.parts().ruleScopes().get(rule)).locals();
      if (i == 0) {
        out.putAll(own);
      }
      out.entrySet()
          .removeIf(e -> {
            Expr other = own.get(e.getKey());
            return other == null || !other.type().equals(e.getValue().type());
          });
    }
    return out;
  }

  private static Exemption exemption(String name, Clauses clauses, Scope scope) {
    List<Rule.Test> tests = new ArrayList<>();
    Scope inner = Tests.inner(clauses, scope, tests);
    Effect effect = effect(clauses, inner);
    return new Exemption(name, tests, effect, Proofs.because(clauses, inner));
  }

  private static Effect effect(Clauses clauses, Scope scope) {
    Optional<Challenge> challenge = Challenges.of(clauses, scope);
    Optional<Clause.Replace> replace = clauses.one(Clause.Replace.class);
    if (replace.isPresent()) {
      Clause.Consequence written =
          new Clause.Consequence(replace.get().penalty(), replace.get().span());
      return new Effect.Replace(Penalties.all(List.of(written), scope).get(0), challenge);
    }
    return challenge.<Effect>map(Effect.Lengthen::new).orElseGet(Effect.Waive::new);
  }
}
