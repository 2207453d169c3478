package io.talion.embed.explain;

import io.talion.compiler.core.Rule;
import io.talion.compiler.engine.RuleProbe;
import io.talion.compiler.engine.RunSink;
import io.talion.embed.Policy;
import io.talion.trace.finding.Finding;
import io.talion.trace.value.Bool;
import io.talion.trace.value.Value;
import java.util.List;
import java.util.Optional;

/**
 * Watches for the binding that came nearest to a finding: the last of those with most whens true.
 */
final class NearestWitness implements RunSink {
  private final Policy policy;
  private final Rule rule;
  private final Value offender;
  private long tests;
  private int best = -1;
  private long time;
  private boolean held;
  private List<Explanation.Clause> clauses = List.of();
  private List<Explanation.Tried> exceptions = List.of();

  NearestWitness(Policy policy, Rule rule, Value offender) {
    this.policy = policy;
    this.rule = rule;
    this.offender = offender;
  }

  @Override
  public void finding(Finding finding) {
    // What was found is known already.
  }

  @Override
  public void tested(RuleProbe probe) {
    boolean concerns =
        probe.rule().id() == rule.id()
            && probe.rule().against().map(probe::eval).equals(Optional.of(offender));
    if (!concerns) {
      return;
    }
    tests++;
    int score = score(probe);
    if (score >= best) {
      best = score;
      time = probe.time();
      held = probe.holds() && !probe.isAdmitted();
      ClauseReader reader = new ClauseReader(policy, probe);
      clauses = reader.clauses();
      exceptions = reader.exceptions();
    }
  }

  private static int score(RuleProbe probe) {
    int score = 0;
    RuleProbe here = probe;
    for (Rule.Test t : probe.rule().steps()) {
      if (t instanceof Rule.Test.Let l) {
        here = here.with(l.slot(), here.eval(l.value()));
      } else if (t instanceof Rule.Test.When w) {
        score += here.eval(w.condition()) == Bool.TRUE ? 1 : 0;
      }
    }
    return score;
  }

  long tests() {
    return tests;
  }

  long time() {
    return time;
  }

  /** Whether the nearest held, but its key had fired. */
  boolean isHeldBack() {
    return held;
  }

  List<Explanation.Clause> clauses() {
    return clauses;
  }

  List<Explanation.Tried> exceptions() {
    return exceptions;
  }
}
