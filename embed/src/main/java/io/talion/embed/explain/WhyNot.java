package io.talion.embed.explain;

import io.talion.compiler.core.Rule;
import io.talion.embed.Policy;
import io.talion.embed.explain.Explanation.Clause;
import io.talion.trace.finding.Finding;
import io.talion.trace.type.Type;
import io.talion.trace.value.Int;
import io.talion.trace.value.Value;
import io.talion.trace.value.ValueText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Puts together why a rule found nothing against someone. */
final class WhyNot {
  private final Policy policy;
  private final Rule rule;
  private final Value offender;
  private final List<Finding> findings;
  private final NearestWitness witness;

  WhyNot(Policy policy, Rule rule, Value offender, List<Finding> findings, NearestWitness witness) {
    this.policy = policy;
    this.rule = rule;
    this.offender = offender;
    this.findings = findings;
    this.witness = witness;
  }

  Explanation explanation() {
    return new Explanation(
        rule.name(),
        Why.place(policy, rule.name()),
        witness.time(),
        Optional.empty(),
        Optional.empty(),
        verdict(),
        List.of(),
        witness.clauses(),
        witness.exceptions(),
        List.of(),
        List.of(),
        List.of());
  }

  private String verdict() {
    List<Finding> made =
        findings.stream()
            .filter(f -> f.rule().equals(rule.name()))
            .filter(f -> f.offender().equals(Optional.of(offender)))
            .toList();
    if (!made.isEmpty()) {
      return "it did: "
          + made.stream().map(f -> f.id().substring(0, 12)).collect(Collectors.joining(", "));
    }
    if (witness.tests() == 0) {
      return "nothing that sets `" + rule.name() + "` off is about " + offender;
    }
    String when = ValueText.text(Int.of(witness.time()), Type.INSTANT);
    return witness.isHeldBack()
        ? "it held at " + when + ", but its key had fired before"
        : "tested " + times(witness.tests()) + "; nearest at " + when + ", where " + failing();
  }

  private static String times(long n) {
    return n == 1 ? "once" : n + " times";
  }

  private String failing() {
    String no =
        witness.clauses().stream()
            .filter(c -> c.keyword().equals("when") && c.value().equals("false"))
            .map(Clause::text)
            .map(t -> "`" + t + "`")
            .collect(Collectors.joining(" and "));
    return no.isEmpty() ? "every penalty came to nothing" : no + " did not hold";
  }
}
