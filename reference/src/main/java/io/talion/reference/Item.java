package io.talion.reference;

import io.talion.trace.event.Coordinates;
import io.talion.trace.event.Event;
import io.talion.trace.event.EventOrder;
import io.talion.trace.type.Clock;
import io.talion.trace.value.Element;
import io.talion.trace.value.Value;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * An element of a stream: an occurrence, equal to itself only. Its coordinates are an event's own,
 * or those of the instant that made it.
 */
final class Item implements Element {
  /** The canonical order (semantics.md 1); what instants make comes after their events. */
  static final Comparator<Item> CANONICAL =
      Comparator.comparingLong((Item i) -> i.at.time())
          .thenComparingLong(i -> i.block)
          .thenComparing(Item::compareWithinInstant);

  private final int stream;
  private final List<Value> fields;
  private final Coordinates at;
  private final Moment seen;
  private final Origin origin;
  private final long serial;
  private final long block;

  /**
   * @param seen the instant that absorbed or made it
   * @param serial grows with every element made
   */
  Item(int stream, List<Value> fields, Coordinates at, Moment seen, Origin origin, long serial) {
    this.stream = stream;
    this.fields = List.copyOf(fields);
    this.at = at;
    this.seen = seen;
    this.origin = origin;
    this.serial = serial;
    this.block = position(Clock.BLOCK);
  }

  /** What an element comes from: it decides its id and what it proves. */
  sealed interface Origin {
    record Accepted(Event event) implements Origin {}

    /** An outcome stands for its opener and its proof. */
    record Settled(Item opener, Optional<Item> proof, Clock clock, long due) implements Origin {}

    /** An emission or a step stands for what its trigger bound. */
    record Made(String id, List<Item> bound) implements Origin {}

    record Found(Report report) implements Origin {}
  }

  int stream() {
    return stream;
  }

  List<Value> fields() {
    return fields;
  }

  Origin origin() {
    return origin;
  }

  /** The instant that absorbed it. */
  Moment seen() {
    return seen;
  }

  long time() {
    return at.time();
  }

  /** Its own coordinate: none where it has no stamp and the clock is a counter. */
  OptionalLong own(Clock clock) {
    return seen.clocks().isCounted(clock)
        ? OptionalLong.of(seen.counters().of(clock))
        : seen.clocks().own(clock, at);
  }

  /**
   * Where it stands for distances and windows: the counter at its instant where it says nothing.
   */
  long position(Clock clock) {
    return own(clock).orElseGet(() -> seen.counters().of(clock));
  }

  /** Whether its own time and block are those of {@code other} or later. */
  boolean notBefore(Item other) {
    return compareInstants(this, other) >= 0;
  }

  /** Whether its own time and block are those of an instant or later. */
  boolean notBefore(Moment moment) {
    return at.time() > moment.time()
        || (at.time() == moment.time()
            && compareBlocks(this, moment.now(Clock.BLOCK), moment.index()) >= 0);
  }

  /** Whether its own time and block are later than those of {@code other}. */
  boolean after(Item other) {
    return compareInstants(this, other) > 0;
  }

  private static int compareInstants(Item a, Item b) {
    int byTime = Long.compare(a.time(), b.time());
    return byTime != 0 ? byTime : compareBlocks(a, b.block, b.seen.index());
  }

  /** Where blocks have several instants, those of one block go by their instants. */
  private static int compareBlocks(Item item, long block, int instant) {
    boolean perLog = item.seen.clocks().instantPerLog() && item.block == block;
    return perLog ? Integer.compare(item.seen.index(), instant) : Long.compare(item.block, block);
  }

  private static int compareWithinInstant(Item a, Item b) {
    boolean eventA = a.origin instanceof Origin.Accepted;
    boolean eventB = b.origin instanceof Origin.Accepted;
    if (a.origin instanceof Origin.Accepted x && b.origin instanceof Origin.Accepted y) {
      return EventOrder.WITHIN_INSTANT.compare(x.event(), y.event());
    }
    return eventA != eventB ? Boolean.compare(eventB, eventA) : compareMade(a, b);
  }

  private static int compareMade(Item a, Item b) {
    int byInstant = Integer.compare(a.seen.index(), b.seen.index());
    int byStream = byInstant != 0 ? byInstant : Integer.compare(a.stream, b.stream);
    return byStream != 0 ? byStream : Long.compare(a.serial, b.serial);
  }

  /** The id that stands for it in keys, texts and evidence. */
  @Override
  public String toString() {
    return switch (origin) {
      case Origin.Accepted a -> a.event().id();
      case Origin.Settled s -> s.opener().toString();
      case Origin.Made m -> m.id();
      case Origin.Found f -> f.report().finding().id();
    };
  }
}
