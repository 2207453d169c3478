package io.talion.interpreter.data;

import io.talion.trace.type.Clock;
import java.util.List;

/**
 * What a log holds: a stream's elements by the values of {@code keyFields}, as far back as {@code
 * horizon} on {@code clock}, and the last {@code least} of each key however old they are; a
 * negative horizon keeps them all.
 */
public record LogSpec(int stream, List<Integer> keyFields, Clock clock, long horizon, long least) {
  public static final long FOREVER = -1;

  /** Everything, for ever. */
  public static LogSpec all(int stream, List<Integer> keyFields) {
    return new LogSpec(stream, keyFields, Clock.TIME, FOREVER, 0);
  }

  boolean evicts() {
    return horizon >= 0;
  }

  /** Keeps at least as much as both. */
  public LogSpec widen(LogSpec other) {
    boolean same = other.clock.equals(clock) && horizon >= 0 && other.horizon >= 0;
    long further = same ? Math.max(horizon, other.horizon) : FOREVER;
    return new LogSpec(stream, keyFields, clock, further, Math.max(least, other.least));
  }
}
