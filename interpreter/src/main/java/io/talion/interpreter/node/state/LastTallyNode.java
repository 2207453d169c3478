package io.talion.interpreter.node.state;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.MaterializedFrame;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import io.talion.interpreter.data.Chunk;
import io.talion.interpreter.data.LastTally;
import io.talion.interpreter.data.Scope;
import io.talion.interpreter.node.StratumNode;

/**
 * A tally whose steps nobody reads as a stream and none of which reads what it finds (semantics.md
 * 13 and 42): all steps of a chunk are taken at once.
 */
public final class LastTallyNode extends StratumNode {
  private final int store;
  @Children private final FoldStepNode[] steps;

  public LastTallyNode(int store, FoldStepNode[] steps) {
    this.store = store;
    this.steps = steps;
  }

  @Override
  @ExplodeLoop
  public void execute(VirtualFrame frame, Chunk chunk) {
    Scope[] rows = new Scope[steps.length];
    for (int i = 0; i < steps.length; i++) {
      rows[i] = steps[i].rows(frame, chunk);
    }
    take(frame.materialize(), chunk, rows);
  }

  @TruffleBoundary
  private void take(MaterializedFrame frame, Chunk chunk, Scope[] rows) {
    LastTally tally = chunk.state().store(store, LastTally.class);
    for (int i = 0; i < steps.length; i++) {
      rows[i] = steps[i].held(frame, rows[i]);
      tally.add(steps[i].keys(rows[i]), rows[i].at(), steps[i].value(frame, rows[i]));
    }
    tally.complete(
        chunk.moments(),
        (x, a, y, b) ->
            FoldStepNode.compare(
                x, steps[x].elements(rows[x], a), y, steps[y].elements(rows[y], b)));
  }
}
