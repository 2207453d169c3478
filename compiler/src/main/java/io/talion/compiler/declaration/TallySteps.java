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
import io.talion.trace.type.Type;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The steps of a tally (semantics.md 13 and 42). */
final class TallySteps {
  private TallySteps() {}

  /** The fields that the elements of all steps have; none where a step is set off by no stream. */
  static List<Type.Field> common(Declaration.Tally d, File file) {
    List<Optional<StreamInfo>> streams =
        d.steps().stream().map(s -> stream(s.trigger(), file)).toList();
    return streams.isEmpty() || streams.stream().anyMatch(Optional::isEmpty)
        ? List.of()
        : streams.getFirst().orElseThrow().fields().stream()
            .filter(f -> streams.stream().allMatch(s -> s.orElseThrow().fields().contains(f)))
            .toList();
  }

  private static Optional<StreamInfo> stream(Trigger trigger, File file) {
    return trigger instanceof Trigger.On on
            && file.names().find(on.binding().source().name().text()).orElse(null)
                instanceof Symbol.StreamName n
        ? Optional.of(n.stream())
        : Optional.empty();
  }

  /** Where those fields stand in the elements of one step. */
  static List<Integer> shown(List<Type.Field> common, Trigger trigger, File file) {
    return stream(trigger, file).stream()
        .flatMap(s -> common.stream().map(f -> s.fields().indexOf(f)))
        .toList();
  }

  static Tally.Step step(
      Declaration.TallyStep s, Declaration.Tally d, Signature signature, Scope scope) {
    StepConditions written = StepConditions.gathered(s.trigger(), s.when());
    StepKey keyed = StepKey.of(written, d.parameters(), signature, scope);
    Scope inner = keyed.trigger().scope();
    Optional<Expr> when = written.when().map(inner::condition);
    Expr value = inner.check(s.value(), signature.result());
    return new Tally.Step(keyed.trigger().trigger(), keyed.key(), when, value, List.of(), 0);
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
