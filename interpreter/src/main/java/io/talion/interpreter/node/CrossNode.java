package io.talion.interpreter.node;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import io.talion.interpreter.data.Chunk;
import io.talion.interpreter.data.CrossStore;
import io.talion.interpreter.data.Scope;

/**
 * {@code on x in S, y in T matching (k) within w}: in either order of time, tested at the later.
 */
public final class CrossNode extends TriggerNode {
  private final int leftStream;
  private final int leftSlot;
  private final int rightStream;
  private final int rightSlot;
  private final int slots;
  private final int store;
  @Children private final ColumnNode[] leftConditions;
  @Children private final ColumnNode[] rightConditions;

  public CrossNode(
      int leftStream,
      int leftSlot,
      ColumnNode[] leftConditions,
      int rightStream,
      int rightSlot,
      ColumnNode[] rightConditions,
      int slots,
      int store) {
    this.leftStream = leftStream;
    this.leftSlot = leftSlot;
    this.leftConditions = leftConditions;
    this.rightStream = rightStream;
    this.rightSlot = rightSlot;
    this.rightConditions = rightConditions;
    this.slots = slots;
    this.store = store;
  }

  @Override
  Scope bindings(VirtualFrame frame, Chunk chunk) {
    Scope left = passing(frame, chunk, leftStream, leftSlot, slots, leftConditions);
    Scope right = passing(frame, chunk, rightStream, rightSlot, slots, rightConditions);
    return pairs(left, leftSlot, right, rightSlot, slots, store);
  }

  @TruffleBoundary
  private static Scope pairs(
      Scope left, int leftSlot, Scope right, int rightSlot, int slots, int store) {
    CrossStore pairs = left.state().store(store, CrossStore.class);
    return PairNode.bind(
        left,
        pairs.add(left.column(leftSlot), left.size(), right.column(rightSlot), right.size()),
        leftSlot,
        rightSlot,
        slots);
  }
}
