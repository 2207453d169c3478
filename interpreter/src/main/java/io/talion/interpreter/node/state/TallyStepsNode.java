package io.talion.interpreter.node.state;

import com.oracle.truffle.api.frame.MaterializedFrame;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import io.talion.interpreter.data.Chunk;
import io.talion.interpreter.data.Scope;
import io.talion.interpreter.node.StratumNode;

/** A tally whose steps nobody reads as a stream: the rows of each step, then what they come to. */
abstract class TallyStepsNode extends StratumNode {
  final int store;
  @Children final FoldStepNode[] steps;

  TallyStepsNode(int store, FoldStepNode[] steps) {
    this.store = store;
    this.steps = steps;
  }

  @Override
  @ExplodeLoop
  public final void execute(VirtualFrame frame, Chunk chunk) {
    Scope[] rows = new Scope[steps.length];
    for (int i = 0; i < steps.length; i++) {
      rows[i] = steps[i].rows(frame, chunk);
    }
    take(frame.materialize(), chunk, rows);
  }

  /** {@code rows} has the rows of each step. */
  abstract void take(MaterializedFrame frame, Chunk chunk, Scope[] rows);
}
