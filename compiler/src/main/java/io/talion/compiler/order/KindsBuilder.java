package io.talion.compiler.order;

import io.talion.compiler.core.Kind;
import io.talion.compiler.types.Types;
import io.talion.trace.event.EventKind;
import io.talion.trace.type.Type;
import io.talion.trace.value.Bool;
import io.talion.trace.value.EnumCase;
import io.talion.trace.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where the members of each kind are seen in events (semantics.md 6). A value of a {@code type} is
 * also one of its base.
 */
public final class KindsBuilder {
  private final List<EventKind> events;

  public KindsBuilder(List<EventKind> events) {
    this.events = events;
  }

  /** The kind of a type. */
  public Kind build(Type type) {
    return switch (type) {
      case Type.Enum e -> new Kind.Finite(e.name(), e, cases(e));
      case Type.Simple s when s == Type.Simple.BOOL ->
          new Kind.Finite("Bool", s, List.of(Bool.FALSE, Bool.TRUE));
      default ->
          new Kind.Entity(
              type.toString(), type, seen(type), members(type, true), members(type, false));
    };
  }

  private static List<Value> cases(Type.Enum e) {
    List<Value> out = new ArrayList<>();
    for (int i = 0; i < e.cases().size(); i++) {
      out.add(new EnumCase(e.name(), e.cases().get(i), i));
    }
    return out;
  }

  private List<Kind.Place> seen(Type kind) {
    List<Kind.Place> out = new ArrayList<>();
    for (EventKind event : events) {
      for (int i = 0; i < event.fields().size(); i++) {
        places(event.fields().get(i).type(), kind, event.ordinal(), List.of(i), out);
      }
    }
    return out;
  }

  private static void places(
      Type type, Type kind, int event, List<Integer> path, List<Kind.Place> out) {
    Type t = Types.inner(type);
    if (is(t, kind)) {
      out.add(new Kind.Place(event, path));
    } else if (t instanceof Type.ListOf l) {
      places(l.element(), kind, event, path, out);
    } else if (t instanceof Type.Record r) {
      for (int i = 0; i < r.fields().size(); i++) {
        List<Integer> longer = new ArrayList<>(path);
        longer.add(i);
        places(r.fields().get(i).type(), kind, event, List.copyOf(longer), out);
      }
    }
  }

  /** Whether a value of {@code type} is one of the kind: itself, or a name given to it. */
  private static boolean is(Type type, Type kind) {
    return type.equals(kind) || (type instanceof Type.Named n && is(n.base(), kind));
  }

  private List<Kind.Place> members(Type kind, boolean registers) {
    List<Kind.Place> out = new ArrayList<>();
    for (EventKind e : events) {
      Optional<Integer> field = registers ? e.registers() : e.retires();
      field
          .filter(f -> is(Types.inner(e.fields().get(f).type()), kind))
          .ifPresent(f -> out.add(new Kind.Place(e.ordinal(), List.of(f))));
    }
    return out;
  }
}
