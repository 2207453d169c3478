package io.talion.reference;

import io.talion.compiler.core.StreamDef;
import io.talion.compiler.core.Tally;
import io.talion.compiler.core.Trigger;
import io.talion.compiler.emit.DerivedId;
import io.talion.trace.type.Clock;
import io.talion.trace.value.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A tally (semantics.md 13 and 42): the steps of an instant one by one, events in canonical order,
 * of one event in the order written, {@code every} last.
 */
final class Folds implements Derivation {
  /** A step to be taken, for what its trigger bound. */
  private record Taken(int position, Tally.Step step, Binding binding) {
    Optional<Item> last() {
      return binding.bound().isEmpty() ? Optional.empty() : Optional.of(binding.bound().getLast());
    }
  }

  private static final Comparator<Taken> IN_ORDER =
      ((Comparator<Taken>) Folds::byElement).thenComparingInt(Taken::position);

  private final Tally tally;
  private final List<Source> sources = new ArrayList<>();
  private final History history;
  private final Evaluator evaluator;
  private final Keys keys;

  Folds(Tally tally, History history, Evaluator evaluator) {
    this.tally = tally;
    this.history = history;
    this.evaluator = evaluator;
    this.keys = new Keys(tally.parameters(), evaluator);
    tally.steps().forEach(s -> sources.add(new Source(unfiltered(s), history, evaluator)));
  }

  /** A filter may read the key, which is known later. */
  private static Trigger unfiltered(Tally.Step step) {
    return step.trigger() instanceof Trigger.On on
        ? new Trigger.On(on.stream(), on.slot(), List.of(), on.each())
        : step.trigger();
  }

  @Override
  public void evaluate() {
    List<Taken> taken = new ArrayList<>();
    for (int i = 0; i < sources.size(); i++) {
      for (Binding binding : sources.get(i).bindings()) {
        taken.add(new Taken(i, tally.steps().get(i), binding));
      }
    }
    taken.stream().sorted(IN_ORDER).forEach(this::take);
  }

  private static int byElement(Taken a, Taken b) {
    if (a.last().isEmpty() || b.last().isEmpty()) {
      return Boolean.compare(a.last().isEmpty(), b.last().isEmpty());
    }
    return Item.CANONICAL.compare(a.last().get(), b.last().get());
  }

  /** For the key that the trigger names, or for every member. */
  private void take(Taken taken) {
    for (List<Value> key : keys.of(taken.step().key(), taken.binding())) {
      take(taken, key);
    }
  }

  private void take(Taken taken, List<Value> key) {
    Value before = evaluator.tally(tally.id(), key);
    Frame frame = Keys.frame(taken.binding(), key).with(tally.itSlot(), before);
    if (passes(taken, frame)
        && taken.step().when().map(w -> evaluator.holds(w, frame)).orElse(true)) {
      Value after = evaluator.eval(taken.step().value(), frame);
      evaluator.tallies().set(tally.id(), key, after);
      history.append(step(taken, key, before, after));
    }
  }

  private boolean passes(Taken taken, Frame frame) {
    return !(taken.step().trigger() instanceof Trigger.On on)
        || evaluator
            .windows()
            .passes(taken.binding().bound().getFirst(), on.slot(), on.steps(), frame);
  }

  private Item step(Taken taken, List<Value> key, Value before, Value after) {
    Binding binding = taken.binding();
    StreamDef stream = history.definition(tally.stream());
    List<Value> fields = new ArrayList<>();
    taken.step().shown().forEach(i -> fields.add(binding.bound().getLast().fields().get(i)));
    fields.addAll(key);
    fields.add(before);
    fields.add(after);
    Moment now = history.now();
    String id = DerivedId.of(stream, now.time(), now.now(Clock.BLOCK), fields);
    Item.Origin origin = new Item.Origin.Made(id, binding.bound());
    return history.item(stream.id(), fields, now.coordinates(), origin);
  }
}
