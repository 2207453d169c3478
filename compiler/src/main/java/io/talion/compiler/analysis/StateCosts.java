package io.talion.compiler.analysis;

import io.talion.compiler.core.Expr;
import io.talion.compiler.core.State;
import java.util.HashMap;
import java.util.Map;

/**
 * States that read states twice, which read states twice: each is computed anew where it is read,
 * so that sixty of them never come to an end. T0121, as for functions that unfold into too much.
 */
final class StateCosts {
  /** Reads of states that one read may lead to. */
  static final long MOST = 100_000;

  private final Subject subject;
  private final Map<Integer, Long> costs = new HashMap<>();

  private StateCosts(Subject subject) {
    this.subject = subject;
  }

  static void run(Subject subject) {
    StateCosts costs = new StateCosts(subject);
    subject.parts().states().values().stream()
        .filter(s -> costs.of(s) > MOST)
        .findFirst()
        .ifPresent(costs::refuse);
  }

  private void refuse(State state) {
    subject.error(
        "T0121",
        state.body().span(),
        "`" + state.name() + "` unfolds into more than " + MOST + " reads of states",
        "a state is computed anew where it is read, and so is what it reads",
        "read each state once and hand its value to a `fun`, or keep it in a `tally`");
  }

  /** More than {@link #MOST} is as good as without end. */
  private long of(State state) {
    Long known = costs.get(state.id());
    if (known != null) {
      return known;
    }
    costs.put(state.id(), 1L);
    long cost = 1;
    for (Expr e : ExprTree.all(state.body()).toList()) {
      State read = e instanceof Expr.StateRead r ? subject.parts().states().get(r.state()) : null;
      cost = read == null ? cost : Math.min(MOST + 1, cost + of(read));
    }
    costs.put(state.id(), cost);
    return cost;
  }
}
