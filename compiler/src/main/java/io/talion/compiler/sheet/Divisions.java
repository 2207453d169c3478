package io.talion.compiler.sheet;

import io.talion.compiler.core.Core;
import io.talion.compiler.core.Duty;
import io.talion.compiler.core.Expr;
import io.talion.compiler.core.Kind;
import io.talion.compiler.core.Rule;
import io.talion.compiler.core.RuleParts;
import io.talion.compiler.core.Strangers;
import io.talion.compiler.core.StreamDef;
import io.talion.compiler.core.StreamDef.Origin;
import io.talion.compiler.core.Trigger;
import io.talion.compiler.core.Usage;
import io.talion.compiler.sheet.Sheet.Partition;
import io.talion.compiler.types.Types;
import io.talion.trace.event.EventKind;
import io.talion.trace.type.Clock;
import io.talion.trace.type.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds how the work on a policy can be divided. Beyond what the fact sheet shows of its reads, it
 * asks for what lets findings be merged into one order without looking at anything else: every
 * event names one member, every rule is against it, is set off by events, outcomes or time, and
 * nothing is due on a counter. What does not fit runs on one evaluator.
 */
public final class Divisions {
  private final Core core;
  private final Usage usage;

  private Divisions(Core core) {
    this.core = core;
    this.usage = Usage.of(core);
  }

  /** The first division that the sheet's partitions allow, or why there is none. */
  public static Division of(Core core, List<Partition> partitions) {
    Divisions divisions = new Divisions(core);
    String why = "no rule is against an address";
    for (Partition p : partitions) {
      Optional<String> obstacle = obstacle(p).or(() -> divisions.obstacle(p.type()));
      if (obstacle.isEmpty()) {
        return new Division.Apart(p.type(), divisions.fields(p.type()));
      }
      why = obstacle.get();
    }
    return new Division.Whole(why);
  }

  /** Members that the sheet's partitions show to be strangers to each other. */
  public static Optional<Strangers> strangers(Core core, List<Partition> partitions) {
    boolean proves =
        core.rules().stream()
            .allMatch(r -> RuleParts.evidence(r).allMatch(e -> e instanceof Rule.Evidence.One));
    Divisions divisions = new Divisions(core);
    return partitions.stream()
        .filter(p -> p.possible() instanceof Shown.Proved<Boolean> && (p.apart() || proves))
        .filter(p -> divisions.obstacle(p.type()).isEmpty())
        .findFirst()
        .map(p -> new Strangers(p.type(), divisions.fields(p.type())));
  }

  private static Optional<String> obstacle(Partition p) {
    if (p.possible() instanceof Shown.NotShown<Boolean> n) {
      return Optional.of(n.why());
    }
    return p.apart()
        ? Optional.empty()
        : Optional.of("sums over all of " + p.kind() + " would have to be merged in every instant");
  }

  private Optional<String> obstacle(Type kind) {
    return Stream.<Optional<String>>of(
            ofProcess(),
            core.events().stream().flatMap(e -> ofEvent(e, kind).stream()).findFirst(),
            core.rules().stream().flatMap(r -> ofRule(r, kind).stream()).findFirst(),
            core.duties().stream().flatMap(d -> ofDuty(d).stream()).findFirst(),
            ofStreams(kind),
            ofKinds(kind))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<String> ofProcess() {
    return when(!core.rewards().isEmpty(), "rewards divide a pool among all")
        .or(() -> when(!core.machines().isEmpty(), "machines are evaluated by one"))
        .or(() -> when(core.terms().finalAfter().isPresent(), "findings become final one by one"))
        .or(() -> when(core.terms().instantPerLog(), "instants are those of one log"))
        .or(() -> when(core.terms().challenge().isPresent(), "challenges name findings of all"))
        .or(() -> when(!core.terms().counted().isEmpty(), "a clock counts events of all"))
        .or(() -> when(usage.past().get(), "an earlier instant is read"));
  }

  private static Optional<String> when(boolean holds, String why) {
    return holds ? Optional.of(why) : Optional.empty();
  }

  private Optional<String> ofEvent(EventKind event, Type kind) {
    if (core.process(event).isPresent()) {
      return Optional.empty();
    }
    long direct = event.fields().stream().filter(f -> isOf(f.type(), kind)).count();
    long inside = event.fields().stream().filter(f -> names(f.type(), kind)).count();
    return when(direct != 1 || inside != 1, "`" + event.name() + "` does not name one " + kind)
        .or(() -> when(event.lateAccept().isPresent(), "`" + event.name() + "` may come late"));
  }

  private static boolean isOf(Type type, Type kind) {
    return type.equals(kind);
  }

  private static boolean names(Type type, Type kind) {
    return Types.inner(type).equals(kind)
        || switch (Type.strip(type)) {
          case Type.Record r -> r.fields().stream().anyMatch(f -> names(f.type(), kind));
          case Type.ListOf l -> names(l.element(), kind);
          default -> false;
        };
  }

  private Optional<String> ofRule(Rule rule, Type kind) {
    boolean against =
        rule.against().filter(a -> isDirect(a) && Types.inner(a.type()).equals(kind)).isPresent();
    String name = "`" + rule.name() + "`";
    return when(!against, name + " is not against the " + kind + " that an event names")
        .or(() -> when(rule.then().isPresent(), name + " has a later stage"))
        .or(() -> when(rule.challenge().isPresent(), name + " can be challenged"))
        .or(() -> when(!isOrdered(rule.trigger()), name + " is set off by a derived stream"))
        .or(() -> when(!isTimed(rule.trigger()), name + " is due on a counter"));
  }

  /** A member bound, or a field of an element bound. */
  private static boolean isDirect(Expr e) {
    return e instanceof Expr.Local
        || (e instanceof Expr.Field f && f.target() instanceof Expr.Local);
  }

  private boolean isOrdered(Trigger trigger) {
    return switch (trigger) {
      case Trigger.On on -> isOrdered(on.stream()) && on.each().isEmpty();
      case Trigger.Pair pair -> isOrdered(pair.stream());
      case Trigger.Cross cross -> isOrdered(cross.left()) && isOrdered(cross.right());
      case Trigger.Every every ->
          every.each().size() == 1 && every.each().get(0).ranking().isEmpty();
    };
  }

  private boolean isOrdered(int stream) {
    Origin origin = core.streams().get(stream).origin();
    return origin instanceof Origin.Events || origin instanceof Origin.Outcomes;
  }

  private boolean isTimed(Trigger trigger) {
    return !(trigger instanceof Trigger.Every every) || isTimed(every.clock());
  }

  private boolean isTimed(Clock clock) {
    return clock.equals(Clock.TIME)
        || core.terms().clocks().stream().anyMatch(c -> c.clock().equals(clock));
  }

  private Optional<String> ofDuty(Duty duty) {
    return when(!isTimed(duty.clock()), "the duty `" + duty.name() + "` is due on a counter");
  }

  private Optional<String> ofStreams(Type kind) {
    for (int id : usage.streams()) {
      StreamDef stream = core.streams().get(id);
      switch (stream.origin()) {
        case Origin.Events e -> {}
        case Origin.Outcomes o -> {}
        case Origin.Steps s -> {}
        case Origin.Emitted e -> {
          if (e.emissions().stream()
              .flatMap(x -> x.values().stream())
              .anyMatch(v -> made(v, kind))) {
            return Optional.of("the stream `" + stream.name() + "` makes members");
          }
        }
        default -> {
          return Optional.of("`" + stream.name() + "` is of all members");
        }
      }
    }
    return Optional.empty();
  }

  private static boolean made(Expr value, Type kind) {
    return names(value.type(), kind) && !isDirect(value);
  }

  private Optional<String> ofKinds(Type kind) {
    for (int id : usage.kinds()) {
      if (core.kinds().get(id) instanceof Kind.Entity e) {
        if (!e.type().equals(kind)) {
          return Optional.of("it ranges over " + e.name() + ", whom events of all name");
        }
        if (!e.registers().isEmpty() || !e.retires().isEmpty()) {
          return Optional.of("members of " + e.name() + " are registered");
        }
      }
    }
    return Optional.empty();
  }

  private List<Integer> fields(Type kind) {
    List<Integer> out = new ArrayList<>();
    for (EventKind event : core.events()) {
      int field = -1;
      for (int i = 0; i < event.fields().size(); i++) {
        field = isOf(event.fields().get(i).type(), kind) ? i : field;
      }
      out.add(core.process(event).isPresent() ? -1 : field);
    }
    return out;
  }
}
