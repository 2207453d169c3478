package io.talion.compiler.rule;

import io.talion.grammar.ast.Binding;
import io.talion.grammar.ast.Trigger;
import java.util.List;
import java.util.Optional;

/**
 * A trigger without its conditions: it binds the same variables of the same types, and asks for
 * nothing else. What a culprit's type depends on must stay small, since {@code Finding} depends on
 * it in turn.
 */
final class BareTrigger {
  private BareTrigger() {}

  static Trigger of(Trigger trigger) {
    return switch (trigger) {
      case Trigger.On t -> new Trigger.On(bare(t.binding()), bare(t.each()), t.span());
      case Trigger.Pair t ->
          new Trigger.Pair(t.first(), t.second(), bare(t.source()), List.of(), t.join(), t.span());
      case Trigger.Cross t ->
          new Trigger.Cross(bare(t.first()), bare(t.second()), t.join(), t.span());
      case Trigger.Every t -> new Trigger.Every(t.period(), t.from(), bare(t.each()), t.span());
    };
  }

  private static Binding bare(Binding b) {
    return new Binding(b.variable(), bare(b.source()), List.of(), b.span());
  }

  private static Binding.Source bare(Binding.Source s) {
    return new Binding.Source(s.name(), Optional.empty(), s.span());
  }

  private static List<Trigger.Each> bare(List<Trigger.Each> each) {
    return each.stream().map(e -> new Trigger.Each(bare(e.binding()), Optional.empty())).toList();
  }
}
