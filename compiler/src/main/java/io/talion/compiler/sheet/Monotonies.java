package io.talion.compiler.sheet;

import io.talion.compiler.analysis.Subject;
import io.talion.compiler.core.Expr;
import io.talion.compiler.core.Rule;
import io.talion.compiler.core.StreamDef.Origin;
import io.talion.compiler.core.Trigger;
import io.talion.compiler.sheet.Sheet.Monotony;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Rules whose findings are certain at once: no further event can take one back (language.md section
 * 10, "early"; semantics.md 31).
 */
final class Monotonies {
  private final Facts facts;
  private final Subject subject;

  Monotonies(Facts facts) {
    this.facts = facts;
    this.subject = facts.subject();
  }

  Monotony of(Rule rule) {
    return new Monotony(rule.name(), shown(rule));
  }

  private Shown<Boolean> shown(Rule rule) {
    Optional<Shown<Boolean>> other = trigger(rule).or(() -> preferred(rule));
    if (other.isPresent()) {
      return other.get();
    }
    Map<Integer, Expr> lets = new HashMap<>();
    Optional<Effect> own = unsteady(rule.steps(), lets, false);
    return own.or(() -> exempted(rule, lets))
        .map(e -> notShown(rule, e))
        .orElse(new Shown.Proved<>(true));
  }

  /** What keeps an exception from going on not to apply. */
  private Optional<Effect> exempted(Rule rule, Map<Integer, Expr> lets) {
    return rule.exemptions().stream()
        .flatMap(x -> unsteady(x.tests(), new HashMap<>(lets), true).stream())
        .findFirst();
  }

  private Optional<Effect> unsteady(
      List<Rule.Test> tests, Map<Integer, Expr> lets, boolean negated) {
    for (Rule.Test t : tests) {
      if (t instanceof Rule.Test.Let l) {
        lets.put(l.slot(), l.value());
      } else if (t instanceof Rule.Test.When w) {
        Effect e = new Effects(subject, lets).of(w.condition());
        Effect effect =
            negated ? e.flip("an exception that may come to apply", w.condition().span()) : e;
        if (!effect.isUp()) {
          return Optional.of(effect);
        }
      }
    }
    return Optional.empty();
  }

  private Shown<Boolean> notShown(Rule rule, Effect effect) {
    String what = effect.why().map(Effect.Blame::what).orElse("what grows");
    return new Shown.NotShown<>(
        "`" + rule.name() + "` rests on " + what,
        effect.why().map(Effect.Blame::span).orElse(facts.span(rule)));
  }

  /** A finding of a preferred rule takes it back. */
  private Optional<Shown<Boolean>> preferred(Rule rule) {
    return rule.yieldsTo().stream()
        .findFirst()
        .map(id -> subject.parts().rules().get(id))
        .map(w -> new Shown.NotShown<>("`" + w.name() + "` is preferred to it", facts.span(rule)));
  }

  private Optional<Shown<Boolean>> trigger(Rule rule) {
    List<Integer> streams =
        switch (rule.trigger()) {
          case Trigger.On o -> List.of(o.stream());
          case Trigger.Pair p -> List.of(p.stream());
          case Trigger.Cross c -> List.of(c.left(), c.right());
          case Trigger.Every e -> List.of();
        };
    for (int s : streams) {
      Origin origin = subject.parts().origins().get(s);
      if (!(origin instanceof Origin.Events) && !(origin instanceof Origin.Outcomes)) {
        return Optional.of(
            new Shown.NotShown<>(
                "it is set off by the derived stream `"
                    + subject.file().program().stream(s).name()
                    + "`",
                facts.span(rule)));
      }
    }
    return Optional.empty();
  }
}
