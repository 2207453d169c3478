package io.talion.interpreter.node.state;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.MaterializedFrame;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.nodes.Node;
import io.talion.interpreter.column.Select;
import io.talion.interpreter.data.Chunk;
import io.talion.interpreter.data.FoldedTally;
import io.talion.interpreter.data.Scope;
import io.talion.interpreter.element.Row;
import io.talion.interpreter.node.Bindings;
import io.talion.interpreter.node.ColumnNode;
import io.talion.interpreter.node.TriggerNode;
import io.talion.trace.column.Column;
import io.talion.trace.column.Gather;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One step of a tally, for many of its turns at once. */
public final class FoldStepNode extends Node {
  private final Bindings bindings;
  private final int itSlot;
  @Child private TriggerNode trigger;
  @Children private final ColumnNode[] keys;
  @Child private @Nullable ColumnNode initial;
  @Child private @Nullable ColumnNode when;
  @Child private ColumnNode value;

  /** {@code initial} is null where no step reads what it finds. */
  public FoldStepNode(
      Bindings bindings,
      int itSlot,
      TriggerNode trigger,
      ColumnNode[] keys,
      @Nullable ColumnNode initial,
      @Nullable ColumnNode when,
      ColumnNode value) {
    this.bindings = bindings;
    this.itSlot = itSlot;
    this.trigger = trigger;
    this.keys = keys;
    this.initial = initial;
    this.when = when;
    this.value = value;
  }

  /** The rows that set the step off, with the parameters bound. */
  @ExplodeLoop
  Scope rows(VirtualFrame frame, Chunk chunk) {
    Scope scope = trigger.bindings(frame, chunk);
    for (int i = 0; i < keys.length; i++) {
      bind(scope, i, keys[i].execute(frame, scope));
    }
    return scope;
  }

  @TruffleBoundary
  private static void bind(Scope scope, int slot, Column column) {
    scope.bind(slot, column);
  }

  /** The keys that {@link #rows} bound. */
  Column[] keys(Scope scope) {
    Column[] columns = new Column[keys.length];
    for (int i = 0; i < columns.length; i++) {
      columns[i] = scope.column(i);
    }
    return columns;
  }

  /** What a row binds. */
  List<Row> elements(Scope scope, int row) {
    return bindings.elements(scope, row);
  }

  /** By the last element bound, {@code every} last; then as the steps are written. */
  static int compare(int step, List<Row> bound, int otherStep, List<Row> other) {
    if (bound.isEmpty() || other.isEmpty()) {
      int last = Boolean.compare(bound.isEmpty(), other.isEmpty());
      return last != 0 ? last : Integer.compare(step, otherStep);
    }
    int byElement = Row.CANONICAL.compare(bound.getLast(), other.getLast());
    return byElement != 0 ? byElement : Integer.compare(step, otherStep);
  }

  /** Those of the rows whose {@code when} holds. */
  Scope held(MaterializedFrame frame, Scope rows) {
    return when == null || rows.size() == 0
        ? rows
        : TriggerNode.where(rows, when.execute(frame, rows));
  }

  Column value(MaterializedFrame frame, Scope rows) {
    return value.execute(frame, rows);
  }

  /** Takes the step for rows whose turns have these slots. */
  @TruffleBoundary
  void take(MaterializedFrame frame, Scope rows, int[] slots, FoldedTally tally) {
    int n = rows.size();
    if (n == 0) {
      return;
    }
    if (initial != null) {
      rows.bind(itSlot, tally.found(slots, n, initial.execute(frame, rows)));
    }
    if (when == null) {
      tally.take(slots, n, value.execute(frame, rows));
      return;
    }
    int[] sel = new int[n];
    int held = Select.where(when.execute(frame, rows).lo(), n, sel);
    if (held > 0) {
      int[] left = new int[held];
      Gather.ints(slots, sel, held, left);
      tally.take(left, held, value.execute(frame, rows.select(sel, held)));
    }
  }
}
