package io.talion.interpreter.lower;

import io.talion.compiler.core.Expr;
import io.talion.compiler.core.Range;
import io.talion.compiler.core.Rule;
import io.talion.compiler.core.StreamDef;
import io.talion.compiler.core.Trigger;
import io.talion.interpreter.data.EarliestPairs;
import io.talion.interpreter.data.Layout;
import io.talion.interpreter.instant.Ticks;
import io.talion.interpreter.node.Bindings;
import io.talion.interpreter.node.TestNode;
import io.talion.interpreter.node.TriggerNode;
import io.talion.interpreter.node.range.EachNode;
import io.talion.interpreter.node.range.RangeNode;
import io.talion.interpreter.node.range.WalkNode;
import io.talion.interpreter.node.range.WalkShape;
import io.talion.interpreter.node.trigger.AheadNode;
import io.talion.interpreter.node.trigger.EarliestPairNode;
import io.talion.interpreter.node.trigger.EveryNode;
import io.talion.interpreter.node.trigger.OnNode;
import io.talion.interpreter.node.trigger.TakenNode;
import io.talion.trace.event.EventKind.Extent;
import io.talion.trace.type.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Triggers: what sets rules, emissions and steps off. */
final class TriggerLowering {
  /** What makes two triggers find the same pairs. */
  private record PairKey(int stream, List<Integer> key, int residual, long within) {}

  private final Lowering lowering;
  private final InTurn inTurn;
  private final PairLowering pairs;
  private final List<AheadNode> ahead = new ArrayList<>();

  TriggerLowering(Lowering lowering, InTurn inTurn) {
    this.lowering = lowering;
    this.inTurn = inTurn;
    this.pairs = new PairLowering(lowering);
  }

  InTurn inTurn() {
    return inTurn;
  }

  /** What is evaluated over whole chunks for what is not. */
  List<AheadNode> ahead() {
    return ahead;
  }

  /** Rows that this trigger and tests leave are found beforehand; gives what takes them. */
  TakenNode ahead(TriggerNode trigger, TestNode... tests) {
    ahead.add(new AheadNode(ahead.size(), trigger, tests));
    return new TakenNode(ahead.size() - 1);
  }

  /** The trigger of something that is evaluated {@code single}, instant by instant, or not. */
  TriggerNode lower(Trigger trigger, int slots, boolean single) {
    TriggerNode node = lower(trigger, slots);
    return single && inTurn.isAhead(trigger) ? ahead(node) : node;
  }

  TriggerNode lower(Trigger trigger, int slots) {
    return lower(trigger, slots, List.of());
  }

  /** Bindings for which a condition does not hold may be left out. */
  TriggerNode lower(Trigger trigger, int slots, Optional<Expr> when) {
    List<Rule.Test> tests = when.stream().<Rule.Test>map(Rule.Test.When::new).toList();
    return lower(trigger, slots, tests);
  }

  /** The same for the tests of a rule. */
  TriggerNode lower(Trigger trigger, int slots, List<Rule.Test> tests) {
    return switch (trigger) {
      case Trigger.On on ->
          new OnNode(
              on.stream(),
              on.slot(),
              slots,
              lowering.windows().conditions(on.stream(), on.slot(), on.steps()),
              each(on.each()));
      case Trigger.Every every -> new EveryNode(Ticks.of(every), slots, each(every.each()));
      case Trigger.Pair pair -> pairs.lower(pair, slots, tests);
      case Trigger.Cross cross -> pairs.lower(cross, slots, tests);
    };
  }

  /** Each event with its earliest partner whose {@code residual} field differs. */
  EarliestPairNode earliest(Trigger.Pair p, int slots, int residual) {
    List<Type.Field> fields = lowering.core().streams().get(p.stream()).fields();
    List<Type> types = p.key().stream().map(k -> fields.get(k).type()).toList();
    long within = p.within().map(Extent::distance).orElse(Long.MAX_VALUE);
    Layout.Maker maker =
        state ->
            new EarliestPairs(
                types.stream().map(state::coding).toList(),
                state.coding(fields.get(residual).type()),
                within);
    int store =
        p.steps().isEmpty()
            ? lowering.layout().share(new PairKey(p.stream(), p.key(), residual, within), maker)
            : lowering.layout().add(maker);
    int backlog = lowering.backlogs().number(lowering.layout(), p.stream(), p.within());
    return new EarliestPairNode(
        p.stream(),
        p.firstSlot(),
        p.secondSlot(),
        slots,
        store,
        backlog,
        p.key(),
        residual,
        lowering.windows().conditions(p.stream(), p.firstSlot(), p.steps()));
  }

  private EachNode[] each(List<Trigger.Each> each) {
    return each.stream().map(this::each).toArray(EachNode[]::new);
  }

  EachNode each(Trigger.Each e) {
    RangeNode range = lowering.windows().window(e.range(), e.slot(), List.of()).range();
    return new EachNode(
        range,
        e.where().map(lowering.expressions()::lower).orElse(null),
        e.ranking().map(this::walk).orElse(null));
  }

  private WalkNode walk(Trigger.Ranking r) {
    WalkShape shape =
        new WalkShape(
            r.orders().stream().map(Trigger.Order::descending).toList(),
            r.sums().stream().map(Trigger.Sum::slot).toList(),
            r.sums().stream().map(s -> s.value().type()).toList(),
            r.skip());
    return new WalkNode(
        shape,
        lowering.expressions().all(r.orders().stream().map(Trigger.Order::key).toList()),
        lowering.expressions().all(r.sums().stream().map(Trigger.Sum::value).toList()),
        lowering.expressions().lower(r.condition()));
  }

  /** Where a trigger leaves what it binds. */
  Bindings bindings(Trigger trigger) {
    return switch (trigger) {
      case Trigger.On on -> bindings(List.of(on.slot()), on.each());
      case Trigger.Every every -> bindings(List.of(), every.each());
      case Trigger.Pair p -> bindings(List.of(p.firstSlot(), p.secondSlot()), List.of());
      case Trigger.Cross c -> bindings(List.of(c.leftSlot(), c.rightSlot()), List.of());
    };
  }

  /**
   * What a trigger binds, if two bindings of an instant may look alike: a list may hold a value
   * twice, and what is made in an instant may be made twice.
   */
  Optional<Bindings> repeating(Trigger trigger) {
    boolean repeats =
        switch (trigger) {
          case Trigger.On on ->
              isMade(on.stream()) || on.each().stream().anyMatch(TriggerLowering::isOpen);
          case Trigger.Every every -> every.each().stream().anyMatch(TriggerLowering::isOpen);
          case Trigger.Pair p -> isMade(p.stream());
          case Trigger.Cross c -> isMade(c.left()) || isMade(c.right());
        };
    return repeats ? Optional.of(bindings(trigger)) : Optional.empty();
  }

  /** Whether a stream's elements are made of events. */
  boolean isMade(int stream) {
    return !(lowering.core().streams().get(stream).origin() instanceof StreamDef.Origin.Events);
  }

  private static boolean isOpen(Trigger.Each each) {
    return !(each.range() instanceof Range.OfKind);
  }

  private Bindings bindings(List<Integer> bound, List<Trigger.Each> each) {
    return new Bindings(
        bound,
        each.stream().map(Trigger.Each::slot).toList(),
        each.stream().map(e -> typeOf(e.range())).toList());
  }

  private Type typeOf(Range range) {
    return switch (range) {
      case Range.OfKind k -> lowering.core().kinds().get(k.kind()).type();
      case Range.OfList l -> ((Type.ListOf) Type.strip(l.list().type())).element();
      case Range.OfStream s ->
          new Type.ElementOf(s.stream(), lowering.core().streams().get(s.stream()).name());
    };
  }
}
