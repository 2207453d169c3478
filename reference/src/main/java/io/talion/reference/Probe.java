package io.talion.reference;

import io.talion.compiler.core.Expr;
import io.talion.compiler.core.Rule;
import io.talion.compiler.core.Stage;
import io.talion.compiler.engine.RuleProbe;
import io.talion.trace.event.Event;
import io.talion.trace.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A tested binding, open to questions while its instant is evaluated. */
record Probe(
    Rule rule,
    Optional<Stage> stage,
    History history,
    Evaluator evaluator,
    Binding binding,
    Frame frame,
    boolean holds,
    boolean isAdmitted)
    implements RuleProbe {

  @Override
  public long time() {
    return history.now().time();
  }

  @Override
  public List<Value> bound() {
    return List.copyOf(binding.bound());
  }

  @Override
  public Value eval(Expr e) {
    return evaluator.eval(e, frame);
  }

  @Override
  public Optional<List<Value>> select(Expr.Aggregate a) {
    return evaluator.windows().select(a.range(), a.slot(), a.steps(), frame);
  }

  @Override
  public RuleProbe with(int slot, Value value) {
    return new Probe(
        rule, stage, history, evaluator, binding, frame.with(slot, value), holds, isAdmitted);
  }

  @Override
  public List<Event> events(Value element) {
    return Evidence.events(element)
        .flatMap(i ->
            i.origin() instanceof Item.Origin.Accepted a ? Stream.of(a.event()) : Stream.empty())
        .toList();
  }
}
