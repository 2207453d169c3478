package io.talion.compiler.declaration;

import io.talion.grammar.ast.Expression;
import io.talion.trace.event.EventKind.Range;
import io.talion.trace.type.Type;
import io.talion.trace.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Values given to params from outside, and what each param was bound to. */
public final class GivenParams {
  private final Map<String, Expression> given;
  private final List<Bound> bound = new ArrayList<>();

  /** A param with its value. */
  public record Bound(String name, Value value, Type type, Optional<Range> range) {}

  public GivenParams(Map<String, Expression> given) {
    this.given = Map.copyOf(given);
  }

  Optional<Expression> of(String name) {
    return Optional.ofNullable(given.get(name));
  }

  void bound(String name, Value value, Type type, Optional<Range> range) {
    bound.add(new Bound(name, value, type, range));
  }

  /** All params, in order of declaration. */
  public List<Bound> all() {
    return List.copyOf(bound);
  }
}
