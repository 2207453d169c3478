package io.talion.interpreter.node.rule;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import io.talion.interpreter.data.Scope;
import io.talion.interpreter.element.Row;
import io.talion.interpreter.node.Expansion;
import io.talion.interpreter.node.range.RangeNode;
import io.talion.interpreter.node.range.StepNode;
import java.util.List;
import java.util.Set;

/** Elements of a stream through steps as evidence. */
public final class SetEvidenceNode extends EvidenceNode {
  @Child private RangeNode range;
  @Children private final StepNode[] steps;

  public SetEvidenceNode(RangeNode range, StepNode[] steps) {
    this.range = range;
    this.steps = steps;
  }

  @Override
  @ExplodeLoop
  void collect(VirtualFrame frame, Scope scope, List<Set<Row>> evidence) {
    Expansion candidates = range.expand(frame, scope);
    for (StepNode step : steps) {
      candidates = step.apply(frame, candidates);
    }
    add(candidates, evidence);
  }

  @TruffleBoundary
  private static void add(Expansion candidates, List<Set<Row>> evidence) {
    for (int i = 0; i < candidates.size(); i++) {
      if (!candidates.lacks(candidates.group(i))) {
        add(candidates.elements(), i, evidence.get(candidates.group(i)));
      }
    }
  }
}
