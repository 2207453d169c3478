package io.talion.interpreter.lower;

import io.talion.compiler.core.Core;
import io.talion.compiler.core.Duty;
import io.talion.compiler.core.Expr;
import io.talion.compiler.core.Kind;
import io.talion.compiler.core.Machine;
import io.talion.compiler.core.Rule;
import io.talion.compiler.core.RuleParts;
import io.talion.compiler.core.StreamDef;
import io.talion.compiler.core.StreamDef.Origin;
import io.talion.compiler.core.Usage;
import io.talion.interpreter.lower.Program.Opening;
import io.talion.interpreter.node.state.DutyShape;
import io.talion.trace.event.EventKind;
import io.talion.trace.type.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Whether a policy can be evaluated many instants at a time: nothing in it reads what is noticed of
 * events that are not seen, forgets members, counts events or assesses later, and every deadline is
 * known when its opener is read (architecture.md section 3). What of it goes instant by instant all
 * the same is up to {@link InTurn}.
 */
final class Batching {
  private Batching() {}

  /** What of a policy has to be evaluated instant by instant, in words; nothing for most. */
  static List<String> obstacles(Core core) {
    Usage usage = Usage.of(core);
    boolean looksBack = usage.past().get() || reads(usage, core, Batching::isFindings);
    Map<String, Boolean> met = new LinkedHashMap<>();
    met.put("then after", core.rules().stream().anyMatch(r -> r.then().isPresent()));
    met.put("a challenge that ends", core.rules().stream().anyMatch(Batching::isDisputed));
    met.put("a timeout on a counter", !timeouts(core).allMatch(Batching::isSpan));
    met.put("a clock that counts", !core.terms().counted().isEmpty());
    met.put(
        "a look back past deadlines that nobody knows",
        looksBack && (!knowsDeadlines(core) || timeouts(core).findAny().isPresent()));
    met.put("what is noticed or settled", reads(usage, core, Batching::isTold));
    met.put("retires", usage.kinds().stream().anyMatch(k -> retires(core.kinds().get(k))));
    met.put(
        "a deadline that nobody foresees",
        !core.duties().stream().allMatch(d -> isForeseen(core, d) || span(d) > 0));
    return met.entrySet().stream().filter(Map.Entry::getValue).map(Map.Entry::getKey).toList();
  }

  /** How deadlines are foreseen; empty where instants have to be evaluated one by one. */
  static Optional<List<Opening>> openings(Core core) {
    return obstacles(core).isEmpty() ? Optional.of(foreseen(core)) : Optional.empty();
  }

  private static List<Opening> foreseen(Core core) {
    List<Opening> openings = new ArrayList<>();
    for (Duty duty : core.duties()) {
      if (isForeseen(core, duty)
          && core.streams().get(duty.opener()).origin() instanceof Origin.Events e
          && duty.within() instanceof Expr.Const within) {
        openings.add(new Opening(duty.clock(), e.event(), DutyShape.distance(within.value())));
      }
    }
    return openings;
  }

  /** Whether a deadline is known when its opener is read, an event. */
  static boolean isForeseen(Core core, Duty duty) {
    return core.streams().get(duty.opener()).origin() instanceof Origin.Events
        && duty.within() instanceof Expr.Const;
  }

  /**
   * How far a chunk may reach in time: what is due on account of its first instant comes behind it.
   */
  static long span(Core core) {
    LongStream duties =
        core.duties().stream().filter(d -> !isForeseen(core, d)).mapToLong(Batching::span);
    LongStream timeouts = timeouts(core).mapToLong(EventKind.Extent::distance);
    return LongStream.concat(duties, timeouts).min().orElse(Long.MAX_VALUE);
  }

  /** How long an obligation runs in any case; 0 where that is not known. */
  private static long span(Duty duty) {
    return duty.clock().equals(Clock.TIME) && duty.within() instanceof Expr.Const within
        ? DutyShape.distance(within.value())
        : 0;
  }

  private static boolean isSpan(EventKind.Extent after) {
    return after.clock().equals(Clock.TIME) && after.distance() > 0;
  }

  /** Whether anything is read as of an earlier instant. */
  static boolean readsPast(Core core) {
    return Usage.of(core).past().get();
  }

  /** Whether a challenge ends by itself, at a time that nobody foresees. */
  private static boolean isDisputed(Rule rule) {
    return RuleParts.challenges(rule).anyMatch(c -> c.unless().isPresent());
  }

  /** Whether somebody reads what is noticed between instants: they must come one by one. */
  static boolean notices(Core core) {
    return Usage.of(core).streams().stream().anyMatch(s -> isNoticed(core.streams().get(s)));
  }

  /** Whether somebody reads how findings end. */
  static boolean settles(Core core) {
    return Usage.of(core).streams().stream()
        .anyMatch(s -> core.streams().get(s).origin() instanceof Origin.Settled);
  }

  /** Streams of findings that somebody reads; all of them where {@code anyway}. */
  static List<StreamDef> told(Core core, boolean anyway) {
    Set<Integer> read = streams(core);
    return core.streams().stream()
        .filter(s -> isFindings(s) && (anyway || read.contains(s.id())))
        .toList();
  }

  private static boolean isNoticed(StreamDef stream) {
    return stream.origin() instanceof Origin.Late || stream.origin() instanceof Origin.Rejected;
  }

  private static boolean reads(Usage usage, Core core, Predicate<StreamDef> which) {
    return usage.streams().stream().anyMatch(s -> which.test(core.streams().get(s)));
  }

  private static boolean isFindings(StreamDef stream) {
    return stream.origin() instanceof Origin.Findings
        || stream.origin() instanceof Origin.RuleFindings;
  }

  private static boolean isTold(StreamDef stream) {
    return stream.origin() instanceof Origin.Settled || isNoticed(stream);
  }

  private static Stream<EventKind.Extent> timeouts(Core core) {
    return core.machines().stream()
        .flatMap(m -> m.transitions().stream())
        .flatMap(t -> t instanceof Machine.Transition.Timeout o ? Stream.of(o.after()) : null);
  }

  /**
   * Whether there is an instant for every deadline that is laid out beforehand: each event of the
   * kind opens an obligation. Otherwise some are instants without effect, which nobody may see who
   * asks for the instant before or for the next one.
   */
  private static boolean knowsDeadlines(Core core) {
    return core.duties().stream()
        .filter(d -> isForeseen(core, d))
        .allMatch(d ->
            d.openerSteps().isEmpty()
                && core.streams().get(d.opener()).origin() instanceof Origin.Events e
                && core.events().get(e.event()).oncePer().isEmpty()
                && core.events().get(e.event()).onlyWith().isEmpty());
  }

  private static boolean retires(Kind kind) {
    return kind instanceof Kind.Entity entity && !entity.retires().isEmpty();
  }

  /** Kinds that somebody ranges over. */
  static List<Integer> ranged(Core core) {
    return List.copyOf(Usage.of(core).kinds());
  }

  /** Streams that somebody reads. */
  static Set<Integer> streams(Core core) {
    return Set.copyOf(Usage.of(core).streams());
  }

  /** All kinds. */
  static List<Integer> all(Core core) {
    return IntStream.range(0, core.kinds().size()).boxed().toList();
  }
}
