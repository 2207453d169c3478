package io.talion.compiler.declaration;

import io.talion.compiler.core.Expr;
import io.talion.compiler.names.Scope;
import io.talion.grammar.ast.Declaration;
import io.talion.grammar.ast.Expression;
import io.talion.trace.event.EventKind.Range;
import io.talion.trace.type.Type;
import io.talion.trace.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Values given to params from outside, on the command line or by a {@code use}, and what each param
 * was bound to.
 */
public final class GivenParams {
  private final Map<String, Expression> given;
  private final Optional<File> home;
  private final List<Bound> bound = new ArrayList<>();

  /** A param with its value. */
  public record Bound(String name, Value value, Type type, Optional<Range> range) {}

  public GivenParams(Map<String, Expression> given) {
    this(given, Optional.empty());
  }

  private GivenParams(Map<String, Expression> given, Optional<File> home) {
    this.given = Map.copyOf(given);
    this.home = home;
  }

  /** All params keep their defaults. */
  public static GivenParams none() {
    return new GivenParams(Map.of());
  }

  /** What a {@code use} gives, in the names of the file that it stands in. */
  public static GivenParams of(Declaration.Use use, File home) {
    Map<String, Expression> given = new TreeMap<>();
    use.parameters().forEach(a -> a.name().ifPresent(n -> given.putIfAbsent(n.text(), a.value())));
    return new GivenParams(given, Optional.of(home));
  }

  /** Whether the params are set by a {@code use} and by nobody else. */
  boolean isOfUse() {
    return home.isPresent();
  }

  /** The given value of a param; empty where it keeps its default. */
  Optional<Expr> value(String name, Type type, Scope own) {
    Scope scope = home.map(File::scope).orElse(own);
    return Optional.ofNullable(given.get(name)).map(e -> scope.check(e, type));
  }

  void bound(String name, Value value, Type type, Optional<Range> range) {
    bound.add(new Bound(name, value, type, range));
  }

  /** All params, in order of declaration. */
  public List<Bound> all() {
    return List.copyOf(bound);
  }
}
