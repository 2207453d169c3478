package io.talion.interpreter.run;

import io.talion.compiler.core.Core;
import io.talion.compiler.core.Reward;
import io.talion.compiler.core.Rule;
import io.talion.compiler.core.RuleParts;
import io.talion.compiler.core.StreamDef;
import io.talion.compiler.core.StreamDef.Emission;
import io.talion.compiler.core.StreamDef.Origin;
import io.talion.compiler.core.Tally;
import io.talion.compiler.core.Trigger;
import io.talion.interpreter.data.MachineStore;
import io.talion.interpreter.data.StageStore;
import io.talion.interpreter.duty.Duties;
import io.talion.interpreter.instant.Clocks;
import io.talion.interpreter.instant.Instant;
import io.talion.interpreter.instant.Ticks;
import io.talion.trace.type.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is due next: the deadlines of open duties, the points of every {@code every}, later stages.
 */
final class Agenda {
  private final Clocks clocks;
  private final List<Duties> duties;
  private final List<MachineStore> machines;
  private final List<Ticks> ticks;
  private final List<StageStore> stages;
  private final Disputes disputes;

  /** Whether anything can be due at a time, and at a point of a counter. */
  private final boolean timed;

  private final boolean counted;

  /** Whether a challenge ends by itself. */
  private final boolean disputed;

  Agenda(
      Core core,
      Clocks clocks,
      List<Duties> duties,
      List<StageStore> stages,
      List<MachineStore> machines,
      Disputes disputes) {
    this.disputes = disputes;
    this.clocks = clocks;
    this.duties = duties;
    this.stages = stages;
    this.machines = machines;
    this.ticks = ticks(core);
    List<Clock> due = dueOn().toList();
    this.disputed = disputed(core);
    this.timed = disputed || due.stream().anyMatch(clocks::isTimed);
    this.counted = disputed || !due.stream().allMatch(clocks::isTimed);
  }

  /** The periods of a policy. */
  static List<Ticks> ticks(Core core) {
    return triggers(core)
        .flatMap(t -> t instanceof Trigger.Every e ? Stream.of(Ticks.of(e)) : Stream.of())
        .distinct()
        .toList();
  }

  private static boolean disputed(Core core) {
    return core.rules().stream()
        .flatMap(RuleParts::challenges)
        .anyMatch(c -> c.unless().isPresent());
  }

  private Stream<Clock> dueOn() {
    return Stream.of(
            duties.stream().map(Duties::clock),
            machines.stream().flatMap(m -> m.clocks().stream()),
            ticks.stream().map(Ticks::clock),
            stages.stream().map(StageStore::clock))
        .flatMap(s -> s);
  }

  private static Stream<Trigger> triggers(Core core) {
    Stream<Trigger> emissions =
        core.streams().stream()
            .map(StreamDef::origin)
            .flatMap(o -> o instanceof Origin.Emitted e ? e.emissions().stream() : Stream.of())
            .map(Emission::trigger);
    Stream<Trigger> steps =
        core.tallies().stream().flatMap(t -> t.steps().stream()).map(Tally.Step::trigger);
    Stream<Trigger> rewards = core.rewards().stream().map(Reward::every);
    return Stream.of(core.rules().stream().map(Rule::trigger), emissions, steps, rewards)
        .flatMap(s -> s);
  }

  /** The least time at which something is due after an instant; the greatest number if none is. */
  long nextTime(Instant last) {
    long least = Long.MAX_VALUE;
    if (!timed) {
      return least;
    }
    for (Duties duty : duties) {
      Long due = clocks.isTimed(duty.clock()) ? duty.nextDue() : null;
      least = due == null ? least : Math.min(least, clocks.endOf(duty.clock(), due));
    }
    for (MachineStore machine : machines) {
      for (Clock clock : machine.clocks()) {
        Long due = clocks.isTimed(clock) ? machine.nextDue(clock) : null;
        least = due == null ? least : Math.min(least, clocks.endOf(clock, due));
      }
    }
    for (Ticks tick : ticks) {
      if (last.started() && clocks.isTimed(tick.clock())) {
        least = Math.min(least, tick.nextTime(last));
      }
    }
    for (StageStore stage : stages) {
      if (stage.clock().equals(Clock.TIME)) {
        least = Math.min(least, stage.nextPoint());
      }
    }
    for (Deadline end : disputed ? disputes.deadlines() : List.<Deadline>of()) {
      boolean isTime = clocks.isTimed(end.clock());
      least = isTime ? Math.min(least, clocks.endOf(end.clock(), end.point())) : least;
    }
    return least;
  }

  /** The next points of counters after an instant. */
  List<Deadline> points(Instant last) {
    if (!counted) {
      return List.of();
    }
    List<Deadline> points = new ArrayList<>();
    for (Duties duty : duties) {
      Long due = clocks.isTimed(duty.clock()) ? null : duty.nextDue();
      if (due != null) {
        points.add(new Deadline(duty.clock(), due));
      }
    }
    for (MachineStore machine : machines) {
      for (Clock clock : machine.clocks()) {
        Long due = clocks.isTimed(clock) ? null : machine.nextDue(clock);
        if (due != null) {
          points.add(new Deadline(clock, due));
        }
      }
    }
    for (Ticks tick : ticks) {
      if (last.started() && !clocks.isTimed(tick.clock())) {
        points.add(new Deadline(tick.clock(), tick.nextPoint(last)));
      }
    }
    for (StageStore stage : stages) {
      if (!stage.clock().equals(Clock.TIME) && stage.nextPoint() < Long.MAX_VALUE) {
        points.add(new Deadline(stage.clock(), stage.nextPoint()));
      }
    }
    for (Deadline end : disputed ? disputes.deadlines() : List.<Deadline>of()) {
      if (!clocks.isTimed(end.clock())) {
        points.add(end);
      }
    }
    return points;
  }
}
