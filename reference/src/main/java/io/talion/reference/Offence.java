package io.talion.reference;

import io.talion.compiler.core.Rule;
import io.talion.compiler.core.Terms;
import io.talion.compiler.core.Trigger;
import io.talion.trace.event.EventKind.Extent;
import io.talion.trace.type.Clock;

/**
 * When the offence was (semantics.md 31): an event's own place, the later of an unordered pair, the
 * first-named of a directed one, a duty's deadline; of a tick, the instant in which it fired.
 */
final class Offence {
  private Offence() {}

  /** Whether it is further back than {@code slashable for} when a finding is made. */
  static boolean isExpired(Rule rule, Binding binding, Moment fired, Moment now, Terms terms) {
    return terms
        .slashableFor()
        .filter(s -> isOlder(rule.trigger(), binding, s, fired, now))
        .isPresent();
  }

  private static boolean isOlder(
      Trigger trigger, Binding binding, Extent slashableFor, Moment fired, Moment now) {
    Clock clock = slashableFor.clock();
    return now.now(clock) - place(trigger, binding, clock, fired) > slashableFor.distance();
  }

  private static long place(Trigger trigger, Binding binding, Clock clock, Moment fired) {
    return switch (trigger) {
      case Trigger.On on -> place(binding.bound().getFirst(), clock);
      case Trigger.Pair pair ->
          Math.max(
              place(binding.bound().getFirst(), clock), place(binding.bound().getLast(), clock));
      case Trigger.Cross cross -> place(binding.bound().getFirst(), clock);
      case Trigger.Every every -> fired.now(clock);
    };
  }

  private static long place(Item item, Clock clock) {
    if (item.origin() instanceof Item.Origin.Settled s) {
      if (s.clock().equals(clock)) {
        return s.due();
      }
      Clocks clocks = item.seen().clocks();
      return clock.equals(Clock.TIME) && !clocks.isCounter(s.clock())
          ? clocks.end(s.clock(), s.due())
          : item.position(clock);
    }
    return item.position(clock);
  }
}
