package io.talion.interpreter.node.state;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import io.talion.interpreter.data.Chunk;
import io.talion.interpreter.data.MachineStore;
import io.talion.interpreter.data.Scope;
import io.talion.interpreter.instant.Instant;
import io.talion.interpreter.node.ColumnNode;
import io.talion.interpreter.node.StratumNode;
import io.talion.interpreter.node.TriggerNode;
import io.talion.trace.column.Column;
import org.jspecify.annotations.Nullable;

/**
 * A duty (semantics.md 12): openers make obligations, answers are matched in the instant that
 * absorbs the later of the two, and what is due is settled in the order of deadlines, then of
 * openers.
 */
public final class DutyNode extends StratumNode {
  private final DutyShape shape;
  @Children private final ColumnNode[] openerConditions;
  @Children private final ColumnNode[] key;
  @Child private ColumnNode owedBy;
  @Child private ColumnNode within;
  @Children private final ColumnNode[] answerConditions;
  @Child private @Nullable ColumnNode excusedWhen;

  public DutyNode(
      DutyShape shape,
      ColumnNode[] openerConditions,
      ColumnNode[] key,
      ColumnNode owedBy,
      ColumnNode within,
      ColumnNode[] answerConditions,
      @Nullable ColumnNode excusedWhen) {
    this.shape = shape;
    this.openerConditions = openerConditions;
    this.key = key;
    this.owedBy = owedBy;
    this.within = within;
    this.answerConditions = answerConditions;
    this.excusedWhen = excusedWhen;
  }

  @Override
  @ExplodeLoop
  public void execute(VirtualFrame frame, Chunk chunk) {
    Scope openers =
        TriggerNode.passing(
            frame, chunk, shape.opener(), shape.openerSlot(), shape.slots(), openerConditions);
    Column[] keys = new Column[key.length];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = key[i].execute(frame, openers);
    }
    Column owed = owedBy.execute(frame, openers);
    DutyPass pass = pass(chunk, openers, keys, owed, within.execute(frame, openers));
    decide(frame, pass);
    settle(frame, chunk, pass);
  }

  @TruffleBoundary
  private DutyPass pass(Chunk chunk, Scope openers, Column[] keys, Column owed, Column distances) {
    DutyPass pass = new DutyPass(shape, chunk, answerConditions.length > 0);
    pass.run(openers, keys, owed, distances);
    return pass;
  }

  /** What is left of {@code met by} when the key is equal, over all pairs at once. */
  @ExplodeLoop
  private void decide(VirtualFrame frame, DutyPass pass) {
    Scope pairs = pass.undecided();
    if (pairs == null) {
      return;
    }
    for (ColumnNode condition : answerConditions) {
      pairs = TriggerNode.where(pairs, condition.execute(frame, pairs));
    }
    pass.meet(pairs);
  }

  private void settle(VirtualFrame frame, Chunk chunk, DutyPass pass) {
    Column excused = null;
    if (excusedWhen != null) {
      Scope settled = pass.settled();
      if (settled.size() > 0) {
        settling(chunk, chunk.last());
        excused = excusedWhen.execute(frame, settled);
        settling(chunk, null);
      }
    }
    put(chunk, pass, excused);
  }

  /** Deadlines come before the timeouts of machines (semantics.md 43). */
  @TruffleBoundary
  private void settling(Chunk chunk, @Nullable Instant now) {
    for (int machine : shape.machines()) {
      chunk.state().store(machine, MachineStore.class).settling(now);
    }
  }

  @TruffleBoundary
  private static void put(Chunk chunk, DutyPass pass, @Nullable Column excused) {
    chunk.put(pass.outcomes(excused));
  }
}
