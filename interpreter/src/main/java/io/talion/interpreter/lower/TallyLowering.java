package io.talion.interpreter.lower;

import io.talion.compiler.core.Core;
import io.talion.compiler.core.Expr;
import io.talion.compiler.core.Kind;
import io.talion.compiler.core.Range;
import io.talion.compiler.core.StreamDef.Origin;
import io.talion.compiler.core.Tally;
import io.talion.compiler.core.Trigger;
import io.talion.interpreter.data.Tallied;
import io.talion.interpreter.data.TallyTotal;
import io.talion.interpreter.node.ColumnNode;
import io.talion.interpreter.node.StratumNode;
import io.talion.interpreter.node.TriggerNode;
import io.talion.interpreter.node.state.FoldNode;
import io.talion.interpreter.node.state.FoldStepNode;
import io.talion.interpreter.node.state.LastTallyNode;
import io.talion.interpreter.node.state.StepTakenNode;
import io.talion.interpreter.node.state.StepsNode;
import io.talion.interpreter.node.value.TallyTotalNode;
import io.talion.trace.type.Type;
import io.talion.trace.value.Int;
import io.talion.trace.value.Ratio;
import io.talion.trace.value.Value;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tallies: step by step, or a chunk at a time; and totals over all members of a kind. */
final class TallyLowering {
  private final Lowering lowering;
  private final Core core;

  TallyLowering(Lowering lowering) {
    this.lowering = lowering;
    this.core = lowering.core();
  }

  StratumNode lower(Tally tally, TriggerLowering triggers) {
    int store = lowering.states().store(tally);
    TallyPlan plan = lowering.states().plan(tally);
    if (plan == TallyPlan.STEPWISE) {
      return new StepsNode(
          tally.stream(),
          tally.steps().stream()
              .map(s -> step(tally, s, store, triggers))
              .toArray(StepTakenNode[]::new));
    }
    boolean byRounds = plan == TallyPlan.BY_ROUNDS;
    FoldStepNode[] steps =
        tally.steps().stream()
            .map(s -> fold(tally, s, byRounds, triggers))
            .toArray(FoldStepNode[]::new);
    return byRounds ? new FoldNode(store, steps) : new LastTallyNode(store, steps);
  }

  private FoldStepNode fold(
      Tally tally, Tally.Step step, boolean byRounds, TriggerLowering triggers) {
    List<Expr> keys = step.key().stream().map(Optional::orElseThrow).toList();
    return new FoldStepNode(
        triggers.bindings(step.trigger()),
        tally.itSlot(),
        trigger(tally, step, triggers),
        lowering.expressions().all(keys),
        byRounds ? lowering.expressions().lower(tally.initial()) : null,
        step.when().map(lowering.expressions()::lower).orElse(null),
        lowering.expressions().lower(step.value()));
  }

  private static TriggerNode trigger(Tally tally, Tally.Step step, TriggerLowering triggers) {
    TriggerNode trigger = triggers.lower(step.trigger(), StateLowering.slots(tally), step.when());
    return triggers.inTurn().makes(tally.stream()) && triggers.inTurn().isAhead(step.trigger())
        ? triggers.ahead(trigger)
        : trigger;
  }

  private StepTakenNode step(Tally tally, Tally.Step step, int store, TriggerLowering triggers) {
    @Nullable ColumnNode[] keys = new ColumnNode[step.key().size()];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = step.key().get(i).map(lowering.expressions()::lower).orElse(null);
    }
    return new StepTakenNode(
        tally,
        store,
        step.shown(),
        triggers.bindings(step.trigger()),
        trigger(tally, step, triggers),
        keys,
        lowering.expressions().lower(tally.initial()),
        step.when().map(lowering.expressions()::lower).orElse(null),
        lowering.expressions().lower(step.value()));
  }

  /** The node that follows {@code sum(tally(k) for k in KIND)}, where that is what is asked. */
  Optional<ColumnNode> total(Expr.Aggregate a) {
    if (a.function() != Expr.Aggregate.AggregateFunction.SUM
        || !(a.range() instanceof Range.OfKind k)
        || !a.steps().isEmpty()
        || a.weight().isPresent()
        || !(a.value().orElse(null) instanceof Expr.TallyRead read)
        || !isVariable(read.key(), a.slot())) {
      return Optional.empty();
    }
    Tally tally = core.tallies().get(read.tally());
    boolean follows =
        lowering.states().plan(tally) != TallyPlan.STEPWISE
            && isZero(tally.initial())
            && !(tally.type() instanceof Type.Optional)
            && tally.steps().stream().allMatch(s -> isMember(core.kinds().get(k.kind()), s));
    return follows ? Optional.of(following(tally, a.type())) : Optional.empty();
  }

  private ColumnNode following(Tally tally, Type type) {
    int store = lowering.states().store(tally);
    int total =
        lowering
            .layout()
            .add(state ->
                TallyTotal.of(state.store(store, Tallied.class), state.coding(tally.type())));
    return new TallyTotalNode(total, type);
  }

  private static boolean isVariable(List<Expr> key, int slot) {
    return key.size() == 1 && key.get(0) instanceof Expr.Local l && l.slot() == slot;
  }

  private static boolean isZero(Expr initial) {
    return initial instanceof Expr.Const c && isZero(c.value());
  }

  private static boolean isZero(Value value) {
    return switch (value) {
      case Int i -> i.value().signum() == 0;
      case Ratio r -> r.numerator().signum() == 0;
      default -> false;
    };
  }

  /** Whether the key of a step is a field of an event that makes its value a member for ever. */
  private boolean isMember(Kind kind, Tally.Step step) {
    return kind instanceof Kind.Entity entity
        && entity.registers().isEmpty()
        && entity.retires().isEmpty()
        && step.key().size() == 1
        && step.key().get(0).orElse(null) instanceof Expr.Field field
        && field.target() instanceof Expr.Local element
        && !(field.type() instanceof Type.Optional)
        && event(step.trigger(), element.slot()).stream()
            .anyMatch(e -> entity.seen().contains(new Kind.Place(e, List.of(field.index()))));
  }

  /** The kind of event that a trigger binds to a slot. */
  private Optional<Integer> event(Trigger trigger, int slot) {
    int stream =
        switch (trigger) {
          case Trigger.On on -> on.slot() == slot ? on.stream() : -1;
          case Trigger.Pair p -> p.firstSlot() == slot || p.secondSlot() == slot ? p.stream() : -1;
          case Trigger.Cross c -> -1;
          case Trigger.Every e -> -1;
        };
    return stream >= 0 && core.streams().get(stream).origin() instanceof Origin.Events e
        ? Optional.of(e.event())
        : Optional.empty();
  }
}
