package io.talion.embed.test;

import io.talion.compiler.core.Core;
import io.talion.compiler.core.PropertyCase;
import io.talion.compiler.core.TestTime;
import io.talion.trace.event.Coordinates;
import io.talion.trace.event.Event;
import io.talion.trace.event.EventKind;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes traces for a {@code property} from the schemas of its events. Times mostly stand still or
 * move by seconds, sometimes by hours or days, so that windows, cool-downs and deadlines are
 * crossed.
 */
final class TraceGenerator {
  /** Gaps between events in milliseconds, most likely first. */
  static final List<Long> GAPS =
      List.of(0L, 1L, 1_000L, 12_000L, 60_000L, 600_000L, 3_600_000L, 86_400_000L, 604_800_000L);

  private static final int SMALL_GAPS = 5;
  private final Core core;
  private final PropertyCase property;
  private final TestClocks clocks;

  TraceGenerator(Core core, PropertyCase property) {
    this.core = core;
    this.property = property;
    this.clocks = new TestClocks(core.terms());
  }

  /** The trace of that seed, no longer than {@code atMost}. */
  List<Event> trace(long seed, int atMost) {
    Chance chance = new Chance(seed);
    ValuePool values = new ValuePool(chance);
    int length = chance.below(Math.min(atMost, property.upTo()) + 1);
    List<Event> trace = new ArrayList<>(length);
    long time = TestTime.START;
    for (int i = 0; i < length; i++) {
      time += gap(chance);
      trace.add(event(chance, values, clocks.at(time)));
    }
    return trace;
  }

  private static long gap(Chance chance) {
    boolean small = chance.below(10) < 8;
    return GAPS.get(chance.below(small ? SMALL_GAPS : GAPS.size()));
  }

  private Event event(Chance chance, ValuePool values, Coordinates at) {
    EventKind kind = core.events().get(chance.of(property.events()));
    return new Event(kind, at, kind.fields().stream().map(f -> values.pick(f, at)).toList());
  }
}
