package io.talion.reference;

import io.talion.compiler.core.Core;
import io.talion.compiler.core.StreamDef;
import io.talion.trace.event.Coordinates;
import io.talion.trace.value.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * All that has happened: every element of every stream, with the instant that absorbed it, in the
 * order of instants and canonically within one. Nothing is ever forgotten.
 */
final class History {
  private final Core core;
  private final List<List<Item>> streams = new ArrayList<>();
  private Moment now;
  private long made;

  History(Core core, Moment beginning) {
    this.core = core;
    this.now = beginning;
    core.streams().forEach(s -> streams.add(new ArrayList<>()));
  }

  Core core() {
    return core;
  }

  /** The instant being evaluated, or the last one that was. */
  Moment now() {
    return now;
  }

  void enter(Moment moment) {
    now = moment;
  }

  StreamDef definition(int stream) {
    return core.streams().get(stream);
  }

  /** All elements so far. */
  List<Item> all(int stream) {
    return Collections.unmodifiableList(streams.get(stream));
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
    int delay = item.origin() instanceof Item.Origin.Found ? 1 : 0;
    return item.seen().index() + delay == now.index();
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
