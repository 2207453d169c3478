package io.talion.interpreter.data;

import io.talion.trace.column.Coding;
import io.talion.trace.column.Column;
import io.talion.trace.event.Event;
import io.talion.trace.value.Value;
import java.util.List;

/** Accepted events of one kind. */
record EventElements(List<Event> events) implements Elements {
  @Override
  public Column field(int index, Coding coding) {
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
  public Origin origin(int row) {
    return new Origin.Accepted(events.get(row));
  }
}
