package io.talion.embed.test;

import io.talion.compiler.core.Terms;
import io.talion.compiler.core.Terms.TimedClock;
import io.talion.compiler.core.TestTime;
import io.talion.trace.event.Coordinates;
import io.talion.trace.type.Clock;
import java.util.HashMap;
import java.util.Map;

/**
 * The clocks of a test, all of them computed from time: those of {@link TestTime} unless {@code
 * terms} declare them.
 */
final class TestClocks {
  /** 9999-12-31T23:59:59.999Z, the last time that an event may carry. */
  static final long END = 253_402_300_799_999L;

  private final Map<Clock, TimedClock> clocks = new HashMap<>();

  TestClocks(Terms terms) {
    put(new TimedClock(Clock.TIME, 1, 0));
    TestTime.CLOCKS.forEach(this::put);
    terms.clocks().forEach(this::put);
  }

  private void put(TimedClock clock) {
    clocks.put(clock.clock(), clock);
  }

  /**
   * The first millisecond of point {@code n}.
   *
   * @throws ArithmeticException if no calendar reaches it
   */
  long start(Clock clock, long n) {
    TimedClock timed = timed(clock);
    long time = Math.addExact(timed.fromMillis(), Math.multiplyExact(n, timed.periodMillis()));
    if (time < 0 || time > END) {
      throw new ArithmeticException("outside 1970 to 9999");
    }
    return time;
  }

  /** A distance in milliseconds. */
  long millis(Clock clock, long distance) {
    return Math.multiplyExact(distance, timed(clock).periodMillis());
  }

  /** Where an event of that time stands; a counter that has not begun is 0. */
  Coordinates at(long time) {
    return new Coordinates(
        time,
        point(Clock.BLOCK, time),
        point(Clock.SLOT, time),
        point(Clock.EPOCH, time),
        Coordinates.ABSENT,
        Coordinates.ABSENT);
  }

  private long point(Clock clock, long time) {
    TimedClock timed = timed(clock);
    return Math.max(0, Math.floorDiv(time - timed.fromMillis(), timed.periodMillis()));
  }

  private TimedClock timed(Clock clock) {
    TimedClock timed = clocks.get(clock);
    if (timed == null) {
      throw new IllegalArgumentException("no clock " + clock.name());
    }
    return timed;
  }
}
