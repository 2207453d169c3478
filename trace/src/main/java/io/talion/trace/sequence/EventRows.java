package io.talion.trace.sequence;

import io.talion.trace.event.Event;
import io.talion.trace.event.EventKind;
import io.talion.trace.event.EventOrder;
import java.util.List;

/** Events of a list as rows, numbered by position. */
public record EventRows(List<Event> events) implements Rows {
  @Override
  public long time(int row) {
    return events.get(row).at().time();
  }

  @Override
  public long block(int row) {
    return events.get(row).at().block();
  }

  @Override
  public long slot(int row) {
    return events.get(row).at().slot();
  }

  @Override
  public long epoch(int row) {
    return events.get(row).at().epoch();
  }

  @Override
  public EventKind kind(int row) {
    return events.get(row).kind();
  }

  @Override
  public int compare(int a, int b) {
    return EventOrder.WITHIN_INSTANT.compare(events.get(a), events.get(b));
  }
}
