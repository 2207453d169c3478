package io.talion.embed.explain;

import io.talion.compiler.core.Core;
import io.talion.embed.Policy;
import io.talion.trace.event.Event;
import io.talion.trace.value.Value;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Which events concern an offender: its own and those of nobody, where the policy lets its members
 * be judged apart (the fact sheet's partitions), else all.
 */
record Concern(Policy policy, Core core) {
  /** Those that a rule's finding against an offender may rest on. */
  Predicate<Event> of(String rule, Optional<Value> offender) {
    Optional<String> kind =
        core.rules().stream()
            .filter(r -> r.name().equals(rule))
            .flatMap(r -> r.against().stream())
            .map(a -> a.type().toString())
            .findFirst();
    boolean apart =
        kind.isPresent()
            && policy.sheet().partitions().stream()
                .anyMatch(p -> p.kind().equals(kind.get()) && p.apart());
    if (!apart || offender.isEmpty()) {
      return e -> true;
    }
    return e -> Slice.names(e, offender.get()) || isOfNobody(e, kind.get());
  }

  private static boolean isOfNobody(Event e, String kind) {
    return e.kind().fields().stream().noneMatch(f -> f.type().toString().contains(kind));
  }
}
