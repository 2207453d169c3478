package io.talion.compiler.core;

import io.talion.compiler.core.StreamDef.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * What a policy reads, wherever it stands: an engine decides by it how much it may see at a time,
 * and how the work can be divided.
 *
 * @param triggers of rules, emissions, tallies, machines and rewards
 * @param streams that somebody reads, by id
 * @param kinds that somebody ranges over, by id
 * @param states that are read, by id; what those read is not counted in
 * @param tallies that are read, by id
 * @param machines that are read, by id
 * @param past whether anything is read as of an earlier instant
 */
public record Usage(
    List<Trigger> triggers,
    TreeSet<Integer> streams,
    TreeSet<Integer> kinds,
    TreeSet<Integer> states,
    TreeSet<Integer> tallies,
    TreeSet<Integer> machines,
    AtomicBoolean past) {
  private static Usage empty() {
    return new Usage(
        new ArrayList<>(),
        new TreeSet<>(),
        new TreeSet<>(),
        new TreeSet<>(),
        new TreeSet<>(),
        new TreeSet<>(),
        new AtomicBoolean());
  }

  /** Of what makes the elements of a derived stream. */
  public static Usage ofStream(Core core, StreamDef stream) {
    Usage usage = empty();
    switch (stream.origin()) {
      case Origin.Emitted e -> e.emissions().forEach(usage::emission);
      case Origin.Outcomes o -> usage.duty(core.duties().get(o.duty()));
      case Origin.Steps s -> usage.tally(core.tallies().get(s.tally()));
      case Origin.Transitions t -> usage.machine(core.machines().get(t.machine()));
      default -> throw new IllegalArgumentException("it is not derived: " + stream.name());
    }
    return usage;
  }

  /** Of a trigger by itself. */
  public static Usage ofTrigger(Trigger trigger) {
    Usage usage = empty();
    usage.trigger(trigger);
    return usage;
  }

  /** Of an expression. */
  public static Usage ofExpr(Expr expr) {
    Usage usage = empty();
    usage.expr(expr);
    return usage;
  }

  /** Of a state's body. */
  public static Usage ofState(State state) {
    Usage usage = empty();
    usage.expr(state.body());
    return usage;
  }

  /** Of a rule with all that belongs to it. */
  public static Usage ofRule(Rule rule) {
    Usage usage = empty();
    usage.rule(rule);
    return usage;
  }

  /** Of a reward. */
  public static Usage ofReward(Reward reward) {
    Usage usage = empty();
    usage.reward(reward);
    return usage;
  }

  /** Of all that a core holds. */
  public static Usage of(Core core) {
    Usage usage = empty();
    for (StreamDef stream : core.streams()) {
      if (stream.origin() instanceof Origin.Emitted emitted) {
        emitted.emissions().forEach(usage::emission);
      }
    }
    core.states().forEach(s -> usage.expr(s.body()));
    core.tallies().forEach(usage::tally);
    core.machines().forEach(usage::machine);
    core.duties().forEach(usage::duty);
    core.rules().forEach(usage::rule);
    core.rewards().forEach(usage::reward);
    return usage;
  }

  private void emission(StreamDef.Emission emission) {
    trigger(emission.trigger());
    emission.when().ifPresent(this::expr);
    emission.values().forEach(this::expr);
  }

  private void tally(Tally tally) {
    tally.parameters().stream().map(Tally.Parameter::kind).filter(k -> k >= 0).forEach(kinds::add);
    expr(tally.initial());
    for (Tally.Step step : tally.steps()) {
      trigger(step.trigger());
      step.key().forEach(k -> k.ifPresent(this::expr));
      step.when().ifPresent(this::expr);
      expr(step.value());
    }
  }

  private void machine(Machine machine) {
    machine.parameters().stream()
        .map(Tally.Parameter::kind)
        .filter(k -> k >= 0)
        .forEach(kinds::add);
    for (Machine.Transition t : machine.transitions()) {
      if (t instanceof Machine.Transition.OnElement e) {
        trigger(e.trigger());
        e.key().forEach(k -> k.ifPresent(this::expr));
        e.when().ifPresent(this::expr);
      }
    }
  }

  private void duty(Duty duty) {
    streams.add(duty.opener());
    streams.add(duty.met());
    steps(duty.openerSteps());
    steps(duty.metSteps());
    expr(duty.within());
    expr(duty.owedBy());
    duty.excusedWhen().ifPresent(this::expr);
  }

  private void rule(Rule rule) {
    trigger(rule.trigger());
    RuleParts.expressions(rule).forEach(this::expr);
    RuleParts.challenges(rule)
        .flatMap(c -> c.unless().stream())
        .forEach(v -> streams.add(v.stream()));
    for (Rule.Evidence evidence : RuleParts.evidence(rule).toList()) {
      if (evidence instanceof Rule.Evidence.Set set) {
        range(set.range());
        steps(set.steps());
      }
    }
  }

  private void reward(Reward reward) {
    trigger(reward.every());
    each(reward.among());
    Parts.ofReward(reward).forEach(this::expr);
  }

  private void trigger(Trigger trigger) {
    triggers.add(trigger);
    switch (trigger) {
      case Trigger.On on -> {
        element(on.stream(), on.steps());
        on.each().forEach(this::each);
      }
      case Trigger.Pair pair -> element(pair.stream(), pair.steps());
      case Trigger.Cross cross -> {
        element(cross.left(), cross.leftSteps());
        element(cross.right(), cross.rightSteps());
      }
      case Trigger.Every every -> every.each().forEach(this::each);
    }
  }

  private void element(int stream, List<Step> steps) {
    streams.add(stream);
    steps(steps);
  }

  private void each(Trigger.Each each) {
    range(each.range());
    Parts.ofEach(each).forEach(this::expr);
  }

  private void range(Range range) {
    switch (range) {
      case Range.OfStream s -> streams.add(s.stream());
      case Range.OfKind k -> kinds.add(k.kind());
      case Range.OfList l -> expr(l.list());
    }
  }

  private void steps(List<Step> steps) {
    steps.stream().flatMap(Parts::ofStep).forEach(this::expr);
    for (Step step : steps) {
      if (step instanceof Step.Since since) {
        streams.add(since.stream());
      }
    }
  }

  private void expr(Expr expr) {
    if (expr instanceof Expr.AsOf || expr instanceof Expr.Previous) {
      past.set(true);
    }
    switch (expr) {
      case Expr.Aggregate a -> {
        range(a.range());
        steps(a.steps());
      }
      case Expr.StateRead s -> states.add(s.state());
      case Expr.TallyRead t -> tallies.add(t.tally());
      case Expr.MachineRead m -> machines.add(m.machine());
      case Expr.Entered e -> machines.add(e.machine());
      default -> {}
    }
    Parts.of(expr).forEach(this::expr);
  }
}
