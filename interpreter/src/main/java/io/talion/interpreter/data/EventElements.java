package io.talion.interpreter.data;

import io.talion.interpreter.element.Origin;
import io.talion.trace.column.Coding;
import io.talion.trace.column.Column;
import io.talion.trace.event.Coordinates;
import io.talion.trace.event.Event;
import io.talion.trace.value.Value;
import java.util.List;

/** Accepted events of one kind. */
record EventElements(List<Event> events) implements AcceptedElements {
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
  public boolean coordinate(int which, int first, long[] out, int at) {
    boolean any = false;
    for (int i = first; i < events.size(); i++) {
      long own = coordinate(events.get(i).at(), which);
      out[at + i - first] = own;
      any |= own != Coordinates.ABSENT;
    }
    return any;
  }

  @Override
  public boolean raises(int counter, int first, long stands) {
    return false;
  }

  private static long coordinate(Coordinates at, int which) {
    return switch (which) {
      case 0 -> at.time();
      case 1 -> at.block();
      case 2 -> at.slot();
      case 3 -> at.epoch();
      case 4 -> at.tx();
      default -> at.log();
    };
  }

  @Override
  public Origin origin(int row) {
    return new Origin.Accepted(events.get(row));
  }
}
