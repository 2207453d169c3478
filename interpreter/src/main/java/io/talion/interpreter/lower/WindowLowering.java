package io.talion.interpreter.lower;

import io.talion.compiler.core.Expr;
import io.talion.compiler.core.Expr.Aggregate;
import io.talion.compiler.core.Expr.Aggregate.AggregateFunction;
import io.talion.compiler.core.Range;
import io.talion.compiler.core.Step;
import io.talion.compiler.core.StreamDef;
import io.talion.interpreter.data.LogSpec;
import io.talion.interpreter.node.ColumnNode;
import io.talion.interpreter.node.range.ActiveRangeNode;
import io.talion.interpreter.node.range.AggregateNode;
import io.talion.interpreter.node.range.AtLeastStepNode;
import io.talion.interpreter.node.range.BeforeNowStepNode;
import io.talion.interpreter.node.range.KindRangeNode;
import io.talion.interpreter.node.range.LastCountStepNode;
import io.talion.interpreter.node.range.LastForStepNode;
import io.talion.interpreter.node.range.ListRangeNode;
import io.talion.interpreter.node.range.OfStepNode;
import io.talion.interpreter.node.range.RangeNode;
import io.talion.interpreter.node.range.SinceStepNode;
import io.talion.interpreter.node.range.StepNode;
import io.talion.interpreter.node.range.StreamRangeNode;
import io.talion.interpreter.node.range.WhereStepNode;
import io.talion.interpreter.node.value.BinaryNode;
import io.talion.interpreter.node.value.LocalFieldNode;
import io.talion.trace.type.Clock;
import io.talion.trace.type.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Ranges, steps and aggregates that no incremental plan fits. */
final class WindowLowering {
  private final Lowering lowering;

  WindowLowering(Lowering lowering) {
    this.lowering = lowering;
  }

  ColumnNode aggregate(Aggregate a) {
    Optional<ColumnNode> followed =
        lowering.incremental().flatMap(i -> lowering.tallies().total(a).or(() -> i.aggregate(a)));
    return followed.orElseGet(() -> overLogs(a));
  }

  private ColumnNode overLogs(Aggregate a) {
    Window window = window(a.range(), a.slot(), a.steps());
    return new AggregateNode(
        a.function(),
        a.type(),
        guarded(a).orElse(window.range()),
        window.steps(),
        a.value().map(lowering.expressions()::lower).orElse(null),
        a.weight().map(lowering.expressions()::lower).orElse(null),
        a.argument().map(lowering.expressions()::lower).orElse(null));
  }

  /** Where a condition says that a member must have elements, only such members are looked at. */
  private Optional<RangeNode> guarded(Aggregate a) {
    boolean inOrder =
        a.function() == AggregateFunction.LATEST || a.function() == AggregateFunction.FIRST;
    return a.range() instanceof Range.OfKind k && !inOrder
        ? lowering
            .incremental()
            .flatMap(i -> i.guard(a, lowering.core().kinds().get(k.kind()).type()))
            .map(store -> new ActiveRangeNode(k.kind(), a.slot(), store))
        : Optional.empty();
  }

  /** A range and what narrows it. */
  record Window(RangeNode range, StepNode[] steps) {}

  /** A leading {@code of} becomes the key of a log. */
  Window window(Range range, int slot, List<Step> steps) {
    Optional<Step.Of> of = leadingOf(range, steps);
    List<StepNode> nodes = new ArrayList<>();
    for (Step step : steps) {
      if (of.isEmpty() || !step.equals(of.get())) {
        nodes.add(step(range, step));
      }
    }
    return new Window(range(range, slot, of, steps), nodes.toArray(StepNode[]::new));
  }

  /** The first {@code of} before anything that depends on how many are left. */
  private Optional<Step.Of> leadingOf(Range range, List<Step> steps) {
    if (!(range instanceof Range.OfStream s) || !lowering.logs().keeps(ofFields(s.stream()))) {
      return Optional.empty();
    }
    for (Step step : steps) {
      if (step instanceof Step.Of of) {
        return typed(s.stream()) ? Optional.empty() : Optional.of(of);
      }
      if (step instanceof Step.LastCount || step instanceof Step.AtLeast) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** Offenders of all rules: equal bytes may name different things. */
  private boolean typed(int stream) {
    StreamDef.Origin origin = lowering.core().streams().get(stream).origin();
    return origin instanceof StreamDef.Origin.Findings
        || origin instanceof StreamDef.Origin.Settled;
  }

  private List<Integer> ofFields(int stream) {
    return lowering.core().streams().get(stream).ofField().stream().boxed().toList();
  }

  private RangeNode range(Range range, int slot, Optional<Step.Of> of, List<Step> steps) {
    return switch (range) {
      case Range.OfKind k -> new KindRangeNode(k.kind(), slot);
      case Range.OfList l ->
          new ListRangeNode(
              lowering.expressions().lower(l.list()), slot, elementType(l.list().type()));
      case Range.OfStream s ->
          stream(s.stream(), slot, of.map(Step.Of::key), horizon(steps, of.isPresent()));
    };
  }

  private static Type elementType(Type list) {
    return ((Type.ListOf) Type.strip(list)).element();
  }

  private RangeNode stream(int stream, int slot, Optional<Expr> key, Reach reach) {
    List<Integer> fields = key.isPresent() ? ofFields(stream) : List.of();
    int log =
        lowering
            .logs()
            .number(
                lowering.layout(), stream, fields, reach.clock(), reach.distance(), reach.least());
    ColumnNode[] keys =
        key.map(k -> new ColumnNode[] {lowering.expressions().lower(k)}).orElse(new ColumnNode[0]);
    return new StreamRangeNode(log, slot, isOfFindings(stream) ? 1 : 0, keys);
  }

  private boolean isOfFindings(int stream) {
    StreamDef.Origin origin = lowering.core().streams().get(stream).origin();
    return origin instanceof StreamDef.Origin.Findings
        || origin instanceof StreamDef.Origin.RuleFindings;
  }

  /** How far back a reader looks, and how many elements of a key he may ask for beyond that. */
  private record Reach(Clock clock, long distance, long least) {
    static final Reach ALL = new Reach(Clock.TIME, LogSpec.FOREVER, 0);
  }

  /** {@code keyed}: a leading {@code of} is the log's key, and drops nothing else. */
  private static Reach horizon(List<Step> steps, boolean keyed) {
    boolean whole = true;
    for (Step step : steps) {
      switch (step) {
        case Step.LastFor last -> {
          return new Reach(last.clock(), last.distance() + last.bucket(), 0);
        }
        case Step.LastCount last -> {
          return whole ? new Reach(Clock.TIME, 0, last.n()) : Reach.ALL;
        }
        case Step.AtLeast least -> {
          return Reach.ALL;
        }
        case Step.Of of -> whole &= keyed;
        case Step.BeforeNow before -> {}
        case Step.Where where -> whole = false;
        case Step.Since since -> whole = false;
      }
    }
    return Reach.ALL;
  }

  private StepNode step(Range range, Step step) {
    return switch (step) {
      case Step.Of of -> of(range, of);
      case Step.Where w -> new WhereStepNode(lowering.expressions().lower(w.condition()));
      case Step.LastCount l -> new LastCountStepNode(l.n());
      case Step.AtLeast a -> new AtLeastStepNode(a.n());
      case Step.LastFor l -> new LastForStepNode(l.clock(), l.distance(), l.bucket());
      case Step.Since s -> since(s);
      case Step.BeforeNow b -> new BeforeNowStepNode();
    };
  }

  /** Steps about time or key let what is no element through. */
  private StepNode of(Range range, Step.Of of) {
    boolean findings = range instanceof Range.OfStream s && typed(s.stream());
    return new OfStepNode(lowering.expressions().lower(of.key()), of.key().type(), findings);
  }

  private StepNode since(Step.Since since) {
    boolean keyed =
        since.of().isPresent()
            && lowering.logs().keeps(ofFields(since.stream()))
            && !typed(since.stream());
    RangeNode marks = stream(since.stream(), 0, keyed ? since.of() : Optional.empty(), Reach.ALL);
    Optional<StepNode> filter =
        keyed
            ? Optional.empty()
            : since.of().map(k -> of(new Range.OfStream(since.stream()), new Step.Of(k)));
    return new SinceStepNode(marks, filter.orElse(null));
  }

  /** Conditions on one element: the filter of a trigger. */
  ColumnNode[] conditions(int stream, int slot, List<Step> steps) {
    return steps.stream().map(s -> condition(stream, slot, s)).toArray(ColumnNode[]::new);
  }

  private ColumnNode condition(int stream, int slot, Step step) {
    return switch (step) {
      case Step.Where w -> lowering.expressions().lower(w.condition());
      case Step.Of of -> equality(stream, slot, of);
      default -> throw new IllegalArgumentException("no condition on one element: " + step);
    };
  }

  private ColumnNode equality(int stream, int slot, Step.Of of) {
    int field = ofFields(stream).get(0);
    Type type = lowering.core().streams().get(stream).fields().get(field).type();
    return new BinaryNode(
        Expr.Binary.BinaryOperator.EQUAL,
        new LocalFieldNode(slot, field, type),
        lowering.expressions().lower(of.key()),
        Type.Simple.BOOL,
        -1,
        -1);
  }
}
