package io.talion.compiler.core;

import io.talion.trace.event.EventKind.Extent;
import io.talion.trace.type.Clock;
import io.talion.trace.value.Hex;
import io.talion.trace.value.Ratio;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The {@code terms} of a policy with their defaults filled in (semantics.md, first paragraph).
 * Absent means: without end (slashableFor), none (limit, late, gap), at once (finalAfter), no
 * challenge.
 *
 * @param late lateness allowed to every kind, in units of its clock
 * @param clocks declared timed clocks; a clock not listed is a counter carried by events
 * @param counted declared clocks that count events
 * @param slashUp whether wads are rounded up instead of down
 * @param strategies names in order of declaration
 * @param addresses addresses of strategies that consts bind
 * @param effectiveFrom milliseconds since 1970
 * @param instantPerLog whether events of one block with different places in it are of different
 *     instants (semantics.md 86)
 */
public record Terms(
    Optional<Hex> avs,
    Optional<Integer> operatorSet,
    List<String> strategies,
    Map<String, Hex> addresses,
    Optional<Extent> slashableFor,
    Optional<Extent> challenge,
    Combine combine,
    List<Limit> limits,
    boolean slashUp,
    boolean rewardUp,
    Optional<Extent> late,
    Optional<Extent> gap,
    Optional<Extent> finalAfter,
    OptionalLong effectiveFrom,
    List<TimedClock> clocks,
    List<CountedClock> counted,
    boolean instantPerLog) {

  /** The challenge in force: what is written at a rule, else that of the terms. */
  public Optional<Challenge> challengeOf(Optional<Challenge> written) {
    return written.or(() -> challenge.map(c -> new Challenge(c, Optional.empty())));
  }

  /** How several slashes of one offender in one instant combine (semantics.md 24). */
  public enum Combine {
    COMPOUND,
    SUM,
    MAX
  }

  /**
   * {@code limit R per KIND per WINDOW}.
   *
   * @param kind id in {@link Core#kinds}; concerns offenders of that kind's type
   * @param window empty: for ever
   */
  public record Limit(Ratio ratio, int kind, Optional<Extent> window) {}

  /**
   * A clock that counts events (semantics.md 40): its point at an instant is how many different
   * ones that pass have come, those of the instant included. They move it as any clock is moved: on
   * arrival, whatever becomes of them (semantics.md 6).
   *
   * @param event position in {@link Core#events}
   * @param conditions on the event alone, read through {@code slot}
   */
  public record CountedClock(
      Clock clock, int event, int slot, List<Expr> conditions, int frameSize) {}

  /**
   * A clock computed from time: the point at time t is {@code floor((t - fromMillis) /
   * periodMillis)}, 0 before. A clock that counts another ({@code every 32 slots}) is flattened to
   * milliseconds.
   */
  public record TimedClock(Clock clock, long periodMillis, long fromMillis) {}
}
