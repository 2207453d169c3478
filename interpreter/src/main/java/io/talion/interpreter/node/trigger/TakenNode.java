package io.talion.interpreter.node.trigger;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import io.talion.interpreter.data.Chunk;
import io.talion.interpreter.data.Scope;
import io.talion.interpreter.node.TriggerNode;

/** What {@link AheadNode} found, as far as it is of the instants at hand. */
public final class TakenNode extends TriggerNode {
  private final int number;

  /** {@code number} is where the rows were left. */
  public TakenNode(int number) {
    this.number = number;
  }

  @Override
  public Scope bindings(VirtualFrame frame, Chunk chunk) {
    return taken(chunk, number);
  }

  @TruffleBoundary
  private static Scope taken(Chunk chunk, int number) {
    return chunk.ahead(number);
  }
}
