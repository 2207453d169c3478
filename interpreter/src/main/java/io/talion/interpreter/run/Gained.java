package io.talion.interpreter.run;

import io.talion.interpreter.data.Chunk;
import io.talion.interpreter.data.RunState;
import io.talion.interpreter.data.Table;
import io.talion.interpreter.instant.At;
import io.talion.trace.event.Event;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The accepted events of one kind in a chunk that is being filled. */
final class Gained {
  private final int stream;
  private List<Event> events = new ArrayList<>();
  private int[] at = new int[16];

  Gained(int stream) {
    this.stream = stream;
  }

  /** {@code instant} is the index of its instant in the chunk. */
  void add(Event event, int instant) {
    if (events.size() == at.length) {
      at = Arrays.copyOf(at, at.length * 2);
    }
    at[events.size()] = instant;
    events.add(event);
  }

  /** Hands them to the chunk. */
  void flush(RunState state, Chunk chunk) {
    if (!events.isEmpty()) {
      chunk.put(Table.ofEvents(state, stream, events, At.of(chunk.moments(), at, events.size())));
      events = new ArrayList<>();
      at = new int[16];
    }
  }
}
