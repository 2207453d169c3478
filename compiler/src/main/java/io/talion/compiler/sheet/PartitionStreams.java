package io.talion.compiler.sheet;

import io.talion.compiler.analysis.Roots;
import io.talion.compiler.analysis.Shape;
import io.talion.compiler.analysis.Subject;
import io.talion.compiler.core.Duty;
import io.talion.compiler.core.Expr;
import io.talion.compiler.core.Machine;
import io.talion.compiler.core.StreamDef.Emission;
import io.talion.compiler.core.StreamDef.Origin;
import io.talion.compiler.core.Tally;
import io.talion.compiler.core.Trigger;
import io.talion.compiler.sheet.Shown.NotShown;
import io.talion.grammar.diagnostic.Span;
import io.talion.trace.type.Type;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whether the streams, tallies and machines that partitions read are made by partition themselves,
 * and whatever is read to make those.
 */
final class PartitionStreams {
  private final Subject subject;
  private final PartitionKeys keys;
  private final PartitionReads reads;

  PartitionStreams(Subject subject, PartitionKeys keys, PartitionReads reads) {
    this.subject = subject;
    this.keys = keys;
    this.reads = reads;
  }

  /** The first of what was read, or is read by it, that is not. */
  Optional<NotShown<Boolean>> check() {
    Set<Integer> seen = new HashSet<>();
    Optional<NotShown<Boolean>> why = Optional.empty();
    boolean more = true;
    while (more && why.isEmpty()) {
      List<Map.Entry<Integer, Span>> fresh =
          reads.streams().entrySet().stream().filter(e -> seen.add(e.getKey())).toList();
      more = !fresh.isEmpty();
      why = fresh.stream().flatMap(e -> stream(e.getKey(), e.getValue()).stream()).findFirst();
    }
    return why;
  }

  private Optional<NotShown<Boolean>> stream(int id, Span span) {
    Origin origin = subject.parts().origins().get(id);
    return switch (origin) {
      case Origin.Outcomes o ->
          Optional.ofNullable(subject.parts().duties().get(o.duty())).flatMap(this::duty);
      case Origin.Emitted e ->
          e.emissions().stream().flatMap(x -> emission(x, span).stream()).findFirst();
      case Origin.Steps s ->
          Optional.ofNullable(subject.parts().tallies().get(s.tally()))
              .flatMap(t -> tally(t, span));
      case Origin.Transitions t ->
          Optional.ofNullable(subject.parts().machines().get(t.machine()))
              .flatMap(m -> machine(m, span));
      case null, default -> Optional.empty();
    };
  }

  private Optional<NotShown<Boolean>> duty(Duty d) {
    reads.read(d.opener(), d.owedBy().span());
    reads.read(d.met(), d.owedBy().span());
    boolean owed = keys.isOfKind(d.owedBy().type());
    Set<String> own = owed ? Set.of(Shape.of(d.owedBy())) : Set.of();
    boolean keyed =
        owed
            ? reads.isKeyed(d.metSteps(), d.metSlot(), own)
            : reads.isBroadcast(d.opener()) && reads.isBroadcast(d.met());
    return keyed
        ? all(Roots.duty(d), own)
        : no("the duty `" + d.name() + "` is not met by its debtor", d.owedBy().span());
  }

  private Optional<NotShown<Boolean>> emission(Emission x, Span span) {
    Set<String> own = keys.of(x.trigger(), Optional.empty(), span);
    reads.read(x.trigger(), span);
    if (!own.isEmpty() && !reads.isApart(x.trigger(), own, span)) {
      return no("a stream pairs events of different members", span);
    }
    return all(Stream.concat(x.when().stream(), x.values().stream()), own);
  }

  private Optional<NotShown<Boolean>> tally(Tally t, Span span) {
    return t.steps().stream()
        .flatMap(s ->
            step(s.trigger(), s.key(), Stream.concat(s.when().stream(), Stream.of(s.value())), span)
                .stream())
        .findFirst();
  }

  private Optional<NotShown<Boolean>> machine(Machine m, Span span) {
    return m.transitions().stream()
        .flatMap(t ->
            t instanceof Machine.Transition.OnElement e
                ? step(e.trigger(), e.key(), e.when().stream(), span).stream()
                : Stream.of())
        .findFirst();
  }

  /** What is kept by member is moved by the member's elements, or by everybody's. */
  private Optional<NotShown<Boolean>> step(
      Trigger trigger, List<Optional<Expr>> key, Stream<Expr> read, Span span) {
    reads.read(trigger, span);
    Set<String> own = new HashSet<>(keys.of(trigger, Optional.empty(), span));
    boolean keyed = reads.isBroadcast(trigger);
    for (int i = 0; i < key.size(); i++) {
      Optional<Expr> named = key.get(i).filter(k -> own.contains(Shape.of(k)));
      if (named.isPresent() || keyed) {
        keyed = true;
        own.add(Shape.of(new Expr.Local(i, Type.Simple.BOOL, span)));
      }
    }
    return keyed
        ? all(read, own)
        : no("a tally or machine is moved by events of other members", span);
  }

  private Optional<NotShown<Boolean>> all(Stream<Expr> read, Set<String> own) {
    return read.flatMap(e -> reads.check(e, own).stream()).findFirst();
  }

  private static Optional<NotShown<Boolean>> no(String why, Span span) {
    return Optional.of(new NotShown<>(why, span));
  }
}
