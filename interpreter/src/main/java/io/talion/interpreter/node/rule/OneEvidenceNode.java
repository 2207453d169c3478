package io.talion.interpreter.node.rule;

import com.oracle.truffle.api.frame.VirtualFrame;
import io.talion.interpreter.data.Scope;
import io.talion.interpreter.element.Row;
import io.talion.interpreter.node.ColumnNode;
import io.talion.trace.column.Column;
import java.util.List;
import java.util.Set;

/** A named element as evidence. */
public final class OneEvidenceNode extends EvidenceNode {
  @Child private ColumnNode element;

  public OneEvidenceNode(ColumnNode element) {
    this.element = element;
  }

  @Override
  void collect(VirtualFrame frame, Scope scope, List<Set<Row>> evidence) {
    Column elements = element.execute(frame, scope);
    for (int i = 0; i < scope.size(); i++) {
      add(elements, i, evidence.get(i));
    }
  }
}
