package io.talion.compiler.window;

import io.talion.compiler.core.Expr;
import io.talion.compiler.fold.Fold;
import io.talion.compiler.names.Scope;
import io.talion.compiler.types.Types;
import io.talion.grammar.ast.Expression;
import io.talion.trace.event.EventKind.Extent;
import io.talion.trace.type.Type;
import io.talion.trace.value.Int;
import io.talion.trace.value.Value;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Clauses that take a constant: extents of windows, periods, counts. Consts and params are
 * constants; what depends on a trace is not, since the state a window needs must be known.
 */
public final class Constants {
  private Constants() {}

  /** A constant of any type; empty after a complaint. */
  public static Optional<Value> value(Expression e, Type hint, String what, Scope scope) {
    return value(scope.infer(e, hint), what, scope);
  }

  /** The value of an expression that must be constant; empty after a complaint. */
  public static Optional<Value> value(Expr e, String what, Scope scope) {
    if (Types.isError(e.type())) {
      return Optional.empty();
    }
    Optional<Value> v = Fold.value(e);
    if (v.isEmpty()) {
      scope
          .report()
          .error(
              "T0210",
              e.span(),
              what + " must be a constant",
              "the memory that this needs must be known before a trace is read",
              "write a literal, a const or a param");
    }
    return v;
  }

  /** A constant distance on any clock, at least {@code least}; empty after a complaint. */
  public static Optional<Extent> extent(Expression e, long least, String what, Scope scope) {
    return extent(scope.infer(e), least, what, scope);
  }

  /** The same of an expression already typed. */
  public static Optional<Extent> extent(Expr e, long least, String what, Scope scope) {
    if (Types.isError(e.type())) {
      return Optional.empty();
    }
    if (!(Types.base(e.type()) instanceof Type.Distance d)) {
      wrongType(e, what, "a duration or a distance such as `7 days` or `50 blocks`", scope);
      return Optional.empty();
    }
    OptionalLong n = whole(e, least, what, scope);
    return n.isPresent() ? Optional.of(new Extent(d.clock(), n.getAsLong())) : Optional.empty();
  }

  /** A constant whole number of base units, at least {@code least}; empty after a complaint. */
  public static OptionalLong whole(Expr e, long least, String what, Scope scope) {
    Optional<Value> v = value(e, what, scope);
    if (v.isEmpty()) {
      return OptionalLong.empty();
    }
    if (v.get() instanceof Int i && i.value().bitLength() < 62 && i.value().longValue() >= least) {
      return OptionalLong.of(i.value().longValue());
    }
    scope
        .report()
        .error(
            "T0206",
            e.span(),
            what + " is out of range",
            "it must be a whole number, at least " + least + " in its base unit, and below 2^62",
            "write a greater or a smaller one");
    return OptionalLong.empty();
  }

  /** Says that something has another type than a clause takes. */
  public static void wrongType(Expr e, String what, String wanted, Scope scope) {
    scope
        .report()
        .error(
            "T0201",
            e.span(),
            what + " is " + wanted + ", but this is " + e.type(),
            "",
            "write " + wanted);
  }
}
