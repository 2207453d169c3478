package io.talion.interpreter.lower;

import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.source.SourceSection;
import io.talion.compiler.core.Core;
import io.talion.compiler.core.Expr;
import io.talion.compiler.core.Reward;
import io.talion.compiler.core.Rule;
import io.talion.compiler.core.StreamDef;
import io.talion.compiler.core.StreamDef.Emission;
import io.talion.compiler.core.StreamDef.Origin;
import io.talion.compiler.core.Terms.CountedClock;
import io.talion.compiler.core.Trigger;
import io.talion.interpreter.node.ColumnNode;
import io.talion.interpreter.node.EmissionNode;
import io.talion.interpreter.node.FeedNode;
import io.talion.interpreter.node.PolicyNode;
import io.talion.interpreter.node.PreferNode;
import io.talion.interpreter.node.PublishNode;
import io.talion.interpreter.node.ScopeRootNode;
import io.talion.interpreter.node.StratumNode;
import io.talion.interpreter.node.StreamNode;
import io.talion.interpreter.node.TriggerNode;
import io.talion.interpreter.node.VetoTest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A whole policy: its strata in the order of language.md section 10. */
public final class PolicyLowering {
  private final Core core;
  private final Lowering lowering;
  private final TriggerLowering triggers;
  private final DutyLowering duties;
  private final RuleLowering rules;
  private final RewardLowering rewards;

  private PolicyLowering(
      Core core,
      boolean testing,
      @Nullable TruffleLanguage<?> language,
      @Nullable SourceSection source) {
    this.core = core;
    this.lowering = new Lowering(core, testing, language, source);
    this.triggers = new TriggerLowering(lowering);
    this.duties = new DutyLowering(lowering);
    this.rules = new RuleLowering(lowering, triggers);
    this.rewards = new RewardLowering(lowering, triggers);
  }

  /** Lowers a policy; {@code source} is where its text stands, if it has one. */
  public static Program lower(
      Core core,
      boolean testing,
      @Nullable TruffleLanguage<?> language,
      @Nullable SourceSection source) {
    return new PolicyLowering(core, testing, language, source).program(source);
  }

  private Program program(@Nullable SourceSection source) {
    lowering.logs().keepAll(lowering.layout());
    if (lowering.logs().testing()) {
      lowering.layout().past().whole();
    }
    Reads.givens(core).forEach(lowering.layout()::add);
    List<StratumNode> derived = core.order().stream().map(this::derived).toList();
    List<StratumNode> tested = new ArrayList<>();
    for (Rule rule : core.rules()) {
      tested.add(rules.lower(rule));
    }
    for (Reward reward : core.rewards()) {
      tested.add(rewards.lower(reward));
    }
    List<StratumNode> later = new ArrayList<>();
    core.rules().forEach(r -> rules.stage(r).ifPresent(later::add));
    Map<VetoTest.Key, VetoTest> vetoes = new LinkedHashMap<>();
    core.rules().forEach(r -> rules.vetoes(r, vetoes));
    // Whatever reads windows stands above: from here on it is settled what streams feed.
    List<StratumNode> strata = new ArrayList<>(publish(PolicyLowering::isInput));
    for (int i = 0; i < derived.size(); i++) {
      strata.add(derived.get(i));
      strata.add(publish(core.streams().get(core.order().get(i))));
    }
    strata.addAll(tested);
    if (core.rules().stream().anyMatch(r -> !r.yieldsTo().isEmpty())) {
      strata.add(new PreferNode());
    }
    strata.addAll(later);
    PolicyNode root =
        new PolicyNode(
            lowering.language(),
            core.name(),
            source,
            strata.toArray(StratumNode[]::new),
            publish(PolicyLowering::isFindings).toArray(PublishNode[]::new));
    return new Program(
        core,
        root.getCallTarget(),
        lowering.layout(),
        lowering.logs().all(),
        List.copyOf(lowering.duties().entrySet()),
        lowering.stages(),
        core.machines().stream().map(m -> lowering.history().store(m.id())).toList(),
        counters(),
        lowering.logs().testing() ? Batching.all(core) : Batching.ranged(core),
        Batching.obstacles(core),
        Batching.openings(core),
        Batching.notices(core) || lowering.logs().testing(),
        Batching.settles(core) || lowering.logs().testing(),
        vetoes,
        this::question);
  }

  /** What is there before anything is derived. */
  private static boolean isInput(Origin origin) {
    return origin instanceof Origin.Events
        || origin instanceof Origin.Late
        || origin instanceof Origin.Rejected;
  }

  private static boolean isFindings(Origin origin) {
    return origin instanceof Origin.Findings
        || origin instanceof Origin.RuleFindings
        || origin instanceof Origin.Settled;
  }

  private List<PublishNode> publish(Predicate<Origin> which) {
    return core.streams().stream().filter(s -> which.test(s.origin())).map(this::publish).toList();
  }

  private PublishNode publish(StreamDef stream) {
    FeedNode[] feeds =
        lowering.incremental().map(i -> i.feeds(stream.id())).orElseGet(() -> new FeedNode[0]);
    return new PublishNode(
        stream.id(), lowering.backlogs().of(stream.id()), lowering.logs().of(stream.id()), feeds);
  }

  private StratumNode derived(int id) {
    StreamDef stream = core.streams().get(id);
    return switch (stream.origin()) {
      case Origin.Emitted e -> emitted(stream, e.emissions());
      case Origin.Outcomes o -> duties.lower(core.duties().get(o.duty()));
      case Origin.Steps s -> lowering.tallies().lower(core.tallies().get(s.tally()), triggers);
      case Origin.Transitions t ->
          lowering.history().machine(core.machines().get(t.machine()), triggers);
      case Origin.Events e -> throw new IllegalArgumentException("events are not derived");
      case Origin.Findings f -> throw new IllegalArgumentException("findings are not derived");
      case Origin.RuleFindings f -> throw new IllegalArgumentException("findings are not derived");
      case Origin.Settled s -> throw new IllegalArgumentException("findings are not derived");
      case Origin.Late l -> throw new IllegalArgumentException("what is noticed is not derived");
      case Origin.Rejected r ->
          throw new IllegalArgumentException("what is noticed is not derived");
    };
  }

  private StreamNode emitted(StreamDef stream, List<Emission> emissions) {
    return new StreamNode(
        stream.id(), emissions.stream().map(this::emission).toArray(EmissionNode[]::new));
  }

  private EmissionNode emission(Emission emission) {
    return new EmissionNode(
        triggers.bindings(emission.trigger()),
        trigger(emission),
        emission.when().map(lowering.expressions()::lower).orElse(null),
        lowering.expressions().all(emission.values()));
  }

  private TriggerNode trigger(Emission emission) {
    OptionalInt residual = PairPlan.residual(core, emission);
    return residual.isPresent() && emission.trigger() instanceof Trigger.Pair pair
        ? triggers.earliest(pair, emission.frameSize(), residual.getAsInt())
        : triggers.lower(emission.trigger(), emission.frameSize());
  }

  /** Clocks that count events, with the code of their conditions. */
  private List<Program.Counter> counters() {
    return core.terms().counted().stream().map(this::counter).toList();
  }

  private Program.Counter counter(CountedClock c) {
    int stream =
        core.streams().stream()
            .filter(s -> s.origin() instanceof Origin.Events e && e.event() == c.event())
            .mapToInt(StreamDef::id)
            .findFirst()
            .orElseThrow();
    List<RootCallTarget> conditions =
        c.conditions().stream()
            .map(e ->
                new ScopeRootNode(
                        lowering.language(), null, "clock", lowering.expressions().lower(e))
                    .getCallTarget())
            .toList();
    return new Program.Counter(c, stream, conditions);
  }

  private RootCallTarget question(Expr expression) {
    ColumnNode body = lowering.question().expressions().lower(expression);
    return new ScopeRootNode(lowering.language(), null, "question", body).getCallTarget();
  }
}
