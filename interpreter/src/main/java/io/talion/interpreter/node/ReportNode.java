package io.talion.interpreter.node;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.nodes.Node;
import io.talion.compiler.core.Rule;
import io.talion.compiler.emit.FindingAssembler;
import io.talion.interpreter.data.Chunk;
import io.talion.interpreter.data.Firing;
import io.talion.interpreter.data.Row;
import io.talion.interpreter.data.Scope;
import io.talion.trace.column.Column;
import io.talion.trace.finding.Penalty;
import io.talion.trace.value.None;
import io.talion.trace.value.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Everything that only rows that fire have to know: culprit, reason, evidence, age. */
public final class ReportNode extends Node {
  private final Rule rule;
  private final Bindings bindings;
  private final Offence offence;
  @Child private @Nullable ColumnNode against;
  @Children private final ColumnNode[] holes;
  @Children private final EvidenceNode[] evidence;

  public ReportNode(
      Rule rule,
      Bindings bindings,
      Offence offence,
      @Nullable ColumnNode against,
      ColumnNode[] holes,
      EvidenceNode[] evidence) {
    this.rule = rule;
    this.bindings = bindings;
    this.offence = offence;
    this.against = against;
    this.holes = holes;
    this.evidence = evidence;
  }

  @ExplodeLoop
  void execute(VirtualFrame frame, Chunk chunk, Scope scope, List<Fired> fired) {
    Column offenders = against == null ? null : against.execute(frame, scope);
    Column[] reasons = new Column[holes.length];
    for (int i = 0; i < reasons.length; i++) {
      reasons[i] = holes[i].execute(frame, scope);
    }
    List<Set<Row>> proofs = proofs(scope);
    for (EvidenceNode node : evidence) {
      node.collect(frame, scope, proofs);
    }
    report(chunk, scope, fired, offenders, reasons, proofs);
  }

  @TruffleBoundary
  private List<Set<Row>> proofs(Scope scope) {
    List<Set<Row>> proofs = new ArrayList<>();
    for (int i = 0; i < scope.size(); i++) {
      Set<Row> own = new HashSet<>();
      if (rule.evidence().isEmpty()) {
        bindings.elements(scope, i).forEach(e -> e.evidence(own::add));
      }
      proofs.add(own);
    }
    return proofs;
  }

  @TruffleBoundary
  private void report(
      Chunk chunk,
      Scope scope,
      List<Fired> fired,
      @Nullable Column offenders,
      Column[] reasons,
      List<Set<Row>> proofs) {
    for (int i = 0; i < scope.size(); i++) {
      Value offender = offenders == null ? None.NONE : offenders.value(i);
      List<Row> bound = bindings.elements(scope, i);
      boolean expired = offence.isOlder(bound, scope.at().instant(i));
      List<Penalty> due = expired ? List.of() : fired.get(i).penalties();
      chunk
          .firings()
          .add(
              new Firing(
                  rule,
                  scope.at().instant(i),
                  offender == None.NONE ? Optional.empty() : Optional.of(offender),
                  key(scope, i, fired.get(i)),
                  expired,
                  due,
                  bound,
                  lets(scope, i),
                  values(reasons, i),
                  proofs.get(i).stream().sorted(Row.CANONICAL).toList()));
    }
  }

  private List<String> key(Scope scope, int row, Fired fired) {
    return rule.firing() instanceof Rule.Firing.EveryTime
        ? bindings.key(scope, row)
        : FindingAssembler.key(rule.firing().key(), fired.key());
  }

  private List<Value> lets(Scope scope, int row) {
    List<Value> lets = new ArrayList<>();
    for (Rule.Test test : rule.steps()) {
      if (test instanceof Rule.Test.Let let) {
        lets.add(scope.column(let.slot()).value(row));
      }
    }
    return lets;
  }

  private static List<Value> values(Column[] columns, int row) {
    List<Value> values = new ArrayList<>(columns.length);
    for (Column column : columns) {
      values.add(column.value(row));
    }
    return values;
  }
}
