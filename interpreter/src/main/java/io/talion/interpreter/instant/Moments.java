package io.talion.interpreter.instant;

import io.talion.trace.type.Clock;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Consecutive instants as columns: what a chunk is laid out over. Rows name an instant by its index
 * here; an {@link Instant} object is made only where something fires, is kept or is asked.
 */
public final class Moments {
  private final Clocks clocks;
  private Instant before;
  private int size;
  private long[] time = new long[1];
  private final CounterColumns counters = new CounterColumns();
  private boolean[] closes = new boolean[1];
  private boolean closesEach = true;

  /** The first index at which an event has moved the clocks, there or before. */
  private int started;

  private @Nullable Clock @Nullable [] passing;
  private @Nullable Instant[] objects = new Instant[1];

  /** What this is a single instant of, if it is one. */
  private @Nullable Moments whole;

  /** Instants that follow {@code before}; none yet. */
  public Moments(Instant before) {
    this.clocks = before.clocks();
    this.before = before;
    begin(before);
  }

  /** One instant. */
  public static Moments of(Instant instant) {
    Moments one = new Moments(instant);
    one.objects[0] = instant;
    one.before = before(instant);
    one.time[0] = instant.time();
    one.closes[0] = instant.closesTime();
    one.closesEach = one.closes[0];
    one.write(instant.counters());
    one.size = 1;
    one.started = instant.started() ? 0 : 1;
    one.pass(0, instant.passing());
    return one;
  }

  /** One of these instants, by itself. */
  public Moments part(int index) {
    Moments one = of(instant(index));
    one.whole = this;
    return one;
  }

  /** Whether it is one of a chunk's instants by itself. */
  public boolean isPart() {
    return whole != null;
  }

  /** The chunk's instants of which this is one by itself; itself where it is no part. */
  public Moments whole() {
    Moments known = whole;
    return known == null ? this : known;
  }

  private static Instant before(Instant i) {
    Counters counters = i.before();
    return new Instant(
        i.clocks(), i.order() - 1, i.closed(), -1, counters, counters, i.started(), true, null);
  }

  /** Empty again, to be filled with what follows {@code last}. */
  public void begin(Instant last) {
    before = last;
    Arrays.fill(objects, 0, size, null);
    counters.begin(last.counters());
    size = 0;
    closesEach = true;
    started = last.started() ? 0 : Integer.MAX_VALUE;
    passing = null;
  }

  /**
   * Adds an instant; returns its index.
   *
   * @param hasEvents whether events stand in it
   * @param passed the counter whose point it is an instant of its own for
   */
  public int add(
      long at,
      boolean closesTime,
      long blocks,
      long slots,
      long epochs,
      boolean hasEvents,
      @Nullable Clock passed) {
    int i = size++;
    if (i == time.length) {
      grow(0);
    }
    time[i] = at;
    closes[i] = closesTime;
    closesEach &= closesTime;
    counters.add(blocks, slots, epochs);
    if (hasEvents && started > i) {
      started = i;
    }
    if (passed != null || passing != null) {
      pass(i, passed);
    }
    return i;
  }

  private void write(Counters now) {
    counters.add(now.block(), now.slot(), now.epoch());
  }

  private void pass(int i, @Nullable Clock clock) {
    @Nullable Clock[] known = passing;
    if (known == null || known.length <= i) {
      known = known == null ? new Clock[time.length] : Arrays.copyOf(known, time.length);
      passing = known;
    }
    known[i] = clock;
  }

  /** Room for so many instants in all, whose times are then written to {@link #times}. */
  public void room(int instants) {
    if (time.length < instants) {
      grow(instants);
    }
  }

  /** Where times are written that {@link #extend} adds. */
  public long[] times() {
    return time;
  }

  /**
   * Adds instants whose times are written up to {@code to}. Each closes its time; none is an
   * instant of its own for a counter.
   *
   * @param firstWithEvents the first of them in which events stand
   * @param laid their counters; these instants are the first here
   */
  public void extend(int to, int firstWithEvents, Raising laid) {
    counters.take(laid, to);
    Arrays.fill(closes, size, to, true);
    started = Math.min(started, firstWithEvents);
    size = to;
  }

  private void grow(int least) {
    int room = Math.max(Math.max(16, least), time.length * 2);
    time = Arrays.copyOf(time, room);
    closes = Arrays.copyOf(closes, room);
    objects = Arrays.copyOf(objects, room);
  }

  public int size() {
    return size;
  }

  public Clocks clocks() {
    return clocks;
  }

  /** Its number in the run. */
  public long order(int index) {
    return before.order() + 1 + index;
  }

  public long time(int index) {
    return time[index];
  }

  /** The last time before it that is over. */
  public long closed(int index) {
    for (int i = index - 1; i >= 0; i--) {
      if (closes[i]) {
        return time[i];
      }
    }
    return before.closesTime() ? before.time() : before.closed();
  }

  /** Whether no further instant of its time follows. */
  public boolean closesTime(int index) {
    return closes[index];
  }

  /** Whether of no instant's time another follows. */
  public boolean closesEach() {
    return closesEach;
  }

  /** Where a clock stands in it. */
  public long point(int index, Clock clock) {
    return clocks.isTimed(clock) ? clocks.pointAt(clock, time[index]) : counter(index, clock);
  }

  /** The greatest value that an event up to it carried. */
  public long counter(int index, Clock clock) {
    return switch (clock.name()) {
      case "block" -> counters.at(0, index);
      case "slot" -> counters.at(1, index);
      case "epoch" -> counters.at(2, index);
      default -> instant(index).counter(clock);
    };
  }

  /** The counter in the instant before. */
  public long counterBefore(int index, Clock clock) {
    return index == 0 ? before.counter(clock) : counter(index - 1, clock);
  }

  /** Whether a deadline has come (semantics.md 2). */
  public boolean reaches(int index, Clock clock, long deadline) {
    if (!clocks.isTimed(clock)) {
      long now = counter(index, clock);
      return deadline < now || (deadline == now && passing != null && clock.equals(passing[index]));
    }
    long end = clocks.endOf(clock, deadline);
    return end < time[index] || (end == time[index] && closes[index]);
  }

  /** It as an object; always the same one. */
  public Instant instant(int index) {
    Instant known = objects[index];
    if (known == null) {
      known =
          new Instant(
              clocks,
              order(index),
              time[index],
              closed(index),
              index == 0 ? before.counters() : counters.of(index - 1),
              counters.of(index),
              index >= started,
              closes[index],
              passing == null ? null : passing[index]);
      objects[index] = known;
    }
    return known;
  }

  public Instant last() {
    return size == 0 ? before : instant(size - 1);
  }

  /** A counter at n instants, put behind {@code from}. */
  public void counter(int which, At at, int first, int n, long[] out, int from) {
    long[] counter = counters.column(which);
    for (int i = 0; i < n; i++) {
      out[from + i] = counter[at.index(first + i)];
    }
  }

  /** A counter at an instant. */
  public long counter(int which, int index) {
    return counters.at(which, index);
  }

  /** Whether a counter is this in all instants: it never falls. */
  public boolean isSteady(int which, long at) {
    return counters.at(which, 0) == at && counters.at(which, size - 1) == at;
  }

  /** The instant before the first. */
  public Instant before() {
    return before;
  }

  /** The index of an instant that is among these. */
  public int indexOf(Instant instant) {
    return (int) (instant.order() - before.order() - 1);
  }
}
