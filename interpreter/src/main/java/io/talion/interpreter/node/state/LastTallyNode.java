package io.talion.interpreter.node.state;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.MaterializedFrame;
import io.talion.interpreter.data.Chunk;
import io.talion.interpreter.data.LastTally;
import io.talion.interpreter.data.Scope;

/**
 * A tally whose steps nobody reads as a stream and none of which reads what it finds (semantics.md
 * 13 and 42): all steps of a chunk are taken at once.
 */
public final class LastTallyNode extends TallyStepsNode {
  public LastTallyNode(int store, FoldStepNode[] steps) {
    super(store, steps);
  }

  @Override
  @TruffleBoundary
  void take(MaterializedFrame frame, Chunk chunk, Scope[] rows) {
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
