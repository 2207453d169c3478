package io.talion.compiler.expr;

import io.talion.compiler.core.Expr;
import io.talion.compiler.names.Names;
import io.talion.compiler.names.Scope;
import io.talion.compiler.names.StreamInfo;
import io.talion.compiler.names.Suggest;
import io.talion.compiler.names.Symbol;
import io.talion.compiler.types.Types;
import io.talion.grammar.ast.Expression;
import io.talion.trace.type.Clock;
import io.talion.trace.type.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * {@code target.field}: fields of records and elements, and coordinates (semantics.md 7 and 17).
 */
final class Members {
  private Members() {}

  static Expr member(Expression.Member m, Scope scope) {
    Optional<Symbol> qualified = qualified(m, scope);
    if (qualified.isPresent()) {
      return References.ofSymbol(
          qualified.get(), new Expression.Reference(m.field(), m.span()), scope);
    }
    Optional<Names> module = module(m.target(), scope);
    if (module.isPresent()) {
      return notInModule(m, module.get(), scope);
    }
    Expr target = scope.infer(m.target());
    if (Types.isError(target.type())) {
      return Bad.at(m.span());
    }
    return switch (Types.base(target.type())) {
      case Type.ElementOf e -> ofElement(m, target, scope.program().stream(e.stream()), scope);
      case Type.Record r -> field(m, target, r.fields(), r.name(), scope);
      default -> none(m, target.type().toString(), List.of(), scope);
    };
  }

  /** {@code q.majority}: a name of a module that is imported or used. */
  private static Optional<Symbol> qualified(Expression.Member m, Scope scope) {
    return module(m.target(), scope).flatMap(names -> names.find(m.field().text()));
  }

  /** The names behind {@code q}, or behind {@code n.q} where a used module has them. */
  private static Optional<Names> module(Expression target, Scope scope) {
    return switch (target) {
      case Expression.Reference r
          when scope.local(r.name().text()).isEmpty() && scope.names().has(r.name().text()) ->
          scope.names().find(r.name().text()).flatMap(Members::names);
      case Expression.Member m ->
          module(m.target(), scope)
              .filter(n -> n.has(m.field().text()))
              .flatMap(n -> n.find(m.field().text()))
              .flatMap(Members::names);
      default -> Optional.empty();
    };
  }

  private static Optional<Names> names(Symbol s) {
    return s instanceof Symbol.ModuleName m ? Optional.of(m.names()) : Optional.empty();
  }

  private static Expr notInModule(Expression.Member m, Names module, Scope scope) {
    List<String> known = List.copyOf(module.all());
    String name = m.target() instanceof Expression.Reference r ? r.name().text() : "it";
    return Bad.error(
        scope,
        "T0101",
        m.field().span(),
        "the module `" + name + "` has no `" + m.field().text() + "`",
        "",
        Suggest.fix(m.field().text(), known, "its names are " + String.join(", ", known)));
  }

  private static Expr ofElement(Expression.Member m, Expr target, StreamInfo stream, Scope scope) {
    if (stream.indexOf(m.field().text()).isEmpty()) {
      Optional<Expr> coordinate = coordinate(m, target, scope);
      if (coordinate.isPresent()) {
        return coordinate.get();
      }
    }
    return field(m, target, stream.fields(), stream.name(), scope);
  }

  private static Optional<Expr> coordinate(Expression.Member m, Expr target, Scope scope) {
    String name = m.field().text();
    if (name.equals("time")) {
      Type type = Types.optionalIf(Types.isOptional(target.type()), Type.INSTANT);
      return Optional.of(new Expr.Coordinate(target, Clock.TIME, type, m.span()));
    }
    return Optional.ofNullable(scope.program().clocks().get(name))
        .map(c -> new Expr.Coordinate(target, c, coordinateType(c, target, scope), m.span()));
  }

  /** Optional unless the clock is declared. */
  private static Type coordinateType(Clock c, Expr target, Scope scope) {
    boolean always = scope.program().timed().containsKey(c) || scope.program().isCounted(c);
    return Types.optionalIf(!always || Types.isOptional(target.type()), new Type.Point(c));
  }

  private static Expr field(
      Expression.Member m, Expr target, List<Type.Field> fields, String owner, Scope scope) {
    OptionalInt index = index(fields, m.field().text());
    if (index.isEmpty()) {
      return none(m, owner, names(fields), scope);
    }
    Type type = fields.get(index.getAsInt()).type();
    Type result = Types.optionalIf(Types.isOptional(target.type()), type);
    Expr value = scope.fold().field(target, index.getAsInt(), result, m.span());
    return Types.isError(type) ? Bad.at(m.span()) : value;
  }

  private static OptionalInt index(List<Type.Field> fields, String name) {
    for (int i = fields.size() - 1; i >= 0; i--) {
      if (fields.get(i).name().equals(name)) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }

  private static List<String> names(List<Type.Field> fields) {
    return fields.stream().map(Type.Field::name).filter(n -> !n.contains(" ")).toList();
  }

  private static Expr none(Expression.Member m, String owner, List<String> fields, Scope scope) {
    List<String> known = new ArrayList<>(fields);
    if (!fields.isEmpty()) {
      known.addAll(List.of("time", "block", "slot", "epoch"));
    }
    String all =
        fields.isEmpty() ? "it has no fields" : "its fields are " + String.join(", ", fields);
    return Bad.error(
        scope,
        "T0103",
        m.field().span(),
        "`" + owner + "` has no field `" + m.field().text() + "`",
        "",
        Suggest.fix(m.field().text(), known, all));
  }
}
