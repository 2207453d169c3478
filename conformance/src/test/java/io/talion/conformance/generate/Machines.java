package io.talion.conformance.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Machines: transitions on elements, guards, timeouts, and states that read them (semantics 13).
 */
final class Machines {
  private final Environment env;
  private final Dice dice;
  private final Expressions terms;

  Machines(Expressions terms) {
    this.terms = terms;
    env = terms.env;
    dice = env.dice;
  }

  Fragment make(int i) {
    Optional<Sort> key = dice.chance(80) ? Optional.of(env.culprit) : Optional.empty();
    String name = "ma" + i;
    String of = name + (key.isPresent() ? "(m)" : "()");
    String head = key.map(k -> "(m: " + k.type() + ")").orElse("()");
    env.note("machine");
    List<Object> parts = new ArrayList<>();
    parts.add("machine " + name + head + " {\n  initial a0\n");
    parts.add(onElement("a0", "a1", key, of, false));
    parts.add(dice.chance(60) ? timeout("a1", "a2") : onElement("a1", "a2", key, of, true));
    if (dice.chance(60)) {
      parts.add(Fragment.droppable(onElement("a1", "a0", key, of, true)));
    }
    parts.add(
        Fragment.droppable(
            dice.chance(50) ? timeout("a2", "a0") : onElement("a2", "a0", key, of, true)));
    parts.add("}\n");
    Fragment machine = Fragment.of(parts.toArray());
    Fragment reads = reads(i, of, key);
    key.ifPresent(k ->
        env.sources.add(new Source(name, Source.Form.DERIVED, List.of(Column.plain("m", k)), key)));
    return Fragment.droppable(machine, reads);
  }

  private Fragment timeout(String from, String to) {
    env.note("machine timeout");
    String after = dice.chance(70) ? env.duration() : env.blocks();
    return Fragment.of("  " + from + " -> " + to + " after " + after + "\n");
  }

  private Fragment onElement(
      String from, String to, Optional<Sort> key, String own, boolean entered) {
    Source source = dice.of(env.live());
    boolean keyed = key.isPresent() && source.key().equals(key) && dice.chance(80);
    Scope scope = key.map(k -> Scope.EMPTY.with(Variable.value("m", k))).orElse(Scope.EMPTY);
    Scope inside = scope.with(Variable.element("e", source));
    String on = "  " + from + " -> " + to + " on e in " + source.name() + (keyed ? " of m" : "");
    Object when = "";
    if (entered && dice.chance(25)) {
      env.note("machine entered");
      when = Fragment.droppable(" when now - entered(" + own + ") >= " + env.shortDuration());
    } else if (dice.chance(30)) {
      when = Fragment.droppable(" when ", terms.term(Sort.BOOL, inside, 1));
    }
    return Fragment.of(on, when, "\n");
  }

  private Fragment reads(int i, String of, Optional<Sort> key) {
    String head = key.map(k -> "(m: " + k.type() + ")").orElse("");
    env.states.add(new Keyed("mb" + i, key.stream().toList(), Sort.BOOL));
    env.states.add(new Keyed("mt" + i, key.stream().toList(), Sort.INSTANT));
    return Fragment.of(
        "state mb" + i + head + " : Bool = " + of + " is a1\n",
        "state mt" + i + head + " : Instant = entered(" + of + ") or else @2026-01-01\n");
  }
}
