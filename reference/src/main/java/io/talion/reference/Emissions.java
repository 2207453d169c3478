package io.talion.reference;

import io.talion.compiler.core.StreamDef;
import io.talion.compiler.core.StreamDef.Emission;
import io.talion.compiler.emit.DerivedId;
import io.talion.trace.type.Clock;
import io.talion.trace.value.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code stream … = on … when … emit (…)}: the union of its emissions, in the order they are
 * declared. Equal elements of one instant are one (semantics.md 41).
 */
final class Emissions implements Derivation {
  private final StreamDef stream;
  private final List<Emission> emissions;
  private final List<Source> sources = new ArrayList<>();
  private final History history;
  private final Evaluator evaluator;

  Emissions(StreamDef stream, List<Emission> emissions, History history, Evaluator evaluator) {
    this.stream = stream;
    this.emissions = emissions;
    this.history = history;
    this.evaluator = evaluator;
    emissions.forEach(e -> sources.add(new Source(e.trigger(), history, evaluator)));
  }

  @Override
  public void evaluate() {
    for (int i = 0; i < emissions.size(); i++) {
      for (Binding binding : sources.get(i).bindings()) {
        emit(emissions.get(i), binding);
      }
    }
  }

  private void emit(Emission emission, Binding binding) {
    boolean wanted = emission.when().map(w -> evaluator.holds(w, binding.frame())).orElse(true);
    List<Value> fields = evaluator.all(emission.values(), binding.frame());
    if (wanted && history.fresh(stream.id()).stream().noneMatch(i -> i.fields().equals(fields))) {
      history.append(make(fields, binding.bound()));
    }
  }

  private Item make(List<Value> fields, List<Item> bound) {
    Moment now = history.now();
    String id = DerivedId.of(stream, now.time(), now.now(Clock.BLOCK), fields);
    return history.item(stream.id(), fields, now.coordinates(), new Item.Origin.Made(id, bound));
  }
}
