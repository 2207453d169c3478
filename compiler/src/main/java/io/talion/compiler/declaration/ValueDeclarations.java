package io.talion.compiler.declaration;

import io.talion.compiler.core.Expr;
import io.talion.compiler.fold.Fold;
import io.talion.compiler.fold.Interval;
import io.talion.compiler.names.Lazy;
import io.talion.compiler.names.Scope;
import io.talion.compiler.names.Symbol;
import io.talion.compiler.types.Types;
import io.talion.compiler.window.Constants;
import io.talion.grammar.ast.Declaration;
import io.talion.grammar.ast.Name;
import io.talion.grammar.diagnostic.Span;
import io.talion.trace.event.EventKind;
import io.talion.trace.type.Type;
import io.talion.trace.value.None;
import io.talion.trace.value.Order;
import io.talion.trace.value.Value;
import java.util.Optional;

/** {@code const} and {@code param}: constants of the core, whichever way they are given. */
final class ValueDeclarations {
  private ValueDeclarations() {}

  static void constant(Declaration.Const d, File file) {
    Lazy<Expr> value =
        new Lazy<>(file.report().heard(() -> constantValue(d, file)), () -> cyclic(d.name(), file));
    file.declare(d.name(), new Symbol.Constant(value, "const"));
    file.parts().body(value::value);
  }

  private static Expr constantValue(Declaration.Const d, File file) {
    Scope scope = file.scope();
    Type type = d.type().map(t -> new TypeRefs(file).resolve(t)).orElse(Types.ANY);
    return closed(scope.check(d.value(), type), type, "a `const`", scope);
  }

  /** A constant under its declared type. */
  private static Expr closed(Expr e, Type type, String what, Scope scope) {
    Optional<Value> v = Constants.value(e, what, scope);
    if (v.isEmpty()) {
      return new Expr.Const(None.NONE, Types.ERROR, e.span());
    }
    return Types.isError(type) || Types.isError(e.type()) ? e : scope.fold().retyped(e, type);
  }

  static void param(Declaration.Param d, GivenParams given, File file) {
    Lazy<Expr> value =
        new Lazy<>(
            file.report().heard(() -> paramValue(d, given, file)), () -> cyclic(d.name(), file));
    file.declare(d.name(), new Symbol.Constant(value, "param"));
    file.parts().body(value::value);
  }

  private static Expr paramValue(Declaration.Param d, GivenParams given, File file) {
    Scope scope = file.scope();
    Type type = new TypeRefs(file).resolve(d.type());
    Expr written =
        given.value(d.name().text(), type, scope).orElseGet(() -> scope.check(d.value(), type));
    Optional<Interval> known = known(written, scope);
    Expr value = closed(written, type, "a `param`", scope);
    Optional<EventKind.Range> range =
        d.range().flatMap(r -> EventDeclarations.range(r, type, scope));
    Fold.value(value)
        .filter(v -> !Types.isError(value.type()))
        .ifPresent(v -> {
          range.ifPresent(r -> inRange(v, known, r, written.span(), d.name(), scope));
          given.bound(d.name().text(), v, type, range);
        });
    if (Types.isNumber(type)) {
      Optional<Interval> declared = range.map(EventDeclarations::interval);
      Optional<Interval> note =
          given.isOfUse() ? known : Optional.of(declared.orElse(Interval.ALL));
      note.ifPresent(i -> scope.fold().ranges().note(value, i));
    }
    return value;
  }

  /** What a param of the policy that is handed on can be. */
  private static Optional<Interval> known(Expr written, Scope scope) {
    return scope.fold().ranges().isNoted(written)
        ? Optional.of(scope.fold().ranges().of(written))
        : Optional.empty();
  }

  private static void inRange(
      Value v, Optional<Interval> known, EventKind.Range r, Span span, Name name, Scope scope) {
    boolean in =
        Order.CANONICAL.compare(r.low(), v) <= 0 && Order.CANONICAL.compare(v, r.high()) <= 0;
    if (!in || known.filter(k -> !EventDeclarations.interval(r).contains(k)).isPresent()) {
      scope
          .report()
          .error(
              "T0211",
              span,
              in
                  ? "`" + name.text() + "` can be out of its range"
                  : "`" + name.text() + "` is out of its range",
              "what was checked holds for the declared range only",
              in
                  ? "give the parameter that is handed on a range inside, or widen this one"
                  : "choose a value inside, or widen the range");
    }
  }

  private static Expr cyclic(Name name, File file) {
    file.report()
        .error(
            "T0120",
            name.span(),
            "`" + name.text() + "` depends on itself",
            "",
            "break the circle");
    return new Expr.Const(None.NONE, Types.ERROR, name.span());
  }
}
