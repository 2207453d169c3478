package io.talion.embed.explain;

import io.talion.compiler.core.Expr;
import io.talion.compiler.core.Rule;
import io.talion.compiler.emit.Because;
import io.talion.compiler.engine.RuleProbe;
import io.talion.compiler.engine.RunSink;
import io.talion.embed.Policy;
import io.talion.trace.finding.Finding;
import io.talion.trace.value.Value;
import java.util.List;
import java.util.Optional;

/** Watches an evaluation for the binding that made a finding, and reads its clauses. */
final class FindingWitness implements RunSink {
  private final Policy policy;
  private final Finding finding;
  private Optional<List<Explanation.Clause>> clauses = Optional.empty();
  private List<Explanation.Tried> exceptions = List.of();
  private List<String> changes = List.of();
  private boolean exact;
  private boolean made;

  FindingWitness(Policy policy, Finding finding) {
    this.policy = policy;
    this.finding = finding;
  }

  @Override
  public void finding(Finding other) {
    made |= other.id().equals(finding.id());
  }

  @Override
  public void tested(RuleProbe probe) {
    if (exact || !probe.rule().name().equals(finding.rule()) || !isTheTime(probe)) {
      return;
    }
    boolean fires = probe.holds() && probe.isAdmitted() && isAgainst(probe);
    if (fires) {
      exact = finding.stage() == 0 && because(probe).equals(finding.because());
      ClauseReader reader = new ClauseReader(policy, probe);
      clauses = Optional.of(reader.clauses());
      exceptions = reader.exceptions();
      changes = new Thresholds(policy, probe).changes();
    }
  }

  private boolean isTheTime(RuleProbe probe) {
    return finding.stage() == 0 ? probe.time() == finding.time() : probe.time() <= finding.time();
  }

  private boolean isAgainst(RuleProbe probe) {
    Optional<Value> culprit = probe.rule().against().map(probe::eval);
    return finding.offender().isEmpty() || culprit.equals(finding.offender());
  }

  private static String because(RuleProbe probe) {
    List<Value> holes =
        probe.rule().because().stream()
            .filter(p -> p instanceof Rule.Part.Hole)
            .map(p -> (Expr) ((Rule.Part.Hole) p).value())
            .map(probe::eval)
            .toList();
    return Because.text(probe.rule().because(), holes);
  }

  /** Whether the second evaluator makes the same finding. */
  boolean isConfirmed() {
    return made;
  }

  List<Explanation.Clause> clauses() {
    return clauses.orElse(List.of());
  }

  List<Explanation.Tried> exceptions() {
    return exceptions;
  }

  List<String> changes() {
    return changes;
  }
}
