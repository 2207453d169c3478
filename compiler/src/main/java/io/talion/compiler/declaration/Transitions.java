package io.talion.compiler.declaration;

import io.talion.compiler.core.Expr;
import io.talion.compiler.core.Machine.Transition;
import io.talion.compiler.core.Trigger;
import io.talion.compiler.expr.PastCalls;
import io.talion.compiler.names.Scope;
import io.talion.compiler.names.Signature;
import io.talion.compiler.window.Constants;
import io.talion.grammar.ast.Binding;
import io.talion.grammar.ast.Declaration;
import io.talion.trace.type.Type;
import java.util.List;
import java.util.Optional;

/**
 * The transitions of one machine. In the guard of one that does not leave the initial state the
 * machine has been entered: {@code entered} of it is not none there (semantics.md 42).
 */
final class Transitions {
  private final Declaration.Machine machine;
  private final int id;
  private final Type.Enum states;
  private final Signature signature;
  private final Scope scope;

  Transitions(
      Declaration.Machine machine, int id, Type.Enum states, Signature signature, Scope scope) {
    this.machine = machine;
    this.id = id;
    this.states = states;
    this.signature = signature;
    this.scope = scope;
  }

  void add(Declaration.Transition t, List<Transition> out) {
    t.on().ifPresent(b -> onElement(t, b).ifPresent(out::add));
    t.after()
        .ifPresent(a ->
            Constants.extent(a, 1, "`after`", scope)
                .ifPresent(e -> out.add(new Transition.Timeout(from(t), to(t), e))));
  }

  private Optional<Transition> onElement(Declaration.Transition t, Binding binding) {
    boolean entered = !t.from().text().equals(machine.initial().text());
    Scope own = entered ? PastCalls.enteredHere(id, scope) : scope;
    io.talion.grammar.ast.Trigger.On trigger =
        new io.talion.grammar.ast.Trigger.On(binding, List.of(), binding.span());
    StepConditions written = StepConditions.gathered(trigger, t.when());
    StepKey keyed = StepKey.of(written, machine.parameters(), signature, own);
    Optional<Expr> when = written.when().map(w -> keyed.trigger().scope().condition(w));
    return keyed.trigger().trigger() instanceof Trigger.On on
        ? Optional.of(new Transition.OnElement(from(t), to(t), on, keyed.key(), when, 0))
        : Optional.empty();
  }

  private int from(Declaration.Transition t) {
    return states.cases().indexOf(t.from().text());
  }

  private int to(Declaration.Transition t) {
    return states.cases().indexOf(t.to().text());
  }

  /** With the size of the frame, known when all are made. */
  static Transition sized(Transition t, int size) {
    return t instanceof Transition.OnElement e
        ? new Transition.OnElement(e.from(), e.to(), e.trigger(), e.key(), e.when(), size)
        : t;
  }
}
