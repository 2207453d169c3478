package io.talion.interpreter.node.rule;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.nodes.Node;
import io.talion.compiler.core.Rule.PenaltyExpr;
import io.talion.compiler.emit.PenaltyMaker;
import io.talion.interpreter.data.Scope;
import io.talion.interpreter.node.ColumnNode;
import io.talion.trace.column.Column;
import io.talion.trace.finding.Penalty;
import io.talion.trace.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A penalty clause: its quantities as columns, a penalty of a row (semantics.md 23). */
public final class PenaltyNode extends Node {
  private final PenaltyExpr clause;
  private final PenaltyMaker maker;
  @Children private final ColumnNode[] quantities;

  public PenaltyNode(PenaltyExpr clause, PenaltyMaker maker, ColumnNode[] quantities) {
    this.clause = clause;
    this.maker = maker;
    this.quantities = quantities;
  }

  @ExplodeLoop
  Column[] execute(VirtualFrame frame, Scope scope) {
    Column[] columns = new Column[quantities.length];
    for (int i = 0; i < columns.length; i++) {
      columns[i] = quantities[i].execute(frame, scope);
    }
    return columns;
  }

  /** The penalty of a row; empty if it comes to zero or less. */
  Optional<Penalty> make(Column[] columns, int row) {
    List<Value> values = new ArrayList<>(columns.length);
    for (Column column : columns) {
      values.add(column.value(row));
    }
    return maker.make(clause, values);
  }
}
