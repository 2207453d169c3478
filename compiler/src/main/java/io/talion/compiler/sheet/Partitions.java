package io.talion.compiler.sheet;

import io.talion.compiler.analysis.Roots;
import io.talion.compiler.analysis.Shape;
import io.talion.compiler.analysis.Subject;
import io.talion.compiler.core.Duty;
import io.talion.compiler.core.Expr;
import io.talion.compiler.core.Rule;
import io.talion.compiler.core.Step;
import io.talion.compiler.core.StreamDef.Emission;
import io.talion.compiler.core.StreamDef.Origin;
import io.talion.compiler.core.Trigger;
import io.talion.compiler.sheet.Sheet.Partition;
import io.talion.compiler.sheet.Shown.NotShown;
import io.talion.grammar.diagnostic.Span;
import io.talion.trace.event.EventKind;
import io.talion.trace.type.Type;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whether the members of a kind can be evaluated apart (semantics.md 31): every read is keyed by
 * the member, or is a sum, count, minimum, maximum or existence over all, which partitions merge
 * instant by instant, or is of events that name no member and so go to every partition.
 */
final class Partitions {
  private final Facts facts;
  private final Subject subject;
  private final Type kind;
  private final PartitionKeys keys;
  private PartitionReads reads;
  private final Set<Integer> streams = new HashSet<>();

  Partitions(Facts facts, Type kind) {
    this.facts = facts;
    this.subject = facts.subject();
    this.kind = kind;
    this.keys = new PartitionKeys(subject, kind);
    this.reads = new PartitionReads(subject, keys, true);
  }

  Partition check() {
    Optional<NotShown<Boolean>> why = obstacle(true);
    Shown<Boolean> possible =
        why.<Shown<Boolean>>map(w -> w).orElseGet(() -> new Shown.Proved<>(true));
    boolean apart = why.isEmpty() && admitsApart() && obstacle(false).isEmpty();
    return new Partition(kind.toString(), kind, possible, apart);
  }

  private Optional<NotShown<Boolean>> obstacle(boolean merging) {
    reads = new PartitionReads(subject, keys, merging);
    streams.clear();
    return subject.rules().stream().flatMap(r -> rule(r).stream()).findFirst();
  }

  /** Events of different members do not merge, nor let each other in. */
  private boolean admitsApart() {
    return subject.parts().events().values().stream()
        .allMatch(k ->
            (k.oncePer().isEmpty() || isNamed(k, k.oncePer()))
                && k.onlyWith().filter(w -> !isNamed(k, w.fields())).isEmpty());
  }

  private boolean isNamed(EventKind k, List<Integer> fields) {
    boolean any = k.fields().stream().anyMatch(f -> keys.isOfKind(f.type()));
    return !any || fields.stream().anyMatch(i -> keys.isOfKind(k.fields().get(i).type()));
  }

  private Optional<NotShown<Boolean>> rule(Rule rule) {
    Span span = facts.span(rule);
    Set<String> own = keys.withLets(keys.of(rule.trigger(), rule.against(), span), rule);
    if (!own.isEmpty() && !isApart(rule.trigger(), own, span)) {
      return no("`" + rule.name() + "` pairs events of different members", span);
    }
    boolean apart =
        own.isEmpty()
            || rule.firing().key().isEmpty()
            || rule.firing().key().stream()
                .anyMatch(k -> own.contains(Shape.of(k)) || isElement(k));
    if (!apart) {
      return no("`" + rule.name() + "` does not fire by member", rule.firing().key().get(0).span());
    }
    return Roots.rule(rule)
        .flatMap(e -> reads.check(e, own).stream())
        .findFirst()
        .or(() -> trigger(rule.trigger(), span));
  }

  /** Both of a pair are of one member, or one of them goes to every partition. */
  private boolean isApart(Trigger t, Set<String> own, Span span) {
    return keys.isMatched(t, own, span)
        || (t instanceof Trigger.Cross c
            && (reads.isBroadcast(c.left()) || reads.isBroadcast(c.right())));
  }

  /** An event in a key stands for its id, which holds the member. */
  private static boolean isElement(Expr key) {
    return key.type() instanceof Type.ElementOf;
  }

  private static Optional<NotShown<Boolean>> no(String why, Span span) {
    return Optional.of(new NotShown<>(why, span));
  }

  private Optional<NotShown<Boolean>> trigger(Trigger t, Span span) {
    List<Integer> from =
        switch (t) {
          case Trigger.On o -> List.of(o.stream());
          case Trigger.Pair p -> List.of(p.stream());
          case Trigger.Cross c -> List.of(c.left(), c.right());
          case Trigger.Every e -> List.of();
        };
    return from.stream().flatMap(s -> stream(s, span).stream()).findFirst();
  }

  private Optional<NotShown<Boolean>> stream(int id, Span span) {
    if (!streams.add(id)) {
      return Optional.empty();
    }
    Origin origin = subject.parts().origins().get(id);
    if (origin == null) {
      return Optional.empty();
    }
    return switch (origin) {
      case Origin.Outcomes o ->
          Optional.ofNullable(subject.parts().duties().get(o.duty())).flatMap(this::duty);
      case Origin.Emitted e ->
          e.emissions().stream().flatMap(x -> emission(x, span).stream()).findFirst();
      default -> Optional.empty();
    };
  }

  private Optional<NotShown<Boolean>> duty(Duty d) {
    if (!keys.isOfKind(d.owedBy().type())) {
      return Optional.empty();
    }
    Set<String> own = Set.of(Shape.of(d.owedBy()));
    boolean keyed =
        d.metSteps().stream()
            .anyMatch(s ->
                s instanceof Step.Of of
                    ? own.contains(Shape.of(of.key()))
                    : s instanceof Step.Where w && reads.isKeyed(w.condition(), own));
    if (!keyed) {
      return no("the duty `" + d.name() + "` is not met by its debtor", d.owedBy().span());
    }
    return d.excusedWhen().flatMap(e -> reads.check(e, own));
  }

  private Optional<NotShown<Boolean>> emission(Emission x, Span span) {
    Set<String> own = keys.of(x.trigger(), Optional.empty(), span);
    if (!own.isEmpty() && !isApart(x.trigger(), own, span)) {
      return no("a stream pairs events of different members", span);
    }
    return Stream.concat(x.when().stream(), x.values().stream())
        .flatMap(e -> reads.check(e, own).stream())
        .findFirst()
        .or(() -> trigger(x.trigger(), span));
  }
}
