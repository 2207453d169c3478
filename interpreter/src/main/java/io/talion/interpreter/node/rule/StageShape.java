package io.talion.interpreter.node.rule;

import io.talion.compiler.core.Challenge;
import io.talion.compiler.core.Rule;
import io.talion.interpreter.data.Firing;
import io.talion.interpreter.data.Scope;
import io.talion.interpreter.instant.Instant;
import io.talion.trace.finding.Penalty;
import io.talion.trace.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a later stage is apart from its expressions.
 *
 * @param kept what it finds in its frame
 * @param challenge the one in force
 */
public record StageShape(Rule rule, Kept kept, Offence offence, Optional<Challenge> challenge) {

  /** The stage of {@code base} as found in the instant of a row. */
  Firing firing(Firing base, Scope scope, int row, List<Penalty> demanded, ProofNode.Proof proofs) {
    Instant now = scope.at().instant(row);
    boolean expired = offence.isOlder(base.bound(), base.base(), now);
    Judgement judged = Judgement.of(expired, demanded, challenge);
    return new Firing(
        rule,
        1,
        now,
        base.base(),
        base.occurrence(),
        base.offender(),
        base.key(),
        judged.status(),
        judged.penalties(),
        List.of(),
        judged.challenge(),
        OptionalLong.empty(),
        base.bound(),
        base.each(),
        lets(base, scope, row),
        proofs.holes(row),
        proofs.evidence(row));
  }

  private List<Value> lets(Firing base, Scope scope, int row) {
    List<Value> lets = new ArrayList<>(base.lets());
    lets.addAll(ReportNode.lets(rule.then().orElseThrow().tests(), scope, row));
    return lets;
  }
}
