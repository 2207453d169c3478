package io.talion.interpreter.data;

import io.talion.interpreter.element.Origin;
import io.talion.trace.batch.EventBatch;
import io.talion.trace.batch.KindColumns;
import io.talion.trace.column.Coding;
import io.talion.trace.column.Column;
import io.talion.trace.column.Rows;
import io.talion.trace.event.Event;
import io.talion.trace.value.Value;
import java.util.List;

/**
 * Accepted events of one kind that stand in a batch; valid as long as the batch is not changed.
 * {@code rows} are places in the columns of the kind, {@code sources} rows of the batch; {@code
 * run} says that the places are consecutive. Fields of rows that begin with the first are those of
 * the batch itself, which may go on behind them.
 */
public record BatchElements(
    EventBatch batch, KindColumns kind, int[] rows, int[] sources, int size, boolean run)
    implements AcceptedElements {
  private static final int BLOCK = 1;

  @Override
  public Column field(int index, RunState state, Coding coding) {
    if (run && size > 0 && rows[0] == 0) {
      return kind.field(index);
    }
    Column out = state.column(coding, size);
    return run && size > 0
        ? Rows.copy(out, kind.field(index), rows[0], size)
        : Rows.gather(out, kind.field(index), rows, size);
  }

  @Override
  public List<Value> values(int row) {
    return event(row).fields();
  }

  @Override
  public boolean coordinate(int which, int first, long[] out, int at) {
    if (!batch.isPresent(which)) {
      return false;
    }
    long[] in = batch.coordinate(which);
    for (int i = first; i < size; i++) {
      out[at + i - first] = in[sources[i]];
    }
    return true;
  }

  /** Events of an instant are of one block (semantics.md 2), but not always of one slot. */
  @Override
  public boolean raises(int counter, int first, long stands) {
    int own = counter + 1;
    return own == BLOCK
        && batch.isRising(own)
        && batch.isAscending()
        && batch.coordinate(own)[sources[first]] == stands;
  }

  @Override
  public Origin origin(int row) {
    return new Origin.Accepted(event(row));
  }

  private Event event(int row) {
    return batch.event(sources[row]);
  }
}
