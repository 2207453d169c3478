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
import io.talion.interpreter.instant.Ticks;
import io.talion.interpreter.node.ColumnNode;
import io.talion.interpreter.node.FeedNode;
import io.talion.interpreter.node.PolicyNode;
import io.talion.interpreter.node.PublishNode;
import io.talion.interpreter.node.ScopeRootNode;
import io.talion.interpreter.node.StratumNode;
import io.talion.interpreter.node.TestNode;
import io.talion.interpreter.node.TriggerNode;
import io.talion.interpreter.node.rule.PreferNode;
import io.talion.interpreter.node.rule.VetoTest;
import io.talion.interpreter.node.rule.WhenNode;
import io.talion.interpreter.node.state.EmissionNode;
import io.talion.interpreter.node.state.StreamNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A whole policy: its strata in the order of language.md section 10. */
public final class PolicyLowering {
  private final Core core;
  private final Lowering lowering;
  private final TriggerLowering triggers;
  private final DutyLowering duties;
  private final RuleLowering rules;
  private final RewardLowering rewards;
  private final InTurn inTurn;

  private PolicyLowering(
      Core core,
      boolean testing,
      @Nullable TruffleLanguage<?> language,
      @Nullable SourceSection source) {
    this.core = core;
    this.lowering = new Lowering(core, testing, language, source);
    this.inTurn = InTurn.of(core, testing);
    this.triggers = new TriggerLowering(lowering, inTurn);
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
    Strata strata = new Strata(core.order().stream().map(this::derived).toList());
    for (Rule rule : core.rules()) {
      strata.tested(inTurn.tests(rule)).add(rules.lower(rule));
    }
    for (Reward reward : core.rewards()) {
      strata.tested(inTurn.pays()).add(rewards.lower(reward));
    }
    core.rules().forEach(r -> rules.stage(r).ifPresent(strata.later::add));
    Map<VetoTest.Key, VetoTest> vetoes = new LinkedHashMap<>();
    core.rules().forEach(r -> rules.vetoes(r, vetoes));
    // Whatever reads windows stands above: from here on it is settled what streams feed.
    List<StratumNode> together = together(strata);
    List<StratumNode> single = single(strata);
    PolicyNode root =
        new PolicyNode(
            lowering.language(),
            core.name(),
            source,
            together.toArray(StratumNode[]::new),
            single.toArray(StratumNode[]::new),
            publish(PolicyLowering::isFindings).toArray(PublishNode[]::new));
    return new Program(
        core,
        root.getCallTarget(),
        lowering.layout(),
        lowering.logs().all(),
        List.copyOf(lowering.duties().entrySet()),
        lowering.stages(),
        machines(),
        counters(),
        lowering.logs().testing() ? Batching.all(core) : Batching.ranged(core),
        turns(single.size()),
        Batching.obstacles(core),
        Batching.openings(core),
        Batching.span(core),
        Batching.notices(core) || lowering.logs().testing(),
        Batching.settles(core) || lowering.logs().testing(),
        Batching.told(core, lowering.logs().testing()),
        vetoes,
        this::question);
  }

  /** All strata but those that publish. */
  private record Strata(
      List<StratumNode> derived,
      List<StratumNode> tested,
      List<StratumNode> testedInTurn,
      List<StratumNode> later) {
    Strata(List<StratumNode> derived) {
      this(derived, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    List<StratumNode> tested(boolean inTurn) {
      return inTurn ? testedInTurn : tested;
    }
  }

  /** What is evaluated over whole chunks. */
  private List<StratumNode> together(Strata strata) {
    List<StratumNode> all = new ArrayList<>(publish(PolicyLowering::isInput));
    derive(strata, false, all);
    all.addAll(strata.tested());
    if (!inTurn.tests()) {
      conclude(strata, all);
    }
    all.addAll(triggers.ahead());
    return all;
  }

  /** What is evaluated instant by instant. */
  private List<StratumNode> single(Strata strata) {
    List<StratumNode> all = new ArrayList<>();
    derive(strata, true, all);
    all.addAll(strata.testedInTurn());
    if (inTurn.tests()) {
      conclude(strata, all);
    }
    return all;
  }

  private void derive(Strata strata, boolean single, List<StratumNode> to) {
    for (int i = 0; i < core.order().size(); i++) {
      int stream = core.order().get(i);
      if (inTurn.makes(stream) == single) {
        to.add(strata.derived().get(i));
        to.add(publish(core.streams().get(stream)));
      }
    }
  }

  private void conclude(Strata strata, List<StratumNode> to) {
    if (core.rules().stream().anyMatch(r -> !r.yieldsTo().isEmpty())) {
      to.add(new PreferNode());
    }
    to.addAll(strata.later());
  }

  private Program.Turns turns(int strata) {
    return new Program.Turns(
        strata,
        List.copyOf(inTurn.setOff()),
        inTurn
            .triggers()
            .flatMap(t -> t instanceof Trigger.Every e ? Stream.of(Ticks.of(e)) : Stream.of())
            .toList(),
        lowering.duties().entrySet().stream()
            .filter(d -> inTurn.makes(core.duties().get(d.getKey()).stream()))
            .map(Map.Entry::getValue)
            .toList(),
        machines());
  }

  private List<Integer> machines() {
    return core.machines().stream().map(m -> lowering.history().store(m.id())).toList();
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
        stream.id(),
        emissions.stream()
            .map(e -> emission(e, inTurn.makes(stream.id())))
            .toArray(EmissionNode[]::new));
  }

  private EmissionNode emission(Emission emission, boolean single) {
    boolean ahead = single && inTurn.isAhead(emission.trigger());
    boolean tested = ahead && emission.when().stream().allMatch(inTurn::isAhead);
    Optional<ColumnNode> when = emission.when().map(lowering.expressions()::lower);
    TestNode[] tests =
        when.filter(w -> tested).stream()
            .map(w -> new WhenNode(w, -1, -1))
            .toArray(TestNode[]::new);
    TriggerNode trigger = trigger(emission);
    return new EmissionNode(
        triggers.bindings(emission.trigger()),
        ahead ? triggers.ahead(trigger, tests) : trigger,
        tested ? null : when.orElse(null),
        lowering.expressions().all(emission.values()));
  }

  private TriggerNode trigger(Emission emission) {
    OptionalInt residual = PairPlan.residual(core, emission);
    return residual.isPresent() && emission.trigger() instanceof Trigger.Pair pair
        ? triggers.earliest(pair, emission.frameSize(), residual.getAsInt())
        : triggers.lower(emission.trigger(), emission.frameSize(), emission.when());
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
