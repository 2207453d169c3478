package io.talion.interpreter.lower;

import io.talion.compiler.core.Core;
import io.talion.compiler.core.Expr;
import io.talion.compiler.core.Parts;
import io.talion.compiler.core.Range;
import io.talion.compiler.core.State;
import io.talion.compiler.core.Step;
import io.talion.interpreter.data.GivenReads;
import java.util.ArrayList;
import java.util.List;

/** The aggregates over streams that stand in a state's body itself, not in the states it reads. */
final class Reads {
  private Reads() {}

  /** What ends a given value (semantics.md 32). */
  static List<GivenReads> givens(Core core) {
    List<GivenReads> out = new ArrayList<>();
    for (State state : core.states()) {
      collect(state, state.body(), out);
    }
    return out;
  }

  private static void collect(State state, Expr expr, List<GivenReads> out) {
    if (expr instanceof Expr.Aggregate a && a.range() instanceof Range.OfStream s) {
      out.add(new GivenReads(state.id(), s.stream(), parameters(state, a.steps())));
    }
    Parts.of(expr).forEach(part -> collect(state, part, out));
  }

  private static List<Integer> parameters(State state, List<Step> steps) {
    List<Integer> slots = new ArrayList<>();
    for (Step step : steps) {
      if (step instanceof Step.Of of
          && of.key() instanceof Expr.Local local
          && local.slot() < state.parameters().size()) {
        slots.add(local.slot());
      }
    }
    return slots;
  }
}
