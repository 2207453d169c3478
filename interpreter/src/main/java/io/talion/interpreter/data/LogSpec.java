package io.talion.interpreter.data;

import io.talion.trace.type.Clock;
import java.util.List;

/**
 * What a log holds: a stream's elements by the values of {@code keyFields}, as far back as {@code
 * horizon} on {@code clock}; a negative horizon keeps them all.
 */
public record LogSpec(int stream, List<Integer> keyFields, Clock clock, long horizon) {
  public static final long FOREVER = -1;

  /** Everything, for ever. */
  public static LogSpec all(int stream, List<Integer> keyFields) {
    return new LogSpec(stream, keyFields, Clock.TIME, FOREVER);
  }

  boolean evicts() {
    return horizon >= 0;
  }

  /** Keeps at least as much as both. */
  public LogSpec widen(Clock other, long distance) {
    boolean same = other.equals(clock) && horizon >= 0 && distance >= 0;
    return new LogSpec(stream, keyFields, clock, same ? Math.max(horizon, distance) : FOREVER);
  }
}
