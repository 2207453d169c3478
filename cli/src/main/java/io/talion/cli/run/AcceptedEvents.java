package io.talion.cli.run;

import io.talion.trace.digest.TraceDigest;
import io.talion.trace.event.Event;
import io.talion.trace.event.EventOrder;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.TreeSet;

/**
 * The events that {@code --digest trace} hashes, in canonical order (semantics.md 35). They are
 * kept until the end, which is why it is on request only.
 */
final class AcceptedEvents {
  private final Set<Event> read = new TreeSet<>(EventOrder.CANONICAL);
  private final Set<Event> refused = Collections.newSetFromMap(new IdentityHashMap<>());

  void read(Event event) {
    read.add(event);
  }

  /** Late, rejected or merged. */
  void refused(Event event) {
    refused.add(event);
  }

  String digest() {
    TraceDigest digest = new TraceDigest();
    read.stream().filter(e -> !refused.contains(e)).forEach(e -> digest.add(e.id()));
    return digest.hex();
  }
}
