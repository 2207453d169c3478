package io.talion.interpreter.data;

import io.talion.trace.type.Clock;
import java.util.List;

/**
 * Consecutive instants as columns: what a chunk is laid out over. Rows name an instant by its index
 * here; an {@link Instant} object is handed out only where something fires, is kept or is asked.
 */
public final class Moments {
  private final Instant[] instants;
  private final long[] time;
  private final long first;

  private Moments(Instant[] instants) {
    this.instants = instants;
    this.first = instants.length == 0 ? 0 : instants[0].order();
    this.time = new long[instants.length];
    for (int i = 0; i < instants.length; i++) {
      time[i] = instants[i].time();
    }
  }

  /** Instants in ascending order, none left out. */
  public static Moments of(List<Instant> instants) {
    return new Moments(instants.toArray(Instant[]::new));
  }

  /** One instant. */
  public static Moments of(Instant instant) {
    return new Moments(new Instant[] {instant});
  }

  public int size() {
    return time.length;
  }

  /** Its number in the run. */
  public long order(int index) {
    return first + index;
  }

  public long time(int index) {
    return time[index];
  }

  /** Where a clock stands in it. */
  public long point(int index, Clock clock) {
    return clock.equals(Clock.TIME) ? time[index] : instants[index].point(clock);
  }

  /** It as an object. */
  public Instant instant(int index) {
    return instants[index];
  }

  public Instant last() {
    return instants[instants.length - 1];
  }

  /** The index of an instant that is among these. */
  public int indexOf(Instant instant) {
    return (int) (instant.order() - first);
  }
}
