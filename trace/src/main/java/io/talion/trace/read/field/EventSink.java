package io.talion.trace.read.field;

import io.talion.trace.event.Event;
import io.talion.trace.read.strict.Rejection;
import java.util.ArrayList;
import java.util.List;

/**
 * Keeps what is read as {@link Event} objects, in the order of arrival: for the reference evaluator
 * and for tests.
 */
public final class EventSink implements RecordSink {
  private final List<Event> events = new ArrayList<>();
  private final List<Place> places = new ArrayList<>();
  private final List<Rejection> rejections = new ArrayList<>();

  /** Where an event stood, for the late log. */
  public record Place(String file, long line) {}

  @Override
  public void accept(RawRecord record) {
    events.add(record.toEvent());
    places.add(new Place(record.file(), record.line()));
  }

  @Override
  public void rejected(Rejection rejection) {
    rejections.add(rejection);
  }

  /** The events, as they came. */
  public List<Event> events() {
    return events;
  }

  /** The places of the events, at the same indexes. */
  public List<Place> places() {
    return places;
  }

  /** The rejected log, as it came. */
  public List<Rejection> rejections() {
    return rejections;
  }
}
