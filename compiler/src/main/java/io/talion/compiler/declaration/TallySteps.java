package io.talion.compiler.declaration;

import io.talion.compiler.core.Expr;
import io.talion.compiler.core.Tally;
import io.talion.compiler.names.Scope;
import io.talion.compiler.names.Signature;
import io.talion.compiler.names.StreamInfo;
import io.talion.compiler.names.Symbol;
import io.talion.grammar.ast.Declaration;
import io.talion.grammar.ast.Expression;
import io.talion.grammar.ast.Trigger;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The steps of a tally (semantics.md 13 and 42). */
final class TallySteps {
  private TallySteps() {}

  /** The stream that all steps are on, if it is one. */
  static Optional<StreamInfo> single(Declaration.Tally d, File file) {
    Set<String> names = new TreeSet<>();
    for (Declaration.TallyStep s : d.steps()) {
      names.add(s.trigger() instanceof Trigger.On on ? on.binding().source().name().text() : "");
    }
    return names.size() != 1
        ? Optional.empty()
        : names.stream()
            .findFirst()
            .flatMap(n -> file.names().find(n))
            .flatMap(
                s -> s instanceof Symbol.StreamName n ? Optional.of(n.stream()) : Optional.empty());
  }

  static Tally.Step step(
      Declaration.TallyStep s, Declaration.Tally d, Signature signature, Scope scope) {
    StepConditions written = StepConditions.gathered(s.trigger(), s.when());
    StepKey keyed = StepKey.of(written, d.parameters(), signature, scope);
    Scope inner = keyed.trigger().scope();
    Optional<Expr> when = written.when().map(inner::condition);
    Expr value = inner.check(s.value(), signature.result());
    return new Tally.Step(keyed.trigger().trigger(), keyed.key(), when, value, 0);
  }

  /** Whether an expression rounds by a word. */
  static boolean isRounded(Expression e) {
    return switch (e) {
      case Expression.Call c ->
          Set.of("round", "truncate", "floor", "ceil").contains(c.callee().text());
      case Expression.If i -> isRounded(i.then()) && isRounded(i.otherwise());
      case Expression.Literal l -> true;
      case Expression.Reference r -> r.name().text().equals("it");
      default -> false;
    };
  }
}
