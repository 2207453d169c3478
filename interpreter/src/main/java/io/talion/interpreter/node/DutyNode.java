package io.talion.interpreter.node;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import io.talion.interpreter.column.Column;
import io.talion.interpreter.data.Chunk;
import io.talion.interpreter.data.Obligation;
import io.talion.interpreter.data.ObligationStore;
import io.talion.interpreter.data.Row;
import io.talion.interpreter.data.Scope;
import io.talion.trace.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A duty (semantics.md 12): answers are matched with what is open, openers make obligations, and
 * what is due is settled in the order of deadlines, then of openers.
 */
public final class DutyNode extends StratumNode {
  private final DutyShape shape;
  @Children private final ColumnNode[] openerConditions;
  @Child private ColumnNode owedBy;
  @Child private ColumnNode within;
  @Child private MatchNode match;
  @Child private @Nullable ColumnNode excusedWhen;

  public DutyNode(
      DutyShape shape,
      ColumnNode[] openerConditions,
      ColumnNode owedBy,
      ColumnNode within,
      MatchNode match,
      @Nullable ColumnNode excusedWhen) {
    this.shape = shape;
    this.openerConditions = openerConditions;
    this.owedBy = owedBy;
    this.within = within;
    this.match = match;
    this.excusedWhen = excusedWhen;
  }

  @Override
  public void execute(VirtualFrame frame, Chunk chunk) {
    match.answer(frame, chunk);
    Scope openers =
        TriggerNode.passing(
            frame, chunk, shape.opener(), shape.openerSlot(), shape.slots(), openerConditions);
    if (openers.size() > 0) {
      open(frame, openers);
    }
    settle(frame, chunk);
  }

  private void open(VirtualFrame frame, Scope openers) {
    Column owed = owedBy.execute(frame, openers);
    Column distances = within.execute(frame, openers);
    match.open(frame, openers, obligations(openers, owed, distances, shape));
  }

  @TruffleBoundary
  private static List<Obligation> obligations(
      Scope openers, Column owed, Column distances, DutyShape shape) {
    List<Obligation> out = new ArrayList<>();
    Column rows = openers.column(shape.openerSlot());
    for (int i = 0; i < openers.size(); i++) {
      Row opener = (Row) rows.value(i);
      long due = opener.position(shape.clock()) + DutyShape.distance(distances.value(i));
      out.add(new Obligation(opener, owed.value(i), due));
    }
    return out;
  }

  private void settle(VirtualFrame frame, Chunk chunk) {
    List<Obligation> due = due(chunk, shape);
    if (due.isEmpty()) {
      return;
    }
    Scope scope = scope(chunk, due, shape);
    Column excused = excusedWhen == null ? null : excusedWhen.execute(frame, scope);
    put(chunk, due, excused, shape);
  }

  @TruffleBoundary
  private static List<Obligation> due(Chunk chunk, DutyShape shape) {
    ObligationStore store = chunk.state().store(shape.store(), ObligationStore.class);
    return store.settle(chunk.last());
  }

  @TruffleBoundary
  private static Scope scope(Chunk chunk, List<Obligation> due, DutyShape shape) {
    return shape.scope(chunk, due);
  }

  @TruffleBoundary
  private static void put(
      Chunk chunk, List<Obligation> due, @Nullable Column excused, DutyShape shape) {
    List<List<Value>> values = new ArrayList<>();
    for (int i = 0; i < due.size(); i++) {
      boolean excuse = excused != null && excused.lo()[i] != 0;
      values.add(shape.outcome(due.get(i), excuse, chunk.last()));
    }
    chunk.put(shape.table(chunk, due, values));
  }
}
