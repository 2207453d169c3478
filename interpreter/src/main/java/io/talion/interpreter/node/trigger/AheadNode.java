package io.talion.interpreter.node.trigger;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import io.talion.interpreter.data.Chunk;
import io.talion.interpreter.data.Scope;
import io.talion.interpreter.node.StratumNode;
import io.talion.interpreter.node.TestNode;
import io.talion.interpreter.node.TriggerNode;
import io.talion.trace.column.Column;

/**
 * A trigger and tests of what is evaluated instant by instant, as far as they do not need to be:
 * over the whole chunk, beforehand. {@link TakenNode} takes the rows of an instant.
 */
public final class AheadNode extends StratumNode {
  private final int number;
  @Child private TriggerNode trigger;
  @Children private final TestNode[] tests;

  /** {@code number} is where the rows are left. */
  public AheadNode(int number, TriggerNode trigger, TestNode[] tests) {
    this.number = number;
    this.trigger = trigger;
    this.tests = tests;
  }

  @Override
  @ExplodeLoop
  public void execute(VirtualFrame frame, Chunk chunk) {
    Scope scope = trigger.bindings(frame, chunk);
    for (TestNode test : tests) {
      Column truth = test.execute(frame, scope);
      scope = truth == null ? scope : TriggerNode.where(scope, truth);
    }
    put(chunk, number, scope);
  }

  @TruffleBoundary
  private static void put(Chunk chunk, int number, Scope scope) {
    chunk.putAhead(number, scope);
  }
}
