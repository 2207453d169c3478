package io.talion.interpreter.node.trigger;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.Node;
import io.talion.interpreter.data.Chunk;
import io.talion.interpreter.data.Scope;
import io.talion.interpreter.node.ColumnNode;
import io.talion.interpreter.node.TriggerNode;
import io.talion.interpreter.pair.CrossStore;
import io.talion.trace.column.Column;

/**
 * {@code on x in S, y in T matching (k) within w}: in either order of time, tested at the later.
 */
public final class CrossNode extends TriggerNode {
  /** One of the two streams. */
  public static final class Side extends Node {
    private final int stream;
    private final int slot;
    @Children private final ColumnNode[] conditions;
    @Children private final ColumnNode[] values;

    /** {@code values} of an element are what its partners are found by. */
    public Side(int stream, int slot, ColumnNode[] conditions, ColumnNode[] values) {
      this.stream = stream;
      this.slot = slot;
      this.conditions = conditions;
      this.values = values;
    }

    Scope passing(VirtualFrame frame, Chunk chunk, int slots) {
      return TriggerNode.passing(frame, chunk, stream, slot, slots, conditions);
    }

    Column[] values(VirtualFrame frame, Scope fresh) {
      return PairNode.values(frame, fresh, values);
    }

    CrossStore.Side gained(Scope fresh, Column[] computed) {
      return new CrossStore.Side(fresh.column(slot), computed, fresh.size());
    }
  }

  @Child private Side left;
  @Child private Side right;
  private final int slots;
  private final int store;

  public CrossNode(Side left, Side right, int slots, int store) {
    this.left = left;
    this.right = right;
    this.slots = slots;
    this.store = store;
  }

  @Override
  public Scope bindings(VirtualFrame frame, Chunk chunk) {
    Scope newLeft = left.passing(frame, chunk, slots);
    Scope newRight = right.passing(frame, chunk, slots);
    return pairs(newLeft, left.values(frame, newLeft), newRight, right.values(frame, newRight));
  }

  @TruffleBoundary
  private Scope pairs(Scope newLeft, Column[] ofLeft, Scope newRight, Column[] ofRight) {
    CrossStore pairs = newLeft.state().store(store, CrossStore.class);
    return PairNode.bind(
        newLeft,
        pairs.add(left.gained(newLeft, ofLeft), right.gained(newRight, ofRight)),
        left.slot,
        right.slot,
        slots);
  }
}
