package io.talion.interpreter.data;

import io.talion.compiler.core.Kind;
import io.talion.compiler.core.Kind.Place;
import io.talion.interpreter.instant.At;
import io.talion.interpreter.instant.Instant;
import io.talion.interpreter.instant.Past;
import io.talion.trace.column.Coding;
import io.talion.trace.column.Column;
import io.talion.trace.column.Dictionary;
import io.talion.trace.column.HeldIds;
import io.talion.trace.column.ValueDictionary;
import io.talion.trace.event.Event;
import io.talion.trace.value.ListValue;
import io.talion.trace.value.None;
import io.talion.trace.value.RecordValue;
import io.talion.trace.value.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The members of a kind in ascending order, from the instant on in which they were first seen or
 * registered (semantics.md 6). A member is an id, so that many cost a word or two each.
 */
public final class Members {
  private static final long NEVER = Long.MAX_VALUE;

  private final Kind kind;
  private final Coding coding;
  private final Dictionary ids;
  private final Past past;
  private final List<Gone> gone = new ArrayList<>();

  /** By id: the instant from which on it is a member. */
  private long[] since = new long[16];

  private final Ascending ascending;
  private long newest = -1;

  /** A value that was a member from one instant until before another. */
  private record Gone(int id, long since, long until) {}

  Members(Kind kind, Coding coding, Past past) {
    this.kind = kind;
    this.coding = coding;
    this.ids = coding instanceof Coding.Ids own ? own.dictionary() : new ValueDictionary();
    this.ascending = new Ascending(ids);
    this.past = past;
    Arrays.fill(since, NEVER);
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
        values(place, event, v -> leave(ids.idOf(v), instant));
      }
    }
  }

  /** Takes the accepted events of one kind of event in a chunk; no member ever retires. */
  public void absorb(int event, Table table) {
    if (kind instanceof Kind.Entity entity) {
      for (Place place : entity.registers().isEmpty() ? entity.seen() : entity.registers()) {
        if (place.event() == event) {
          absorb(place, table);
        }
      }
    }
  }

  /** Ids of the kind's own dictionary need no look at their values. */
  private void absorb(Place place, Table table) {
    Column field = table.field(place.path().get(0));
    boolean own = field.coding().equals(coding) && field.form() == Column.Form.LONG;
    if (own && coding instanceof Coding.Ids && place.path().size() == 1) {
      if (!hasAll(table.at().moments().order(0))) {
        absorb(field.lo(), field.none(), table.at());
      }
      return;
    }
    for (int i = 0; i < table.size(); i++) {
      long order = table.at().order(i);
      walk(field.value(i), place.path(), 1, v -> enter(v, order));
    }
  }

  /** Whether every value that has an id was a member before an instant. */
  private boolean hasAll(long first) {
    return newest < first && ascending.size() == ids.size();
  }

  /** Most are members already. */
  private void absorb(long[] words, boolean @Nullable [] none, At at) {
    long first = at.moments().order(0);
    long[] known = since;
    int n = at.size();
    for (int i = 0; i < n; i++) {
      int id = (int) words[i];
      boolean is = id < known.length && known[id] < first;
      if (!is && (none == null || !none[i])) {
        enter(id, at.order(i));
        known = since;
      }
    }
  }

  /** Makes a value a member from an instant on, or from an earlier one than was known. */
  public void enter(Value value, long order) {
    enter(ids.idOf(value), order);
  }

  private void enter(int id, long order) {
    if (id >= since.length) {
      int known = since.length;
      since = Arrays.copyOf(since, Math.max(id + 1, known * 2));
      Arrays.fill(since, known, since.length, NEVER);
    }
    if (since[id] == NEVER) {
      since[id] = order;
      newest = Math.max(newest, order);
      ascending.add(id);
    } else if (since[id] > order) {
      since[id] = order;
    }
  }

  private void leave(int id, Instant now) {
    if (id >= since.length || since[id] == NEVER) {
      return;
    }
    if (past.isAsked()) {
      gone.removeIf(g -> g.until() <= past.oldest(now).order());
      gone.add(new Gone(id, since[id], now.order()));
      newest = Math.max(newest, now.order());
    }
    since[id] = NEVER;
    ascending.remove(id);
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

  /** Who ever was a member has an id for ever. */
  void mark(HeldIds held) {
    held.mark(coding, ascending.ids(), ascending.size());
    gone.forEach(g -> held.mark(ids, g.id()));
  }

  /** Whether an id of the kind's own dictionary is a member at an instant. */
  public boolean has(int id, long order) {
    for (int i = 0; i < gone.size(); i++) {
      Gone g = gone.get(i);
      if (g.id() == id && g.since() <= order && order < g.until()) {
        return true;
      }
    }
    return id < since.length && since[id] <= order;
  }

  /** How members are written in columns. */
  public Coding coding() {
    return coding;
  }

  /** Appends the members at an instant, ascending, to a column of {@link #coding}. */
  public void append(long order, Column out) {
    int[] all = ascending.ids();
    int n = ascending.size();
    if (!gone.isEmpty()) {
      all = then(order, all, n);
      n = all.length;
    }
    out.reserve(out.size() + n);
    boolean words = coding instanceof Coding.Ids;
    boolean every = newest <= order || !gone.isEmpty();
    for (int i = 0; i < n; i++) {
      if (every || since[all[i]] <= order) {
        if (words) {
          out.appendWord(all[i]);
        } else {
          out.append(ids.value(all[i]));
        }
      }
    }
  }

  /** Members at an instant that some of whose have left since. */
  private int[] then(long order, int[] all, int n) {
    Ascending then = new Ascending(ids);
    for (int i = 0; i < n; i++) {
      if (since[all[i]] <= order) {
        then.add(all[i]);
      }
    }
    for (Gone g : gone) {
      if (g.since() <= order && order < g.until()) {
        then.add(g.id());
      }
    }
    return Arrays.copyOf(then.ids(), then.size());
  }

  /** Members at an instant, ascending. */
  public List<Value> at(Instant instant) {
    Column column = new Column(coding);
    append(instant.order(), column);
    List<Value> values = new ArrayList<>(column.size());
    for (int i = 0; i < column.size(); i++) {
      values.add(column.value(i));
    }
    return values;
  }
}
