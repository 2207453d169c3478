package io.talion.compiler.analysis;

import io.talion.compiler.core.Duty;
import io.talion.compiler.core.Machine;
import io.talion.compiler.core.Rule;
import io.talion.compiler.core.StreamDef.Emission;
import io.talion.compiler.core.StreamDef.Origin;
import io.talion.compiler.core.Tally;
import io.talion.compiler.core.Trigger;
import io.talion.compiler.declaration.Parts;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The streams of events that a stream's elements come from, through what derives it. */
public final class Sources {
  private final Parts parts;

  public Sources(Parts parts) {
    this.parts = parts;
  }

  /** Ascending. */
  public Set<Integer> events(int stream) {
    Set<Integer> found = new TreeSet<>();
    follow(stream, found, new HashSet<>());
    return found;
  }

  private void follow(int stream, Set<Integer> found, Set<Integer> seen) {
    Origin origin = parts.origins().get(stream);
    if (origin == null || !seen.add(stream)) {
      return;
    }
    switch (origin) {
      case Origin.Events e -> found.add(stream);
      case Origin.Emitted e -> {
        for (Emission x : e.emissions()) {
          trigger(x.trigger(), found, seen);
        }
      }
      case Origin.Outcomes o -> {
        Duty duty = parts.duties().get(o.duty());
        if (duty != null) {
          follow(duty.opener(), found, seen);
        }
      }
      case Origin.Steps s -> {
        Tally tally = parts.tallies().get(s.tally());
        if (tally != null) {
          tally.steps().forEach(t -> trigger(t.trigger(), found, seen));
        }
      }
      case Origin.Transitions t -> {
        Machine machine = parts.machines().get(t.machine());
        if (machine != null) {
          machine.transitions().stream()
              .flatMap(x ->
                  x instanceof Machine.Transition.OnElement e
                      ? Stream.of(e.trigger())
                      : Stream.of())
              .forEach(x -> trigger(x, found, seen));
        }
      }
      case Origin.RuleFindings r -> {
        Rule rule = parts.rules().get(r.rule());
        if (rule != null) {
          trigger(rule.trigger(), found, seen);
        }
      }
      case Origin.Findings f -> {}
      case Origin.Settled s -> {}
      case Origin.Late l -> {}
      case Origin.Rejected r -> {}
    }
  }

  private void trigger(Trigger t, Set<Integer> found, Set<Integer> seen) {
    switch (t) {
      case Trigger.On o -> follow(o.stream(), found, seen);
      case Trigger.Pair p -> follow(p.stream(), found, seen);
      case Trigger.Cross c -> {
        follow(c.left(), found, seen);
        follow(c.right(), found, seen);
      }
      case Trigger.Every e -> {}
    }
  }
}
