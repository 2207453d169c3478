package io.talion.interpreter.element;

import io.talion.compiler.core.StreamDef;
import io.talion.compiler.emit.DerivedId;
import io.talion.compiler.engine.ElementPlace;
import io.talion.interpreter.element.Origin.Accepted;
import io.talion.interpreter.instant.Instant;
import io.talion.trace.event.Coordinates;
import io.talion.trace.event.EventOrder;
import io.talion.trace.type.Clock;
import io.talion.trace.value.Element;
import io.talion.trace.value.Value;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An element of a stream as a value: an accepted event, an outcome, an emitted element, a step, a
 * finding. It knows the instant that absorbed it and its own coordinates. Equal only to itself: the
 * same occurrence. {@code number} counts the elements of a run in the order of absorption.
 */
public final class Row implements Element {
  /** By own coordinates (semantics.md 1); what instants make comes after their events. */
  public static final Comparator<Row> CANONICAL =
      Comparator.comparingLong(Row::time)
          .thenComparingLong(Row::block)
          .thenComparing(Row::compareWithinInstant);

  private final StreamDef stream;
  private final long number;
  private final Instant instant;
  private final List<Value> fields;
  private final Origin origin;
  private @Nullable String id;

  /** An element; {@code fields} in order of declaration. */
  public Row(StreamDef stream, long number, Instant instant, List<Value> fields, Origin origin) {
    this.stream = stream;
    this.number = number;
    this.instant = instant;
    this.fields = fields;
    this.origin = origin;
  }

  public int stream() {
    return stream.id();
  }

  /** The instant that absorbed it. */
  public Instant instant() {
    return instant;
  }

  public Value field(int index) {
    return fields.get(index);
  }

  public List<Value> fields() {
    return fields;
  }

  public Origin origin() {
    return origin;
  }

  /** Its own time. */
  public long time() {
    return origin instanceof Accepted a ? a.event().at().time() : instant.time();
  }

  private long block() {
    return position(Clock.BLOCK);
  }

  /** Its own position on a clock, the counter at its instant where it has none. */
  public long position(Clock clock) {
    long own = coordinate(clock);
    return own == Coordinates.ABSENT ? instant.counter(clock) : own;
  }

  /** Its own coordinate on a clock, or {@link Coordinates#ABSENT}. */
  public long coordinate(Clock clock) {
    return origin instanceof Accepted a && !instant.clocks().isCounted(clock)
        ? instant.clocks().own(a.event().at(), clock)
        : instant.point(clock);
  }

  /**
   * Where it stands among the elements of all runs over parts of one trace.
   *
   * @throws IllegalStateException if it is neither an event nor a duty's outcome
   */
  public ElementPlace place() {
    return switch (origin) {
      case Accepted a -> ElementPlace.ofEvent(time(), block(), a.event());
      case Origin.Settled s -> ElementPlace.ofOutcome(time(), block(), s.due(), s.opener().place());
      case Origin.Made m -> throw new IllegalStateException("an emission has no place");
      case Origin.Found f -> throw new IllegalStateException("a finding has no place");
    };
  }

  /** Compares own time, own block and, where blocks have several instants, those. */
  public int compareInstant(Row other) {
    int byTime = Long.compare(time(), other.time());
    int byBlock = byTime != 0 ? byTime : Long.compare(block(), other.block());
    return byBlock == 0 && instant.clocks().instantPerLog()
        ? Long.compare(instant.order(), other.instant.order())
        : byBlock;
  }

  private static int compareWithinInstant(Row a, Row b) {
    if (a.origin instanceof Accepted x && b.origin instanceof Accepted y) {
      return EventOrder.WITHIN_INSTANT.compare(x.event(), y.event());
    }
    boolean made = !(a.origin instanceof Accepted);
    boolean otherMade = !(b.origin instanceof Accepted);
    return made != otherMade ? Boolean.compare(made, otherMade) : compareMade(a, b);
  }

  private static int compareMade(Row a, Row b) {
    int byInstant = Long.compare(a.instant.order(), b.instant.order());
    int byStream = byInstant != 0 ? byInstant : Integer.compare(a.stream(), b.stream());
    return byStream != 0 ? byStream : Long.compare(a.number, b.number);
  }

  /** The events that it stands for as evidence. */
  public void evidence(Consumer<Row> out) {
    switch (origin) {
      case Accepted a -> out.accept(this);
      case Origin.Settled s -> {
        s.opener().evidence(out);
        s.proof().ifPresent(p -> p.evidence(out));
      }
      case Origin.Made m -> m.bound().forEach(r -> r.evidence(out));
      case Origin.Found f -> f.evidence().forEach(out);
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Row row && row.number == number && row.stream.id() == stream.id();
  }

  @Override
  public int hashCode() {
    return Long.hashCode(number);
  }

  /** The id that stands for it in keys, texts and evidence. */
  @Override
  public String toString() {
    String known = id;
    if (known == null) {
      known = makeId();
      id = known;
    }
    return known;
  }

  private String makeId() {
    return switch (origin) {
      case Accepted a -> a.event().id();
      case Origin.Settled s -> s.opener().toString();
      case Origin.Made m ->
          DerivedId.of(stream, instant.time(), instant.point(Clock.BLOCK), fields);
      case Origin.Found f -> f.id();
    };
  }
}
