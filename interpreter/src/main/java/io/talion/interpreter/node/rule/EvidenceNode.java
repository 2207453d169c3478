package io.talion.interpreter.node.rule;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.Node;
import io.talion.interpreter.data.Scope;
import io.talion.interpreter.element.Row;
import io.talion.trace.column.Column;
import java.util.List;
import java.util.Set;

/** What proves a finding: adds the events of each row to the row's set (semantics.md 36). */
public abstract class EvidenceNode extends Node {
  abstract void collect(VirtualFrame frame, Scope scope, List<Set<Row>> evidence);

  @TruffleBoundary
  static void add(Column elements, int row, Set<Row> evidence) {
    if (elements.value(row) instanceof Row element) {
      element.evidence(evidence::add);
    }
  }
}
