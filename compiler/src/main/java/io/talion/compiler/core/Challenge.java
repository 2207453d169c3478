package io.talion.compiler.core;

import io.talion.trace.event.EventKind.Extent;
import java.util.List;
import java.util.Optional;

/**
 * {@code challenge d [unless x in S where …]}: how long a finding may be disputed, and what vetoes
 * it (semantics.md 27 and 45).
 */
public record Challenge(Extent extent, Optional<Veto> unless) {

  /** The longer of the two; on another clock, or as long, the later one decides. */
  public Challenge lengthenedBy(Challenge later) {
    boolean shorter =
        later.extent.clock().equals(extent.clock()) && later.extent.distance() < extent.distance();
    return new Challenge(shorter ? extent : later.extent, later.unless.or(() -> unless));
  }

  /**
   * What ends a finding before its time.
   *
   * @param slot slot of the variable, in the frame of the rule
   * @param steps only Of and Where; they may read the bindings and lets of the finding
   */
  public record Veto(int stream, int slot, List<Step> steps) {}
}
