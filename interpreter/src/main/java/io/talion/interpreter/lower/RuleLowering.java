package io.talion.interpreter.lower;

import io.talion.compiler.core.Challenge;
import io.talion.compiler.core.Challenge.Veto;
import io.talion.compiler.core.Exemption;
import io.talion.compiler.core.Expr;
import io.talion.compiler.core.Expr.Binary.BinaryOperator;
import io.talion.compiler.core.Rule;
import io.talion.compiler.core.Rule.PenaltyExpr;
import io.talion.compiler.core.RuleParts;
import io.talion.compiler.core.Stage;
import io.talion.compiler.core.Step;
import io.talion.compiler.core.StreamDef;
import io.talion.compiler.core.Trigger;
import io.talion.compiler.emit.Occurrences;
import io.talion.compiler.emit.PenaltyMaker;
import io.talion.grammar.diagnostic.Span;
import io.talion.interpreter.data.Discipline;
import io.talion.interpreter.data.StageStore;
import io.talion.interpreter.node.Bindings;
import io.talion.interpreter.node.ColumnNode;
import io.talion.interpreter.node.ScopeRootNode;
import io.talion.interpreter.node.TestNode;
import io.talion.interpreter.node.TriggerNode;
import io.talion.interpreter.node.rule.BindNode;
import io.talion.interpreter.node.rule.EvidenceNode;
import io.talion.interpreter.node.rule.ExemptionNode;
import io.talion.interpreter.node.rule.Kept;
import io.talion.interpreter.node.rule.Offence;
import io.talion.interpreter.node.rule.OneEvidenceNode;
import io.talion.interpreter.node.rule.PenaltyNode;
import io.talion.interpreter.node.rule.ProofNode;
import io.talion.interpreter.node.rule.ReportNode;
import io.talion.interpreter.node.rule.RuleNode;
import io.talion.interpreter.node.rule.RuleShape;
import io.talion.interpreter.node.rule.SetEvidenceNode;
import io.talion.interpreter.node.rule.StageNode;
import io.talion.interpreter.node.rule.StageShape;
import io.talion.interpreter.node.rule.VetoTest;
import io.talion.interpreter.node.rule.WhenNode;
import io.talion.interpreter.node.value.IdNode;
import io.talion.trace.type.Type;
import io.talion.trace.value.Bool;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Rules. */
final class RuleLowering {
  private static final Span NOWHERE = new Span("", -1, -1);

  private final Lowering lowering;
  private final TriggerLowering triggers;

  RuleLowering(Lowering lowering, TriggerLowering triggers) {
    this.lowering = lowering;
    this.triggers = triggers;
  }

  RuleNode lower(Rule rule) {
    Span span = span(rule);
    int discipline = lowering.layout().add(state -> new Discipline(state, rule.firing()));
    RuleShape shape =
        new RuleShape(
            rule,
            rule.firing() instanceof Rule.Firing.EveryTime
                ? triggers.repeating(rule.trigger())
                : Optional.empty(),
            discipline,
            lowering.core().terms().effectiveFrom().orElse(Long.MIN_VALUE),
            lowering.start(span),
            span.end());
    List<TestNode> steps = rule.steps().stream().map(this::test).toList();
    int decide = DecidingSteps.of(rule);
    List<TestNode> tests = new ArrayList<>(steps.subList(0, decide));
    TriggerNode trigger = trigger(rule);
    if (triggers.inTurn().tests(rule) && triggers.inTurn().isAhead(rule.trigger())) {
      List<TestNode> ahead = tests.subList(0, Math.min(ahead(rule), tests.size()));
      trigger = triggers.ahead(trigger, ahead.toArray(TestNode[]::new));
      ahead.clear();
    }
    return new RuleNode(
        shape,
        trigger,
        tests.toArray(TestNode[]::new),
        rule.firing().key().stream().map(this::key).toArray(ColumnNode[]::new),
        rule.penalties().stream().map(this::penalty).toArray(PenaltyNode[]::new),
        steps.subList(decide, steps.size()).toArray(TestNode[]::new),
        report(rule));
  }

  /** What is made may be made twice: equal elements are one key. */
  private ColumnNode key(Expr part) {
    ColumnNode value = lowering.expressions().lower(part);
    Type type = part.type() instanceof Type.Optional o ? o.inner() : part.type();
    return type instanceof Type.ElementOf e && triggers.isMade(e.stream())
        ? new IdNode(value)
        : value;
  }

  private TriggerNode trigger(Rule rule) {
    OptionalInt residual = PairPlan.residual(lowering.core(), rule);
    return residual.isPresent() && rule.trigger() instanceof Trigger.Pair pair
        ? triggers.earliest(pair, rule.frameSize(), residual.getAsInt())
        : triggers.lower(rule.trigger(), rule.frameSize(), needed(rule));
  }

  /** How many tests come before the first that reads what is there instant by instant only. */
  private int ahead(Rule rule) {
    int n = 0;
    List<Rule.Test> tests = needed(rule);
    while (n < tests.size() && triggers.inTurn().isAhead(RuleParts.of(tests.get(n)))) {
      n++;
    }
    return n;
  }

  /** What a binding must pass to matter; a rule that clears also sees those that do not. */
  private static List<Rule.Test> needed(Rule rule) {
    return rule.firing() instanceof Rule.Firing.AgainWhenCleared ? List.of() : rule.steps();
  }

  private TestNode test(Rule.Test test) {
    return switch (test) {
      case Rule.Test.Let let ->
          new BindNode(
              let.slot(),
              lowering.expressions().lower(let.value()),
              lowering.start(let.value().span()),
              let.value().span().end());
      case Rule.Test.When when ->
          new WhenNode(
              lowering.expressions().lower(when.condition()),
              lowering.start(when.condition().span()),
              when.condition().span().end());
    };
  }

  private PenaltyNode penalty(PenaltyExpr clause) {
    ColumnNode[] quantities = lowering.expressions().all(clause.quantities());
    return new PenaltyNode(clause, new PenaltyMaker(lowering.core().terms()), quantities);
  }

  private ReportNode report(Rule rule) {
    return new ReportNode(
        rule,
        triggers.bindings(rule.trigger()),
        offence(rule),
        lowering.core().terms().challengeOf(rule.challenge()),
        lowering.layout().add(state -> new Occurrences(rule)),
        rule.against().map(lowering.expressions()::lower).orElse(null),
        proof(rule, rule.because(), rule.evidence()),
        rule.exemptions().stream().map(this::exemption).toArray(ExemptionNode[]::new),
        rule.then().map(s -> lowering.expressions().lower(s.delay())).orElse(null));
  }

  private Offence offence(Rule rule) {
    return new Offence(rule.trigger(), lowering.core().terms().slashableFor());
  }

  private ProofNode proof(Rule rule, List<Rule.Part> because, List<Rule.Evidence> evidence) {
    return new ProofNode(
        triggers.bindings(rule.trigger()),
        lowering.expressions().all(RuleParts.holes(because).toList()),
        evidence.stream().map(this::evidence).toArray(EvidenceNode[]::new));
  }

  private ExemptionNode exemption(Exemption e) {
    PenaltyNode[] instead =
        e.effect() instanceof Exemption.Effect.Replace r
            ? new PenaltyNode[] {penalty(r.penalty())}
            : new PenaltyNode[0];
    return new ExemptionNode(
        e,
        e.tests().stream().map(this::test).toArray(TestNode[]::new),
        instead,
        lowering.expressions().all(RuleParts.holes(e.because()).toList()));
  }

  /** What {@code then after} adds: a stratum behind all rules. */
  Optional<StageNode> stage(Rule rule) {
    return rule.then().map(stage -> stage(rule, stage));
  }

  private StageNode stage(Rule rule, Stage stage) {
    int store = lowering.layout().add(state -> new StageStore(stage.clock(), state.clocks()));
    lowering.stages().add(store);
    StageShape shape =
        new StageShape(
            rule,
            kept(rule),
            offence(rule),
            lowering.core().terms().challengeOf(stage.challenge()));
    return new StageNode(
        shape,
        store,
        stage.tests().stream().map(this::test).toArray(TestNode[]::new),
        stage.penalties().stream().map(this::penalty).toArray(PenaltyNode[]::new),
        proof(rule, stage.because(), stage.evidence()));
  }

  /** The conditions of challenges that end by themselves; those of a stage see its lets, too. */
  void vetoes(Rule rule, Map<VetoTest.Key, VetoTest> out) {
    RuleParts.challenges(rule)
        .flatMap(c -> c.unless().stream())
        .distinct()
        .forEach(v -> out.put(new VetoTest.Key(rule.name(), v), veto(rule, v)));
  }

  private VetoTest veto(Rule rule, Veto veto) {
    boolean ofRule = rule.challenge().flatMap(Challenge::unless).filter(veto::equals).isPresent();
    Stream<Rule.Test> lets =
        ofRule ? Stream.of() : rule.then().stream().flatMap(s -> s.tests().stream());
    Expr condition =
        veto.steps().stream()
            .map(step -> condition(veto, step))
            .reduce((a, b) -> binary(BinaryOperator.AND, a, b))
            .orElseGet(() -> new Expr.Const(Bool.TRUE, Type.Simple.BOOL, NOWHERE));
    ScopeRootNode root =
        new ScopeRootNode(
            lowering.language(), null, "veto", lowering.expressions().lower(condition));
    return new VetoTest(kept(rule, lets), veto.slot(), root.getCallTarget());
  }

  private Expr condition(Veto veto, Step step) {
    if (step instanceof Step.Where where) {
      return where.condition();
    }
    StreamDef stream = lowering.core().streams().get(veto.stream());
    int field = stream.ofField().orElseThrow();
    Type element = new Type.ElementOf(stream.id(), stream.name());
    Expr x = new Expr.Local(veto.slot(), element, NOWHERE);
    Expr own = new Expr.Field(x, field, stream.fields().get(field).type(), NOWHERE);
    return binary(BinaryOperator.EQUAL, own, ((Step.Of) step).key());
  }

  private static Expr binary(BinaryOperator operator, Expr a, Expr b) {
    return new Expr.Binary(operator, a, b, Type.Simple.BOOL, NOWHERE);
  }

  private Kept kept(Rule rule) {
    return kept(rule, Stream.of());
  }

  /** {@code more} are tests whose lets firings have after those of the rule. */
  private Kept kept(Rule rule, Stream<Rule.Test> more) {
    Bindings bindings = triggers.bindings(rule.trigger());
    List<Integer> slots = new ArrayList<>(bindings.bound());
    List<Type> types = new ArrayList<>();
    slots.forEach(s -> types.add(new Type.NoneType()));
    slots.addAll(bindings.each());
    types.addAll(bindings.eachTypes());
    for (Rule.Test test : Stream.concat(rule.steps().stream(), more).toList()) {
      if (test instanceof Rule.Test.Let let) {
        slots.add(let.slot());
        types.add(let.value().type());
      }
    }
    return new Kept(slots, types, rule.frameSize());
  }

  private EvidenceNode evidence(Rule.Evidence evidence) {
    return switch (evidence) {
      case Rule.Evidence.One one ->
          new OneEvidenceNode(lowering.expressions().lower(one.element()));
      case Rule.Evidence.Set set -> {
        WindowLowering.Window window =
            lowering.windows().window(set.range(), set.slot(), set.steps());
        yield new SetEvidenceNode(window.range(), window.steps());
      }
    };
  }

  /** From the first to the last clause that says where it stands. */
  private static Span span(Rule rule) {
    List<Span> spans = new ArrayList<>();
    for (Rule.Test test : rule.steps()) {
      spans.add(
          switch (test) {
            case Rule.Test.Let let -> let.value().span();
            case Rule.Test.When when -> when.condition().span();
          });
    }
    rule.against().ifPresent(a -> spans.add(a.span()));
    return spans.stream().reduce(Span::to).orElse(new Span("", -1, -1));
  }
}
