package io.talion.compiler.analysis;

import io.talion.compiler.core.Duty;
import io.talion.compiler.core.Expr;
import io.talion.compiler.core.Machine;
import io.talion.compiler.core.Rule;
import io.talion.compiler.core.RuleParts;
import io.talion.compiler.core.StreamDef;
import io.talion.compiler.core.Tally;
import io.talion.compiler.core.Trigger;
import io.talion.compiler.declaration.Parts;
import java.util.List;
import java.util.stream.Stream;

/** All expressions that a policy evaluates, each with everything in it. */
public final class Roots {
  private Roots() {}

  public static Stream<Expr> all(Parts parts) {
    Stream<Expr> rules = parts.rules().values().stream().flatMap(Roots::rule);
    Stream<Expr> states = parts.states().values().stream().map(s -> s.body());
    Stream<Expr> tallies = parts.tallies().values().stream().flatMap(Roots::tally);
    Stream<Expr> machines = parts.machines().values().stream().flatMap(Roots::machine);
    Stream<Expr> duties = parts.duties().values().stream().flatMap(Roots::duty);
    Stream<Expr> streams =
        parts.origins().values().stream()
            .flatMap(o -> o instanceof StreamDef.Origin.Emitted e ? emitted(e) : Stream.of());
    Stream<Expr> rewards =
        parts.rewards().values().stream().flatMap(io.talion.compiler.core.Parts::ofReward);
    return Stream.of(rules, states, tallies, machines, duties, streams, rewards)
        .flatMap(s -> s)
        .flatMap(ExprTree::all);
  }

  /** Of one rule. */
  public static Stream<Expr> rule(Rule r) {
    return Stream.concat(trigger(r.trigger()), RuleParts.expressions(r));
  }

  private static Stream<Expr> trigger(Trigger t) {
    return switch (t) {
      case Trigger.On o -> Stream.concat(steps(o.steps()), each(o.each()));
      case Trigger.Pair p -> steps(p.steps());
      case Trigger.Cross c -> Stream.concat(steps(c.leftSteps()), steps(c.rightSteps()));
      case Trigger.Every e -> each(e.each());
    };
  }

  private static Stream<Expr> steps(List<io.talion.compiler.core.Step> steps) {
    return steps.stream().flatMap(s -> ExprTree.step(s).stream());
  }

  private static Stream<Expr> each(List<Trigger.Each> each) {
    return each.stream().flatMap(io.talion.compiler.core.Parts::ofEach);
  }

  private static Stream<Expr> tally(Tally t) {
    return Stream.concat(
        Stream.of(t.initial()),
        t.steps().stream()
            .flatMap(s ->
                Stream.of(
                        trigger(s.trigger()),
                        s.key().stream().flatMap(k -> k.stream()),
                        s.when().stream(),
                        Stream.of(s.value()))
                    .flatMap(x -> x)));
  }

  private static Stream<Expr> machine(Machine m) {
    return m.transitions().stream()
        .flatMap(t ->
            t instanceof Machine.Transition.OnElement e
                ? Stream.of(
                        trigger(e.trigger()),
                        e.key().stream().flatMap(k -> k.stream()),
                        e.when().stream())
                    .flatMap(x -> x)
                : Stream.of());
  }

  /** Of a duty. */
  public static Stream<Expr> duty(Duty d) {
    return Stream.of(
            steps(d.openerSteps()),
            Stream.of(d.owedBy()),
            steps(d.metSteps()),
            Stream.of(d.within()),
            d.excusedWhen().stream())
        .flatMap(s -> s);
  }

  private static Stream<Expr> emitted(StreamDef.Origin.Emitted e) {
    return e.emissions().stream()
        .flatMap(x ->
            Stream.of(trigger(x.trigger()), x.when().stream(), x.values().stream())
                .flatMap(s -> s));
  }
}
