package io.talion.trace.finding;

import io.talion.trace.type.Type;
import io.talion.trace.value.Ratio;
import io.talion.trace.value.Value;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/**
 * A penalty of a finding, with its exact values (semantics.md 23 and 36). Durations are
 * milliseconds.
 */
public sealed interface Penalty {
  /**
   * @param ratio exact demand, above 0; above 1 only where an amount exceeds its base, what is over
   *     is cut
   * @param wad rounded as {@code terms} say; 0 is dust
   * @param in buckets; empty for every strategy
   * @param worth what the demand is in whole base units, where the rule says {@code of BASE}
   */
  record Slash(Ratio ratio, BigInteger wad, List<String> in, Optional<Worth> worth)
      implements Penalty {
    /** A part of no stated base. */
    public Slash(Ratio ratio, BigInteger wad, List<String> in) {
      this(ratio, wad, in, Optional.empty());
    }

    /** What there is to take of the demand: at most the whole. */
    public Ratio most() {
      return ratio.compareTo(Ratio.ONE) > 0 ? Ratio.ONE : ratio;
    }
  }

  /** Whole base units of a token (semantics.md 45). */
  record Worth(BigInteger amount, Type.Token token) {}

  record Jail(long millis) implements Penalty {}

  record Tombstone() implements Penalty {}

  record Eject() implements Penalty {}

  record Strike(BigInteger count) implements Penalty {}

  record Flag(String text) implements Penalty {}

  record Forfeit(Ratio ratio, long millis) implements Penalty {}

  record Pay(BigInteger amount, Type.Token token, Value to) implements Penalty {}
}
