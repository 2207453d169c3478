package io.talion.interpreter.run;

import io.talion.interpreter.data.Chunk;
import io.talion.interpreter.data.Instant;
import io.talion.interpreter.data.RunState;
import io.talion.interpreter.data.Table;
import io.talion.trace.event.Event;
import java.util.ArrayList;
import java.util.List;

/** The accepted events of one kind in a chunk that is being filled. */
final class Gained {
  private final int stream;
  private List<Event> events = new ArrayList<>();
  private List<Instant> at = new ArrayList<>();

  Gained(int stream) {
    this.stream = stream;
  }

  void add(Event event, Instant instant) {
    events.add(event);
    at.add(instant);
  }

  /** Hands them to the chunk. */
  void flush(RunState state, Chunk chunk) {
    if (!events.isEmpty()) {
      chunk.put(Table.ofEvents(state, stream, events, at));
      events = new ArrayList<>();
      at = new ArrayList<>();
    }
  }
}
