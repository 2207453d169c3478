package io.talion.interpreter.data;

import io.talion.compiler.core.Kind;
import io.talion.compiler.core.Kind.Place;
import io.talion.trace.column.Coding;
import io.talion.trace.column.Column;
import io.talion.trace.event.Event;
import io.talion.trace.value.ListValue;
import io.talion.trace.value.None;
import io.talion.trace.value.Order;
import io.talion.trace.value.RecordValue;
import io.talion.trace.value.Value;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The members of a kind in ascending order, from the instant on in which they were first seen or
 * registered (semantics.md 6).
 */
public final class Members {
  private final Kind kind;
  private final TreeMap<Value, Long> since = new TreeMap<>(Order.CANONICAL);
  private final Set<Value> known = new HashSet<>();
  private final List<Gone> gone = new ArrayList<>();
  private final Past past;
  private @Nullable List<Value> sorted;
  private long newest = -1;

  /** By place: ids of values that have been looked at. */
  private final List<BitSet> looked = new ArrayList<>();

  /** A value that was a member from one instant until before another. */
  private record Gone(Value value, long since, long until) {}

  Members(Kind kind, Past past) {
    this.kind = kind;
    this.past = past;
    if (kind instanceof Kind.Finite finite) {
      finite.values().forEach(v -> enter(v, -1));
    }
  }

  /** Takes an accepted event; events come in canonical order. */
  public void absorb(Event event, Instant instant) {
    if (kind instanceof Kind.Entity entity) {
      boolean registered = !entity.registers().isEmpty();
      for (Place place : registered ? entity.registers() : entity.seen()) {
        values(place, event, v -> enter(v, instant.order()));
      }
      for (Place place : entity.retires()) {
        values(place, event, v -> leave(v, instant));
      }
    }
  }

  /** Takes the accepted events of one kind of event in a chunk; no member ever retires. */
  public void absorb(int event, Table table) {
    if (kind instanceof Kind.Entity entity) {
      List<Place> places = entity.registers().isEmpty() ? entity.seen() : entity.registers();
      for (int i = 0; i < places.size(); i++) {
        if (places.get(i).event() == event) {
          absorb(places.get(i), i, table);
        }
      }
    }
  }

  /** A value of the field that was looked at before needs no second look. */
  private void absorb(Place place, int number, Table table) {
    Column field = table.field(place.path().get(0));
    boolean ids = field.coding() instanceof Coding.Ids && field.form() == Column.Form.LONG;
    long[] words = field.lo();
    BitSet looked = looked(number);
    for (int i = 0; i < table.size(); i++) {
      if (ids && !field.isNone(i)) {
        int id = (int) words[i];
        if (looked.get(id)) {
          continue;
        }
        looked.set(id);
      }
      long order = table.at().order(i);
      walk(field.value(i), place.path(), 1, v -> enter(v, order));
    }
  }

  private BitSet looked(int place) {
    while (looked.size() <= place) {
      looked.add(new BitSet());
    }
    return looked.get(place);
  }

  /** Makes a value a member from an instant on, or from an earlier one than was known. */
  public void enter(Value value, long order) {
    if (known.add(value)) {
      since.put(value, order);
      newest = Math.max(newest, order);
      sorted = null;
    } else if (since.getOrDefault(value, -1L) > order) {
      since.put(value, order);
    }
  }

  private void leave(Value value, Instant now) {
    if (known.remove(value)) {
      long from = Objects.requireNonNull(since.remove(value));
      sorted = null;
      if (past.isAsked()) {
        gone.removeIf(g -> g.until() <= past.oldest(now).order());
        gone.add(new Gone(value, from, now.order()));
        newest = Math.max(newest, now.order());
      }
    }
  }

  private static void values(Place place, Event event, Consumer<Value> out) {
    if (place.event() == event.kind().ordinal()) {
      walk(event.fields().get(place.path().get(0)), place.path(), 1, out);
    }
  }

  private static void walk(Value value, List<Integer> path, int depth, Consumer<Value> out) {
    switch (value) {
      case None n -> {}
      case ListValue list -> list.elements().forEach(v -> walk(v, path, depth, out));
      case RecordValue r when depth < path.size() ->
          walk(r.fields().get(path.get(depth)), path, depth + 1, out);
      default -> out.accept(value);
    }
  }

  /** Members at an instant, ascending. */
  public List<Value> at(Instant instant) {
    List<Value> all = sorted;
    if (all == null) {
      all = List.copyOf(since.keySet());
      sorted = all;
    }
    return newest <= instant.order() ? all : upTo(instant.order());
  }

  private List<Value> upTo(long order) {
    Stream<Value> staying =
        since.entrySet().stream().filter(e -> e.getValue() <= order).map(Map.Entry::getKey);
    Stream<Value> then =
        gone.stream().filter(g -> g.since() <= order && order < g.until()).map(Gone::value);
    return Stream.concat(staying, then).sorted(Order.CANONICAL).toList();
  }
}
