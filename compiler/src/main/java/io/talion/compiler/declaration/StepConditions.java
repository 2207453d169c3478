package io.talion.compiler.declaration;

import io.talion.grammar.ast.Binding;
import io.talion.grammar.ast.Expression;
import io.talion.grammar.ast.Trigger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Brings the conditions of a tally's step or a machine's transition together: {@code on x in S
 * where p when q} is {@code on x in S when p and q}. The key and {@code it} are known only once the
 * element is, so a condition on them is the step's, wherever it was written (semantics.md 13).
 */
record StepConditions(Trigger trigger, Optional<Expression> when) {

  static StepConditions gathered(Trigger trigger, Optional<Expression> when) {
    if (!(trigger instanceof Trigger.On on)) {
      return new StepConditions(trigger, when);
    }
    Stream<Expression> moved =
        on.binding().steps().stream()
            .filter(Binding.Step.Where.class::isInstance)
            .map(w -> ((Binding.Step.Where) w).condition());
    Optional<Expression> all =
        Stream.concat(moved, when.stream())
            .reduce(
                (a, b) -> new Expression.Binary(Expression.Binary.Operator.AND, a, b, b.span()));
    return new StepConditions(withoutWhere(on), all);
  }

  private static Trigger withoutWhere(Trigger.On on) {
    List<Binding.Step> others = new ArrayList<>(on.binding().steps());
    others.removeIf(Binding.Step.Where.class::isInstance);
    Binding b = on.binding();
    return new Trigger.On(
        new Binding(b.variable(), b.source(), others, b.span()), on.each(), on.span());
  }
}
