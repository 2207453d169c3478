package io.talion.interpreter.pair;

import io.talion.interpreter.element.Row;
import io.talion.trace.event.EventKind.Extent;
import java.util.Optional;

/** How far two elements may be apart, by their own positions; any distance where it is empty. */
record Reach(Optional<Extent> within) {
  boolean covers(Row a, Row b) {
    return within
        .filter(w -> Math.abs(a.position(w.clock()) - b.position(w.clock())) > w.distance())
        .isEmpty();
  }
}
