package io.talion.reference;

import io.talion.compiler.core.Kind;
import io.talion.trace.event.Event;
import io.talion.trace.value.ListValue;
import io.talion.trace.value.None;
import io.talion.trace.value.Order;
import io.talion.trace.value.RecordValue;
import io.talion.trace.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The members of kinds (semantics.md 6): all values of accepted events from their instant on, or
 * where any event registers them, those registered and not since retired. Ascending.
 */
final class Members {
  private final List<Kind> kinds;
  private final History history;
  private final List<TreeSet<Value>> members = new ArrayList<>();
  private final List<Change> changes = new ArrayList<>();

  /** A value that became a member, or ceased to be one. */
  private record Change(int instant, int kind, Value value, boolean member) {}

  Members(List<Kind> kinds, History history) {
    this.kinds = kinds;
    this.history = history;
    for (Kind kind : kinds) {
      TreeSet<Value> set = new TreeSet<>(Order.CANONICAL);
      if (kind instanceof Kind.Finite f) {
        set.addAll(f.values());
      }
      members.add(set);
    }
  }

  /** As in the instant that is asked about: what came later is undone. */
  List<Value> of(int kind) {
    TreeSet<Value> then = new TreeSet<>(members.get(kind));
    for (Change c : changes.reversed()) {
      if (c.instant() <= history.now().index()) {
        break;
      }
      if (c.kind() == kind) {
        set(then, c.value(), !c.member());
      }
    }
    return List.copyOf(then);
  }

  private static boolean set(TreeSet<Value> members, Value value, boolean member) {
    return member ? members.add(value) : members.remove(value);
  }

  private void change(int kind, Value value, boolean member) {
    if (set(members.get(kind), value, member)) {
      changes.add(new Change(history.now().index(), kind, value, member));
    }
  }

  /** A value that a test names in {@code given}. */
  void add(int kind, Value value) {
    change(kind, value, true);
  }

  /** Takes an accepted event in. */
  void absorb(Event event) {
    for (int i = 0; i < kinds.size(); i++) {
      if (kinds.get(i) instanceof Kind.Entity entity) {
        boolean registered = !entity.registers().isEmpty();
        int kind = i;
        values(registered ? entity.registers() : entity.seen(), event).forEach(v -> add(kind, v));
        values(entity.retires(), event).forEach(v -> change(kind, v, false));
      }
    }
  }

  private static Stream<Value> values(List<Kind.Place> places, Event event) {
    return places.stream()
        .filter(p -> p.event() == event.kind().ordinal())
        .flatMap(p -> at(event.fields().get(p.path().getFirst()), p.path(), 1));
  }

  private static Stream<Value> at(Value value, List<Integer> path, int depth) {
    return switch (value) {
      case None n -> Stream.empty();
      case ListValue l -> l.elements().stream().flatMap(e -> at(e, path, depth));
      case RecordValue r when depth < path.size() ->
          at(r.fields().get(path.get(depth)), path, depth + 1);
      default -> Stream.of(value);
    };
  }
}
