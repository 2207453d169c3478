package io.talion.interpreter.lower;

import com.oracle.truffle.api.RootCallTarget;
import io.talion.compiler.core.Expr;
import io.talion.compiler.core.State;
import io.talion.compiler.core.Tally;
import io.talion.interpreter.data.FoldedTally;
import io.talion.interpreter.data.LastTally;
import io.talion.interpreter.data.RunState;
import io.talion.interpreter.data.TallyStore;
import io.talion.interpreter.node.ColumnNode;
import io.talion.interpreter.node.ScopeRootNode;
import io.talion.interpreter.node.value.StateNode;
import io.talion.interpreter.node.value.TallyNode;
import io.talion.trace.column.Coding;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads of states and tallies. A state's body is a call target of its own, shared by its readers.
 */
final class StateLowering {
  private record TallyKey(int tally) {}

  private final Lowering lowering;
  private final Map<Integer, RootCallTarget> bodies = new HashMap<>();

  StateLowering(Lowering lowering) {
    this.lowering = lowering;
  }

  ColumnNode read(Expr.StateRead read) {
    State state = lowering.core().states().get(read.state());
    return new StateNode(
        state.id(),
        Math.max(state.frameSize(), state.parameters().size()),
        lowering.expressions().all(read.key()),
        body(state));
  }

  RootCallTarget body(State state) {
    RootCallTarget known = bodies.get(state.id());
    if (known == null) {
      ColumnNode body = lowering.expressions().lower(state.body());
      known =
          new ScopeRootNode(lowering.language(), lowering.source(), state.name(), body)
              .getCallTarget();
      bodies.put(state.id(), known);
    }
    return known;
  }

  ColumnNode read(Expr.TallyRead read) {
    Tally tally = lowering.core().tallies().get(read.tally());
    return new TallyNode(
        store(tally),
        slots(tally),
        lowering.expressions().all(read.key()),
        lowering.expressions().lower(tally.initial()));
  }

  int store(Tally tally) {
    TallyPlan plan = plan(tally);
    return lowering
        .layout()
        .share(
            new TallyKey(tally.id()),
            state ->
                switch (plan) {
                  case STEPWISE -> new TallyStore(state.past());
                  case TOGETHER ->
                      new LastTally(state, parameters(state, tally), state.coding(tally.type()));
                  case BY_ROUNDS ->
                      new FoldedTally(parameters(state, tally), state.coding(tally.type()));
                });
  }

  private static List<Coding> parameters(RunState state, Tally tally) {
    return tally.parameters().stream().map(p -> state.coding(p.type())).toList();
  }

  TallyPlan plan(Tally tally) {
    return TallyPlan.of(lowering.core(), tally, lowering.logs().testing());
  }

  /** Initial values are evaluated with the parameters bound; they may hold inlined functions. */
  static int slots(Tally tally) {
    int slots = Math.max(tally.parameters().size(), tally.itSlot() + 1);
    for (Tally.Step step : tally.steps()) {
      slots = Math.max(slots, step.frameSize());
    }
    return slots;
  }
}
