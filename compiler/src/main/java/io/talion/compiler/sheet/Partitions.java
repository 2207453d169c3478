package io.talion.compiler.sheet;

import io.talion.compiler.analysis.Roots;
import io.talion.compiler.analysis.Shape;
import io.talion.compiler.analysis.Subject;
import io.talion.compiler.core.Expr;
import io.talion.compiler.core.Rule;
import io.talion.compiler.core.RuleParts;
import io.talion.compiler.sheet.Sheet.Partition;
import io.talion.compiler.sheet.Shown.NotShown;
import io.talion.grammar.diagnostic.Span;
import io.talion.trace.event.EventKind;
import io.talion.trace.type.Type;
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
    return subject.rules().stream()
        .flatMap(r -> rule(r).stream())
        .findFirst()
        .or(() -> new PartitionStreams(subject, keys, reads).check());
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
    if (!own.isEmpty() && !reads.isApart(rule.trigger(), own, span)) {
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
        .or(() -> evidence(rule, own, span));
  }

  private Optional<NotShown<Boolean>> evidence(Rule rule, Set<String> own, Span span) {
    reads.read(rule.trigger(), span);
    return RuleParts.evidence(rule)
        .flatMap(e -> e instanceof Rule.Evidence.Set s ? Stream.of(s) : Stream.of())
        .flatMap(s -> reads.evidence(s, own, span).stream())
        .findFirst();
  }

  /** An event in a key stands for its id, which holds the member. */
  private static boolean isElement(Expr key) {
    return key.type() instanceof Type.ElementOf;
  }

  private static Optional<NotShown<Boolean>> no(String why, Span span) {
    return Optional.of(new NotShown<>(why, span));
  }
}
