package io.talion.compiler.analysis;

import io.talion.compiler.core.Expr;
import io.talion.compiler.core.Rule;
import io.talion.compiler.core.RuleParts;
import io.talion.compiler.core.State;
import io.talion.compiler.declaration.Parts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The aggregates that a rule's verdict rests on: its own, and those of the states it reads. */
final class StateReads {
  private final Parts parts;
  private final Set<Integer> seen = new HashSet<>();
  private final List<Expr.Aggregate> found = new ArrayList<>();

  private StateReads(Parts parts) {
    this.parts = parts;
  }

  static List<Expr.Aggregate> aggregates(Rule rule, Parts parts) {
    StateReads reads = new StateReads(parts);
    rule.steps().forEach(t -> reads.add(RuleParts.of(t)));
    return reads.found;
  }

  private void add(Expr e) {
    ExprTree.all(e)
        .forEach(x -> {
          if (x instanceof Expr.Aggregate a) {
            found.add(a);
          } else if (x instanceof Expr.StateRead s && seen.add(s.state())) {
            State state = parts.states().get(s.state());
            if (state != null) {
              add(state.body());
            }
          }
        });
  }
}
