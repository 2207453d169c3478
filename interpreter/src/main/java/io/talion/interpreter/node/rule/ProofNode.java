package io.talion.interpreter.node.rule;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.nodes.Node;
import io.talion.interpreter.data.Scope;
import io.talion.interpreter.element.Row;
import io.talion.interpreter.node.Bindings;
import io.talion.interpreter.node.ColumnNode;
import io.talion.trace.column.Column;
import io.talion.trace.value.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What is said of rows that fire, and what proves it; without a clause the bound events do. */
public final class ProofNode extends Node {
  private final Bindings bindings;
  @Children private final ColumnNode[] holes;
  @Children private final EvidenceNode[] evidence;

  public ProofNode(Bindings bindings, ColumnNode[] holes, EvidenceNode[] evidence) {
    this.bindings = bindings;
    this.holes = holes;
    this.evidence = evidence;
  }

  @ExplodeLoop
  Proof execute(VirtualFrame frame, Scope scope) {
    Column[] reasons = new Column[holes.length];
    for (int i = 0; i < reasons.length; i++) {
      reasons[i] = holes[i].execute(frame, scope);
    }
    List<Set<Row>> events = bound(scope);
    for (EvidenceNode node : evidence) {
      node.collect(frame, scope, events);
    }
    return new Proof(reasons, events);
  }

  @TruffleBoundary
  private List<Set<Row>> bound(Scope scope) {
    List<Set<Row>> events = new ArrayList<>();
    for (int i = 0; i < scope.size(); i++) {
      Set<Row> own = new HashSet<>();
      if (evidence.length == 0) {
        for (Row bound : bindings.elements(scope, i)) {
          bound.evidence(own::add);
        }
      }
      events.add(own);
    }
    return events;
  }

  /** Of each row: the values in the holes of the reason, and the events. */
  record Proof(Column[] reasons, List<Set<Row>> events) {
    List<Value> holes(int row) {
      return values(reasons, row);
    }

    List<Row> evidence(int row) {
      List<Row> rows = new ArrayList<>(events.get(row));
      rows.sort(Row.CANONICAL);
      return rows;
    }
  }

  static List<Value> values(Column[] columns, int row) {
    List<Value> values = new ArrayList<>(columns.length);
    for (Column column : columns) {
      values.add(column.value(row));
    }
    return values;
  }
}
