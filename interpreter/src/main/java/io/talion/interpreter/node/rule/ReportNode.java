package io.talion.interpreter.node.rule;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.nodes.Node;
import io.talion.compiler.core.Challenge;
import io.talion.compiler.core.Rule;
import io.talion.compiler.emit.FindingAssembler;
import io.talion.compiler.emit.Occurrences;
import io.talion.interpreter.data.Chunk;
import io.talion.interpreter.data.Firing;
import io.talion.interpreter.data.Scope;
import io.talion.interpreter.element.Row;
import io.talion.interpreter.instant.Instant;
import io.talion.interpreter.node.Bindings;
import io.talion.interpreter.node.ColumnNode;
import io.talion.interpreter.node.state.DutyShape;
import io.talion.trace.column.Column;
import io.talion.trace.value.None;
import io.talion.trace.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Everything that only rows that fire have to know: culprit, proof, age, exceptions. */
public final class ReportNode extends Node {
  private final Rule rule;
  private final Bindings bindings;
  private final Offence offence;
  private final Optional<Challenge> challenge;
  private final int occurrences;
  @Child private @Nullable ColumnNode against;
  @Child private ProofNode proof;
  @Children private final ExemptionNode[] exemptions;
  @Child private @Nullable ColumnNode delay;

  /**
   * {@code challenge} is the one in force; {@code delay} is that of {@code then after}, if the rule
   * has a later stage; {@code occurrences} is the store of what tells its firings apart.
   */
  public ReportNode(
      Rule rule,
      Bindings bindings,
      Offence offence,
      Optional<Challenge> challenge,
      int occurrences,
      @Nullable ColumnNode against,
      ProofNode proof,
      ExemptionNode[] exemptions,
      @Nullable ColumnNode delay) {
    this.rule = rule;
    this.bindings = bindings;
    this.offence = offence;
    this.challenge = challenge;
    this.occurrences = occurrences;
    this.against = against;
    this.proof = proof;
    this.exemptions = exemptions;
    this.delay = delay;
  }

  @ExplodeLoop
  void execute(VirtualFrame frame, Chunk chunk, Scope scope, List<Fired> fired) {
    Column offenders = against == null ? null : against.execute(frame, scope);
    Column delays = delay == null ? null : delay.execute(frame, scope);
    ProofNode.Proof proofs = proof.execute(frame, scope);
    ExemptionNode.Verdict[] verdicts = new ExemptionNode.Verdict[exemptions.length];
    for (int i = 0; i < verdicts.length; i++) {
      verdicts[i] = exemptions[i].execute(frame, scope);
    }
    report(chunk, scope, fired, offenders, delays, proofs, verdicts);
  }

  @TruffleBoundary
  private void report(
      Chunk chunk,
      Scope scope,
      List<Fired> fired,
      @Nullable Column offenders,
      @Nullable Column delays,
      ProofNode.Proof proofs,
      ExemptionNode.Verdict[] verdicts) {
    Occurrences told = scope.state().store(occurrences, Occurrences.class);
    for (int i = 0; i < scope.size(); i++) {
      List<String> key = key(scope, i, fired.get(i));
      Value offender = offenders == null ? None.NONE : offenders.value(i);
      List<Row> bound = bindings.elements(scope, i);
      Instant now = scope.at().instant(i);
      Judgement judged =
          Judgement.of(offence.isOlder(bound, now, now), fired.get(i).penalties(), challenge)
              .by(List.of(verdicts), i);
      chunk
          .firings()
          .add(
              new Firing(
                  rule,
                  0,
                  now,
                  now,
                  told.of(key, now.time()),
                  offender == None.NONE ? Optional.empty() : Optional.of(offender),
                  key,
                  judged.status(),
                  judged.penalties(),
                  judged.exceptions(),
                  judged.challenge(),
                  later(delays, judged, i),
                  bound,
                  bindings.each(scope, i),
                  lets(rule.steps(), scope, i),
                  proofs.holes(i),
                  proofs.evidence(i)));
    }
  }

  private static OptionalLong later(@Nullable Column delays, Judgement judged, int row) {
    return delays != null && judged.goesOn()
        ? OptionalLong.of(DutyShape.distance(delays, row))
        : OptionalLong.empty();
  }

  private List<String> key(Scope scope, int row, Fired fired) {
    return rule.firing() instanceof Rule.Firing.EveryTime
        ? bindings.key(scope, row)
        : FindingAssembler.key(rule.firing().key(), fired.key());
  }

  /** The values that lets have in a row. */
  static List<Value> lets(List<Rule.Test> tests, Scope scope, int row) {
    List<Value> lets = new ArrayList<>();
    for (Rule.Test test : tests) {
      if (test instanceof Rule.Test.Let let) {
        lets.add(scope.column(let.slot()).value(row));
      }
    }
    return lets;
  }
}
