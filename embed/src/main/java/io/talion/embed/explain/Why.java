package io.talion.embed.explain;

import io.talion.compiler.core.Rule;
import io.talion.embed.Policy;
import io.talion.embed.explain.Explanation.Proof;
import io.talion.embed.explain.Explanation.Residue;
import io.talion.trace.event.EventJson;
import io.talion.trace.finding.Finding;
import io.talion.trace.finding.Penalty;
import io.talion.trace.value.Ratio;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts together why a finding was made. */
final class Why {
  private static final BigInteger WAD = BigInteger.TEN.pow(18);

  private final Policy policy;
  private final Finding finding;
  private final FindingWitness witness;
  private final Map<String, PlacedEvent> trace;

  Why(Policy policy, Finding finding, FindingWitness witness, Map<String, PlacedEvent> trace) {
    this.policy = policy;
    this.finding = finding;
    this.witness = witness;
    this.trace = trace;
  }

  Explanation explanation(List<String> notes, List<String> changes) {
    return new Explanation(
        finding.rule(),
        place(policy, finding.rule()),
        finding.time(),
        Optional.of(finding),
        Optional.empty(),
        verdict(),
        notes,
        witness.clauses(),
        witness.exceptions(),
        finding.evidence().stream().map(this::proof).toList(),
        Stream.concat(
                finding.penalties().stream().flatMap(Why::residue), witness.residues().stream())
            .toList(),
        List.copyOf(changes));
  }

  private String verdict() {
    String confirmed =
        witness.isConfirmed()
            ? "the reference evaluator makes the same finding"
            : "the reference evaluator does not make it: please report this";
    return finding.because() + " (" + confirmed + ")";
  }

  /** Where a rule's culprit or its first condition stands. */
  static String place(Policy policy, String rule) {
    return policy.rules().stream()
        .filter(r -> r.name().equals(rule))
        .findFirst()
        .flatMap(Rule::against)
        .map(a -> policy.place(a.span()))
        .orElse("");
  }

  private Proof proof(String id) {
    PlacedEvent e = trace.get(id);
    return e == null
        ? new Proof(id, "", "not in this trace", "")
        : new Proof(id, e.event().kind().name(), e.place(), EventJson.of(e.event()));
  }

  private static Stream<Residue> residue(Penalty p) {
    if (!(p instanceof Penalty.Slash s)) {
      return Stream.empty();
    }
    Ratio left = s.ratio().subtract(new Ratio(s.wad(), WAD));
    return Stream.of(
        new Residue("slash", s.ratio().toString(), s.wad().toString(), left.toString()));
  }
}
