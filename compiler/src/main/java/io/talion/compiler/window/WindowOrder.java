package io.talion.compiler.window;

import io.talion.compiler.names.Scope;
import io.talion.compiler.types.Types;
import io.talion.grammar.ast.Binding;
import io.talion.grammar.ast.Expression;
import io.talion.trace.type.Type;
import java.util.List;
import java.util.Set;

/**
 * {@code where x.missed last N} is the last N misses, {@code last N where x.missed} the misses
 * among the last N: where the field's name suggests the other, T1002 (language.md section 12).
 */
final class WindowOrder {
  private static final Set<String> OUTCOMES = Set.of("met", "missed", "excused", "ok", "failed");

  private WindowOrder() {}

  static void check(Binding binding, Scope scope) {
    List<Binding.Step> steps = binding.steps();
    for (int i = 0; i + 1 < steps.size(); i++) {
      if (steps.get(i) instanceof Binding.Step.Where w
          && steps.get(i + 1) instanceof Binding.Step.Last l
          && isCount(l, scope)
          && isOutcome(w.condition(), binding.variable().text())) {
        scope
            .report()
            .warning(
                "T1002",
                w.span().to(l.span()),
                "this takes the last of those that pass, however long ago",
                "steps read left to right: `where p last N` is not `last N where p`",
                "write `last N where …` for those among the last N");
      }
    }
  }

  private static boolean isCount(Binding.Step.Last l, Scope scope) {
    return Types.base(scope.infer(l.extent()).type()) == Type.Simple.INT;
  }

  private static boolean isOutcome(Expression e, String variable) {
    return switch (e) {
      case Expression.Not n -> isOutcome(n.operand(), variable);
      case Expression.Member m ->
          OUTCOMES.contains(m.field().text())
              && m.target() instanceof Expression.Reference r
              && r.name().text().equals(variable);
      default -> false;
    };
  }
}
