package io.talion.compiler.sheet;

import io.talion.compiler.analysis.ExprTree;
import io.talion.compiler.analysis.Shape;
import io.talion.compiler.analysis.Sources;
import io.talion.compiler.analysis.Subject;
import io.talion.compiler.core.Expr;
import io.talion.compiler.core.Expr.Aggregate;
import io.talion.compiler.core.Expr.Aggregate.AggregateFunction;
import io.talion.compiler.core.Machine;
import io.talion.compiler.core.Parts;
import io.talion.compiler.core.Range;
import io.talion.compiler.core.Rule;
import io.talion.compiler.core.State;
import io.talion.compiler.core.Step;
import io.talion.compiler.core.StreamDef.Origin;
import io.talion.compiler.core.Tally;
import io.talion.compiler.core.Trigger;
import io.talion.compiler.sheet.Shown.NotShown;
import io.talion.grammar.diagnostic.Span;
import io.talion.trace.event.EventKind;
import io.talion.trace.type.Type;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The reads of an expression that a partition cannot answer alone or merge: the first found. */
final class PartitionReads {
  private static final Set<AggregateFunction> MERGED =
      EnumSet.of(
          AggregateFunction.SUM,
          AggregateFunction.COUNT,
          AggregateFunction.MIN,
          AggregateFunction.MAX,
          AggregateFunction.EXISTS);

  private final Subject subject;
  private final PartitionKeys keys;
  private final Sources sources;
  private final boolean merging;
  private final Set<String> states = new HashSet<>();

  /** Streams that were read, tallies and machines by theirs, and where: who makes them counts. */
  private final Map<Integer, Span> streams = new LinkedHashMap<>();

  /** {@code merging}: whether sums and their like over all members are let through. */
  PartitionReads(Subject subject, PartitionKeys keys, boolean merging) {
    this.merging = merging;
    this.subject = subject;
    this.keys = keys;
    this.sources = new Sources(subject.parts());
  }

  /** {@code own}: shapes of what names the partition. */
  Optional<NotShown<Boolean>> check(Expr e, Set<String> own) {
    Optional<NotShown<Boolean>> here =
        switch (e) {
          case Aggregate a -> aggregate(a, own);
          case Expr.StateRead s -> state(s, own);
          case Expr.TallyRead t -> {
            read(subject.parts().tallies().get(t.tally()), Tally::stream, t.span());
            yield kept("tally", t.key(), t.span(), own);
          }
          case Expr.MachineRead m -> machine(m.machine(), m.key(), m.span(), own);
          case Expr.Entered m -> machine(m.machine(), m.key(), m.span(), own);
          default -> Optional.empty();
        };
    if (here.isPresent() || e instanceof Aggregate) {
      return here;
    }
    return Parts.of(e).flatMap(x -> check(x, own).stream()).findFirst();
  }

  private Optional<NotShown<Boolean>> machine(
      int machine, List<Expr> key, Span span, Set<String> own) {
    read(subject.parts().machines().get(machine), Machine::stream, span);
    return kept("machine", key, span, own);
  }

  private <T> void read(@Nullable T part, ToIntFunction<T> stream, Span span) {
    if (part != null) {
      read(stream.applyAsInt(part), span);
    }
  }

  /** A stream is read. */
  void read(int stream, Span span) {
    streams.putIfAbsent(stream, span);
  }

  /** Those that a trigger names. */
  void read(Trigger trigger, Span span) {
    switch (trigger) {
      case Trigger.On o -> read(o.stream(), span);
      case Trigger.Pair p -> read(p.stream(), span);
      case Trigger.Cross c -> {
        read(c.left(), span);
        read(c.right(), span);
      }
      case Trigger.Every e -> {}
    }
  }

  /** Streams that were read so far, each with one of the places. */
  Map<Integer, Span> streams() {
    return streams;
  }

  private Optional<NotShown<Boolean>> aggregate(Aggregate a, Set<String> own) {
    return switch (a.range()) {
      case Range.OfList l -> check(l.list(), own).or(() -> inside(a, own));
      case Range.OfKind k -> keys.isOfKind(keys.kindType(k)) ? overKind(a) : inside(a, own);
      case Range.OfStream s -> overStream(a, s.stream(), own);
    };
  }

  private Optional<NotShown<Boolean>> overKind(Aggregate a) {
    return isMerged(a) ? inside(a, Set.of(element(a))) : no(a, "members");
  }

  private static String element(Aggregate a) {
    return Shape.of(new Expr.Local(a.slot(), Type.Simple.BOOL, a.span()));
  }

  private Optional<NotShown<Boolean>> overStream(Aggregate a, int stream, Set<String> own) {
    read(stream, a.span());
    Set<String> inner = new HashSet<>(own);
    keys.field(stream, a.slot(), a.span()).ifPresent(inner::add);
    if (isKeyed(a.steps(), a.slot(), own)) {
      return inside(a, inner);
    }
    if (isBroadcast(stream)) {
      return inside(a, own);
    }
    String name = subject.file().program().stream(stream).name();
    return isMerged(a) ? inside(a, inner) : no(a, "`" + name + "`");
  }

  private static Optional<NotShown<Boolean>> no(Aggregate a, String over) {
    return Optional.of(
        new NotShown<>(
            "`"
                + a.function().name().toLowerCase(Locale.ROOT)
                + "` over "
                + over
                + " of all members can neither be keyed nor merged",
            a.span()));
  }

  /** Without an order among members. */
  private boolean isMerged(Aggregate a) {
    return merging
        && MERGED.contains(a.function())
        && a.steps().stream().noneMatch(PartitionReads::isCounting);
  }

  private static boolean isCounting(Step s) {
    return s instanceof Step.LastCount || s instanceof Step.AtLeast;
  }

  /** By a step before the first that counts elements of all members. */
  boolean isKeyed(List<Step> steps, int slot, Set<String> own) {
    return steps.stream()
        .takeWhile(s -> !isCounting(s))
        .anyMatch(s ->
            s instanceof Step.Of of
                ? own.contains(Shape.of(of.key()))
                : s instanceof Step.Where w && isKeyed(w.condition(), slot, own));
  }

  /** {@code x.operator == d.operator} among what is asked. */
  private boolean isKeyed(Expr condition, int slot, Set<String> own) {
    return ExprTree.conjuncts(condition)
        .anyMatch(c ->
            c instanceof Expr.Binary b
                && b.operator() == Expr.Binary.BinaryOperator.EQUAL
                && ((isMember(b.left(), slot) && own.contains(Shape.of(b.right())))
                    || (isMember(b.right(), slot) && own.contains(Shape.of(b.left())))));
  }

  /** A member that the element in a slot names. */
  private boolean isMember(Expr e, int slot) {
    return keys.isOfKind(e.type())
        && e instanceof Expr.Field f
        && f.target() instanceof Expr.Local l
        && l.slot() == slot;
  }

  private Optional<NotShown<Boolean>> inside(Aggregate a, Set<String> own) {
    Stream<Expr> values = Stream.of(a.value(), a.weight(), a.argument()).flatMap(Optional::stream);
    Stream<Expr> steps = a.steps().stream().flatMap(Parts::ofStep);
    return Stream.concat(values, steps)
        .flatMap(e -> check(e, own).stream())
        .findFirst()
        .or(() -> a.steps().stream().flatMap(s -> since(s, a.span(), own).stream()).findFirst());
  }

  /** What {@code since} looks for must be the member's own, or everybody's. */
  private Optional<NotShown<Boolean>> since(Step step, Span span, Set<String> own) {
    if (!(step instanceof Step.Since s)) {
      return Optional.empty();
    }
    read(s.stream(), span);
    return s.of().filter(k -> own.contains(Shape.of(k))).isPresent() || isBroadcast(s.stream())
        ? Optional.empty()
        : Optional.of(new NotShown<>("the `since` is not read by member", span));
  }

  /**
   * Elements that prove a finding are its member's, or everybody's, or all that partitions find.
   */
  Optional<NotShown<Boolean>> evidence(Rule.Evidence.Set set, Set<String> own, Span span) {
    if (!(set.range() instanceof Range.OfStream s)) {
      return Optional.empty();
    }
    read(s.stream(), span);
    boolean all = merging && set.steps().stream().noneMatch(PartitionReads::isCounting);
    return all || isKeyed(set.steps(), set.slot(), own) || isBroadcast(s.stream())
        ? set.steps().stream()
            .flatMap(Parts::ofStep)
            .flatMap(e -> check(e, own).stream())
            .findFirst()
            .or(() -> set.steps().stream().flatMap(x -> since(x, span, own).stream()).findFirst())
        : Optional.of(new NotShown<>("evidence is not read by member", span));
  }

  /** Both of a pair are of one member, or one of them goes to every partition. */
  boolean isApart(Trigger t, Set<String> own, Span span) {
    return keys.isMatched(t, own, span)
        || (t instanceof Trigger.Cross c && (isBroadcast(c.left()) || isBroadcast(c.right())));
  }

  /** Whether what sets something off goes to every partition. */
  boolean isBroadcast(Trigger t) {
    return switch (t) {
      case Trigger.On o -> isBroadcast(o.stream());
      case Trigger.Pair p -> isBroadcast(p.stream());
      case Trigger.Cross c -> isBroadcast(c.left()) && isBroadcast(c.right());
      case Trigger.Every e -> true;
    };
  }

  /** Events that name no member go to every partition. */
  boolean isBroadcast(int stream) {
    Set<Integer> events = sources.events(stream);
    return !events.isEmpty()
        && events.stream()
            .allMatch(s ->
                subject.parts().origins().get(s) instanceof Origin.Events e
                    && !names(subject.parts().events().get(e.event())));
  }

  private boolean names(@Nullable EventKind kind) {
    return kind == null || kind.fields().stream().anyMatch(f -> names(f.type()));
  }

  private boolean names(Type t) {
    return keys.isOfKind(t)
        || switch (Type.strip(t)) {
          case Type.Record r -> r.fields().stream().anyMatch(f -> names(f.type()));
          case Type.ListOf l -> names(l.element());
          default -> false;
        };
  }

  private Optional<NotShown<Boolean>> state(Expr.StateRead s, Set<String> own) {
    State state = subject.parts().states().get(s.state());
    Set<String> parameters = parameters(s.key(), own);
    if (state == null || !states.add(s.state() + " " + parameters)) {
      return Optional.empty();
    }
    return check(state.body(), parameters);
  }

  private static Set<String> parameters(List<Expr> key, Set<String> own) {
    Set<String> out = new HashSet<>();
    for (int i = 0; i < key.size(); i++) {
      if (own.contains(Shape.of(key.get(i)))) {
        out.add(Shape.of(new Expr.Local(i, key.get(i).type(), key.get(i).span())));
      }
    }
    return out;
  }

  private static Optional<NotShown<Boolean>> kept(
      String what, List<Expr> key, Span span, Set<String> own) {
    return key.stream().anyMatch(k -> own.contains(Shape.of(k)))
        ? Optional.empty()
        : Optional.of(new NotShown<>("this " + what + " is not read by member", span));
  }
}
