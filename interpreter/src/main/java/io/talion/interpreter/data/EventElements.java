package io.talion.interpreter.data;

import io.talion.trace.column.Coding;
import io.talion.trace.column.Column;
import io.talion.trace.event.Coordinates;
import io.talion.trace.event.Event;
import io.talion.trace.value.Value;
import java.util.List;

/** Accepted events of one kind. */
record EventElements(List<Event> events) implements Elements {
  @Override
  public Column field(int index, RunState state, Coding coding) {
    Column column = new Column(coding, events.size());
    for (Event event : events) {
      column.append(event.fields().get(index));
    }
    return column;
  }

  @Override
  public List<Value> values(int row) {
    return events.get(row).fields();
  }

  @Override
  public void coordinates(long[][] out, int from) {
    for (int i = 0; i < events.size(); i++) {
      Coordinates at = events.get(i).at();
      out[0][from + i] = at.time();
      out[1][from + i] = at.block();
      out[2][from + i] = at.slot();
      out[3][from + i] = at.epoch();
      out[4][from + i] = at.tx();
      out[5][from + i] = at.log();
    }
  }

  @Override
  public Origin origin(int row) {
    return new Origin.Accepted(events.get(row));
  }
}
