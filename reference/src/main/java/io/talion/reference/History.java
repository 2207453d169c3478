package io.talion.reference;

import io.talion.compiler.core.Core;
import io.talion.compiler.core.StreamDef;
import io.talion.trace.event.Coordinates;
import io.talion.trace.type.Clock;
import io.talion.trace.value.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;

/**
 * All that has happened: every element of every stream, with the instant that absorbed it, in the
 * order of instants and canonically within one. Nothing is ever forgotten.
 */
final class History {
  private final Core core;
  private final List<List<Item>> streams = new ArrayList<>();
  private final List<Moment> moments = new ArrayList<>();
  private Moment now;
  private boolean settling;
  private long made;

  History(Core core, Moment beginning) {
    this.core = core;
    this.now = beginning;
    moments.add(beginning);
    core.streams().forEach(s -> streams.add(new ArrayList<>()));
  }

  Core core() {
    return core;
  }

  /** The instant being evaluated, or the last one that was. */
  Moment now() {
    return now;
  }

  /** A new instant begins. */
  void enter(Moment moment) {
    moments.add(moment);
    now = moment;
  }

  /** What is asked as at the end of another instant: only what had come by then is seen. */
  <T> T in(Moment moment, Supplier<T> question) {
    Moment before = now;
    boolean settled = settling;
    now = moment;
    settling = false;
    try {
      return question.get();
    } finally {
      now = before;
      settling = settled;
    }
  }

  /** What is asked of a deadline, which comes before the timeouts of its instant. */
  <T> T settling(Supplier<T> question) {
    settling = true;
    try {
      return question.get();
    } finally {
      settling = false;
    }
  }

  boolean isSettling() {
    return settling;
  }

  /** The instant before this one; the beginning has none before it. */
  Moment previous() {
    return moments.get(Math.max(0, now.index() - 1));
  }

  /** The last instant at or before a point, as far as this one; the beginning if there is none. */
  Moment at(Clock clock, long point) {
    if (now.now(clock) <= point) {
      return now;
    }
    for (int i = now.index() - 1; i > 0; i--) {
      if (moments.get(i).now(clock) <= point) {
        return moments.get(i);
      }
    }
    return moments.getFirst();
  }

  /** The instant after one, as far as this one. */
  Moment after(Moment moment) {
    return moment.index() + 1 < now.index() ? moments.get(moment.index() + 1) : now;
  }

  StreamDef definition(int stream) {
    return core.streams().get(stream);
  }

  /** All elements that the current instant sees: findings stand there before they are seen. */
  List<Item> all(int stream) {
    List<Item> all = Collections.unmodifiableList(streams.get(stream));
    return all.isEmpty() || isSeen(all.getLast())
        ? all
        : all.stream().filter(this::isSeen).toList();
  }

  private boolean isSeen(Item item) {
    return item.seen().index() + delay(item) <= now.index();
  }

  private static int delay(Item item) {
    return item.origin() instanceof Item.Origin.Found ? 1 : 0;
  }

  /** The elements that the current instant absorbed: they stand at the end. */
  List<Item> fresh(int stream) {
    List<Item> all = all(stream);
    int from = all.size();
    while (from > 0 && isFresh(all.get(from - 1))) {
      from--;
    }
    return List.copyOf(all.subList(from, all.size()));
  }

  /** Findings are of earlier instants only: the next one absorbs them (semantics.md 41). */
  boolean isFresh(Item item) {
    return item.seen().index() + delay(item) == now.index();
  }

  /** An element of the current instant. It joins its stream by {@link #append}. */
  Item item(int stream, List<Value> fields, Coordinates at, Item.Origin origin) {
    return new Item(stream, fields, at, now, origin, made++);
  }

  /** The last element of its stream. */
  void append(Item item) {
    streams.get(item.stream()).add(item);
  }
}
