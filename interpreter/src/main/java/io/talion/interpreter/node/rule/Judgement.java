package io.talion.interpreter.node.rule;

import io.talion.compiler.core.Challenge;
import io.talion.compiler.core.Exemption.Effect;
import io.talion.compiler.core.RuleParts;
import io.talion.trace.finding.Finding;
import io.talion.trace.finding.Finding.AppliedException;
import io.talion.trace.finding.Penalty;
import java.util.List;
import java.util.Optional;

/**
 * What comes of a firing when its age and its exceptions are looked at (semantics.md 25 and 27).
 *
 * @param goesOn whether a later stage may follow
 */
record Judgement(
    Finding.Status status,
    List<Penalty> penalties,
    List<AppliedException> exceptions,
    Optional<Challenge> challenge,
    boolean goesOn) {

  static Judgement of(boolean expired, List<Penalty> penalties, Optional<Challenge> challenge) {
    return expired
        ? new Judgement(Finding.Status.EXPIRED, List.of(), List.of(), challenge, true)
        : new Judgement(Finding.Status.FINAL, penalties, List.of(), challenge, true);
  }

  /** By the strongest exception that holds in a row; what has expired is left alone. */
  Judgement by(List<ExemptionNode.Verdict> verdicts, int row) {
    for (ExemptionNode.Verdict v : verdicts) {
      if (status != Finding.Status.EXPIRED && v.holds(row)) {
        return by(v, row);
      }
    }
    return this;
  }

  private Judgement by(ExemptionNode.Verdict v, int row) {
    List<AppliedException> applied = List.of(v.applied(row));
    Optional<Challenge> longer =
        RuleParts.lengthens(v.effect())
            .map(l -> challenge.map(c -> c.lengthenedBy(l)).orElse(l))
            .or(() -> challenge);
    return switch (v.effect()) {
      case Effect.Waive w ->
          new Judgement(Finding.Status.WAIVED, List.of(), applied, challenge, false);
      case Effect.Replace r -> new Judgement(status, v.instead(row), applied, longer, false);
      case Effect.Lengthen l -> new Judgement(status, penalties, applied, longer, goesOn);
    };
  }
}
