package io.talion.trace.event;

/**
 * Where an event stands (semantics.md 1 and 7): time in milliseconds since 1970, the chain's
 * counters, and its place in the block. {@link #ABSENT} where the trace did not say.
 */
public record Coordinates(long time, long block, long slot, long epoch, long tx, long log) {
  public static final long ABSENT = -1;

  public static Coordinates at(long time) {
    return new Coordinates(time, ABSENT, ABSENT, ABSENT, ABSENT, ABSENT);
  }

  /** A time and a block, nothing else. */
  public static Coordinates at(long time, long block) {
    return new Coordinates(time, block, ABSENT, ABSENT, ABSENT, ABSENT);
  }
}
