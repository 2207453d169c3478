package io.talion.trace.finding;

import io.talion.trace.type.Type;
import io.talion.trace.value.Ratio;
import io.talion.trace.value.Value;
import java.math.BigInteger;
import java.util.List;

/**
 * A penalty of a finding, with its exact values (semantics.md 23 and 36). Durations are
 * milliseconds.
 */
public sealed interface Penalty {
  /**
   * @param ratio exact demand, in (0, 1]
   * @param wad rounded as {@code terms} say, in [0, 10^18]; 0 is dust
   * @param in buckets; empty for every strategy
   */
  record Slash(Ratio ratio, BigInteger wad, List<String> in) implements Penalty {}

  record Jail(long millis) implements Penalty {}

  record Tombstone() implements Penalty {}

  record Eject() implements Penalty {}

  record Strike(BigInteger count) implements Penalty {}

  record Flag(String text) implements Penalty {}

  record Forfeit(Ratio ratio, long millis) implements Penalty {}

  record Pay(BigInteger amount, Type.Token token, Value to) implements Penalty {}
}
