package io.talion.interpreter.element;

import io.talion.compiler.core.Expr.PenaltyKind;
import io.talion.trace.event.Event;
import io.talion.trace.type.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What an element comes from: it decides its id and what it proves. */
public sealed interface Origin {
  /** An accepted event. */
  record Accepted(Event event) implements Origin {}

  /** An outcome stands for its opener and its proof. */
  record Settled(Row opener, Optional<Row> proof, Clock clock, long due) implements Origin {}

  /** An emission or a step stands for what its trigger bound. */
  record Made(List<Row> bound) implements Origin {}

  /** A finding: what {@code is} asks of it, and the events that prove it. */
  record Found(String id, int rule, Set<PenaltyKind> penalties, List<Row> evidence)
      implements Origin {}
}
