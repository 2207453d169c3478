package io.talion.compiler.names;

import io.talion.trace.type.Clock;
import io.talion.trace.type.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The names of the built-in types (language.md section 4). */
public final class TypeNames {
  private static final List<Type> TYPES = types();

  private TypeNames() {}

  /** The built-in type of a name. */
  public static Optional<Type> builtIn(String name) {
    return TYPES.stream().filter(t -> t.toString().equals(name)).findFirst();
  }

  /** Points and distances of a clock that {@code terms} declares. */
  public static Optional<Type> ofClock(String name, Collection<Clock> clocks) {
    return clocks.stream()
        .flatMap(c -> List.<Type>of(new Type.Point(c), new Type.Distance(c)).stream())
        .filter(t -> t.toString().equals(name))
        .findFirst();
  }

  /** All names, to suggest. */
  public static List<String> all() {
    return TYPES.stream().map(Type::toString).toList();
  }

  private static List<Type> types() {
    List<Type> out = new ArrayList<>(List.of(Type.Simple.values()));
    out.addAll(List.of(Type.Bytes.values()));
    for (Clock c : List.of(Clock.TIME, Clock.BLOCK, Clock.SLOT, Clock.EPOCH)) {
      out.add(new Type.Point(c));
      out.add(new Type.Distance(c));
    }
    return List.copyOf(out);
  }
}
