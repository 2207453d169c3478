package io.talion.reference;

import io.talion.compiler.core.Rule;
import io.talion.trace.value.Value;
import java.util.List;
import java.util.stream.Stream;

/**
 * The events that prove a finding, in canonical order, each once (semantics.md 36): an outcome
 * stands for its opener and its proof, and any other derived element for what made it.
 */
record Evidence(Evaluator evaluator) {
  List<Item> of(Fired fired) {
    Stream<? extends Value> named =
        clauses(fired).isEmpty()
            ? fired.binding().bound().stream()
            : clauses(fired).stream().flatMap(e -> elements(e, fired.frame()));
    return named.flatMap(Evidence::events).distinct().sorted(Item.CANONICAL).toList();
  }

  private static List<Rule.Evidence> clauses(Fired fired) {
    return fired.stage() == 0
        ? fired.rule().evidence()
        : fired.rule().then().orElseThrow().evidence();
  }

  private Stream<Value> elements(Rule.Evidence evidence, Frame frame) {
    return switch (evidence) {
      case Rule.Evidence.One one -> Stream.of(evaluator.eval(one.element(), frame));
      case Rule.Evidence.Set set ->
          evaluator.windows().select(set.range(), set.slot(), set.steps(), frame).stream()
              .flatMap(List::stream);
    };
  }

  static Stream<Item> events(Value element) {
    return element instanceof Item item ? events(item) : Stream.empty();
  }

  private static Stream<Item> events(Item item) {
    return switch (item.origin()) {
      case Item.Origin.Accepted a -> Stream.of(item);
      case Item.Origin.Settled s ->
          Stream.concat(events(s.opener()), s.proof().stream().flatMap(Evidence::events));
      case Item.Origin.Made m -> m.bound().stream().flatMap(Evidence::events);
      case Item.Origin.Found f -> f.report().evidence().stream();
    };
  }
}
