package io.talion.interpreter.data;

import io.talion.trace.batch.EventBatch;
import io.talion.trace.batch.KindColumns;
import io.talion.trace.column.Coding;
import io.talion.trace.column.Column;
import io.talion.trace.event.Event;
import io.talion.trace.value.Value;
import java.util.List;

/**
 * Accepted events of one kind that stand in a batch; valid as long as the batch is not changed.
 * {@code rows} are places in the columns of the kind, {@code sources} rows of the batch.
 */
public record BatchElements(EventBatch batch, KindColumns kind, int[] rows, int[] sources, int size)
    implements Elements {
  @Override
  public Column field(int index, RunState state, Coding coding) {
    return state.column(coding, size).gather(kind.field(index), rows, size);
  }

  @Override
  public List<Value> values(int row) {
    return event(row).fields();
  }

  @Override
  public void coordinates(long[][] out, int from) {
    for (int c = 0; c < out.length; c++) {
      long[] in = batch.coordinate(c);
      long[] to = out[c];
      for (int i = 0; i < size; i++) {
        to[from + i] = in[sources[i]];
      }
    }
  }

  @Override
  public Origin origin(int row) {
    return new Origin.Accepted(event(row));
  }

  private Event event(int row) {
    return batch.event(sources[row]);
  }
}
