package io.talion.interpreter.lower;

import io.talion.compiler.core.Core;
import io.talion.compiler.core.Expr;
import io.talion.compiler.core.Rule;
import io.talion.compiler.core.StreamDef;
import io.talion.compiler.core.StreamDef.Origin;
import io.talion.compiler.core.Tally;
import io.talion.compiler.core.Trigger;
import io.talion.compiler.core.Usage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which strata of a policy are evaluated instant by instant inside a chunk, after all others have
 * been evaluated over the whole of it: findings are known when their instant is over, a machine and
 * some tallies go step by step, and so does whatever reads one of them (language.md section 10).
 */
final class InTurn {
  private final Core core;
  private final boolean testing;

  /** Streams whose elements are there instant by instant only. */
  private final Set<Integer> streams = new HashSet<>();

  /** Streams that come before whatever is looked at. */
  private final Set<Integer> before = new HashSet<>();

  private final Set<Integer> rules = new HashSet<>();
  private final List<Usage> usages = new ArrayList<>();
  private final boolean rewards;

  private InTurn(Core core, boolean testing) {
    this.core = core;
    this.testing = testing;
    core.streams().forEach(this::begin);
    for (int id : core.order()) {
      StreamDef stream = core.streams().get(id);
      if (take(Usage.ofStream(core, stream), streams.contains(id))) {
        streams.add(id);
      }
      before.add(id);
    }
    for (Rule rule : core.rules()) {
      if (take(Usage.ofRule(rule), false)) {
        rules.add(rule.id());
      }
    }
    rewards = core.rewards().stream().map(Usage::ofReward).anyMatch(this::reads);
    if (rewards) {
      core.rewards().stream().map(Usage::ofReward).forEach(usages::add);
    }
  }

  /** Of a policy; {@code testing}: any stream may be asked for. */
  static InTurn of(Core core, boolean testing) {
    return new InTurn(core, testing);
  }

  private void begin(StreamDef stream) {
    switch (stream.origin()) {
      case Origin.Events e -> before.add(stream.id());
      case Origin.Steps s -> {
        if (TallyPlan.of(core, tally(s), testing) == TallyPlan.STEPWISE) {
          streams.add(stream.id());
        }
      }
      case Origin.Emitted e -> {}
      case Origin.Outcomes o -> {}
      default -> streams.add(stream.id());
    }
  }

  private Tally tally(Origin.Steps steps) {
    return core.tallies().get(steps.tally());
  }

  private boolean take(Usage usage, boolean anyway) {
    boolean taken = anyway || reads(usage);
    if (taken) {
      usages.add(usage);
    }
    return taken;
  }

  /**
   * Whether anything is read that is there instant by instant only, or that a look at the past
   * finds though it comes later in an instant.
   */
  private boolean reads(Usage usage) {
    return read(usage, new HashSet<>()).anyMatch(s -> streams.contains(s) || !before.contains(s));
  }

  private Stream<Integer> read(Usage usage, Set<Integer> seen) {
    return Stream.of(
            usage.streams().stream(),
            usage.tallies().stream().map(t -> core.tallies().get(t).stream()),
            usage.machines().stream().map(m -> core.machines().get(m).stream()),
            usage.states().stream()
                .filter(seen::add)
                .flatMap(s -> read(Usage.ofState(core.states().get(s)), seen)))
        .flatMap(s -> s);
  }

  /** Whether the elements of a derived stream are made so. */
  boolean makes(int stream) {
    return streams.contains(stream);
  }

  boolean tests(Rule rule) {
    return rules.contains(rule.id());
  }

  /** Whether what a trigger binds can be found for a whole chunk beforehand. */
  boolean isAhead(Trigger trigger) {
    return !reads(Usage.ofTrigger(trigger));
  }

  /** Whether an expression can be evaluated for a whole chunk beforehand. */
  boolean isAhead(Expr expr) {
    return !reads(Usage.ofExpr(expr));
  }

  /** Whether rewards are: all of them or none, since payments are told in the order of rewards. */
  boolean pays() {
    return rewards;
  }

  /** Whether anything at all is evaluated so. */
  boolean isEmpty() {
    return usages.isEmpty();
  }

  /** Whether any rule is: what compares the rules of an instant then is, too. */
  boolean tests() {
    return !rules.isEmpty();
  }

  /** The triggers of what is evaluated so, as far as they are not evaluated beforehand. */
  Stream<Trigger> triggers() {
    return usages.stream().flatMap(u -> u.triggers().stream()).filter(t -> !isAhead(t));
  }

  /** Streams whose new elements set any of it off. */
  Set<Integer> setOff() {
    Set<Integer> all = new HashSet<>();
    triggers().forEach(t -> addTo(all, t));
    core.duties().stream()
        .filter(d -> makes(d.stream()))
        .forEach(d -> all.addAll(List.of(d.opener(), d.met())));
    return all;
  }

  private static void addTo(Set<Integer> all, Trigger trigger) {
    switch (trigger) {
      case Trigger.On on -> all.add(on.stream());
      case Trigger.Pair pair -> all.add(pair.stream());
      case Trigger.Cross cross -> all.addAll(List.of(cross.left(), cross.right()));
      case Trigger.Every every -> {}
    }
  }
}
