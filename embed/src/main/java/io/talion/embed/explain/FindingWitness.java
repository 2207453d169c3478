package io.talion.embed.explain;

import io.talion.compiler.core.Expr;
import io.talion.compiler.core.Rule;
import io.talion.compiler.core.RuleParts;
import io.talion.compiler.core.Stage;
import io.talion.compiler.emit.Because;
import io.talion.compiler.emit.FindingAssembler;
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
  private List<Explanation.Residue> residues = List.of();
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
    boolean asked =
        probe.rule().name().equals(finding.rule())
            && probe.stage().isPresent() == (finding.stage() > 0)
            && probe.time() == finding.time();
    if (exact || !asked) {
      return;
    }
    boolean fires = probe.holds() && probe.isAdmitted() && isAgainst(probe);
    if (fires) {
      exact = because(probe).equals(finding.because()) && hasKey(probe);
      ClauseReader reader = new ClauseReader(policy, probe);
      clauses = Optional.of(reader.clauses());
      exceptions = reader.exceptions();
      changes = new Thresholds(policy, probe).changes();
      residues = finding.penalties().isEmpty() ? List.of() : reader.residues();
    }
  }

  /** Of `every time` the key is the bound elements themselves, which the reason tells apart. */
  private boolean hasKey(RuleProbe probe) {
    List<Expr> key = probe.rule().firing().key();
    List<Value> values = key.stream().map(probe::eval).toList();
    return key.isEmpty() || FindingAssembler.key(key, values).equals(finding.key());
  }

  private boolean isAgainst(RuleProbe probe) {
    Optional<Value> culprit = probe.rule().against().map(probe::eval);
    return finding.offender().isEmpty() || culprit.equals(finding.offender());
  }

  private static String because(RuleProbe probe) {
    List<Rule.Part> parts = probe.stage().map(Stage::because).orElse(probe.rule().because());
    return Because.text(parts, RuleParts.holes(parts).map(probe::eval).toList());
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

  List<Explanation.Residue> residues() {
    return residues;
  }

  List<String> changes() {
    return changes;
  }
}
