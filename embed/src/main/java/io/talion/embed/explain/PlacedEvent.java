package io.talion.embed.explain;

import io.talion.trace.event.Event;

/** An event and where its line stands. */
public record PlacedEvent(Event event, String file, long line) {
  /** {@code trace.ndjson:12}. */
  public String place() {
    return file + ":" + line;
  }
}
