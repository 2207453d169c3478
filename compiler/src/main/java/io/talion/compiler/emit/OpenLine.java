package io.talion.compiler.emit;

import io.talion.trace.type.Clock;
import java.util.Comparator;

/** A line of {@code --open}: something that is due after the end of the trace (semantics.md 34). */
public sealed interface OpenLine permits OpenDuty, OpenStage {
  /** By clock, then due; within that in the order in which they are given. */
  Comparator<OpenLine> BY_DUE =
      Comparator.comparingInt((OpenLine l) -> OpenDuty.rank(l.clock()))
          .thenComparing(l -> l.clock().name())
          .thenComparingLong(OpenLine::due);

  Clock clock();

  /** The point on its clock, in its unit. */
  long due();

  /** Canonical JSON without a line end. */
  String json();
}
