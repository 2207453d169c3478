package io.talion.compiler.expr;

import io.talion.compiler.core.Expr;
import io.talion.compiler.fold.Fold;
import io.talion.compiler.names.Scope;
import io.talion.compiler.types.Types;
import io.talion.trace.type.Type;
import io.talion.trace.type.Type.Simple;
import io.talion.trace.value.Int;
import io.talion.trace.value.None;

/**
 * Fits a value to the type its place expects: Int widens to Ratio, a value stands for an optional
 * one; nothing else is silent (language.md section 4, semantics.md 8 and 46).
 */
final class Coerce {
  private Coerce() {}

  static Expr to(Expr e, Type want, Scope scope) {
    Type have = e.type();
    if (Types.isError(have) || Types.isError(want)) {
      return e;
    }
    if (have instanceof Type.NoneType && Types.isOptional(want)) {
      return new Expr.Const(None.NONE, want, e.span());
    }
    if (Types.fits(have, want)) {
      return widened(e, want, scope);
    }
    if (scope.site().inTest() && isPadded(have, want)) {
      return padded(e, want);
    }
    return complain(e, want, scope);
  }

  /** Numbers of both types made alike. */
  static Expr widened(Expr e, Type want, Scope scope) {
    boolean widen = Types.base(e.type()) == Simple.INT && Types.base(want) == Simple.RATIO;
    return widen
        ? scope.fold().widen(e, Types.optionalIf(Types.isOptional(e.type()), Simple.RATIO))
        : e;
  }

  /** In tests an integer stands for bytes, {@code task: i} (semantics.md 8 and 32). */
  private static boolean isPadded(Type have, Type want) {
    return Types.base(have) == Simple.INT
        && !Types.isOptional(have)
        && (Types.isBytes(want) || Types.isPoint(want));
  }

  private static Expr padded(Expr e, Type want) {
    return Fold.value(e)
        .filter(v -> v instanceof Int)
        .flatMap(v -> Literals.bytes(((Int) v).value(), want))
        .<Expr>map(v -> new Expr.Const(v, want, e.span()))
        .orElse(e);
  }

  private static Expr complain(Expr e, Type want, Scope scope) {
    Type have = e.type();
    if (Types.isOptional(have) && Types.fits(Types.inner(have), want)) {
      return Bad.error(
          scope,
          "T0203",
          e.span(),
          "this may be none, but " + want + " is needed",
          "its type is " + have + ": a division, an empty window or an absent field gives none",
          "say what none means: `" + Discharge.example(want) + "`");
    }
    if (Types.base(have) == Simple.RATIO && Types.base(want) == Simple.INT) {
      return Bad.error(
          scope,
          "T0204",
          e.span(),
          "a Ratio does not become an Int by itself",
          "which way it is rounded decides about money",
          "round it: `floor(…)`, `ceil(…)` or `round(…, to: 1, mode: half_even)`");
    }
    boolean units = Types.isNumber(have) && Types.isNumber(want);
    return Bad.error(
        scope,
        units ? "T0202" : "T0201",
        e.span(),
        "expected " + want + ", but this is " + have,
        units ? "numbers of different units are never converted silently" : "",
        "give a value of type " + want + Written.suchAs(want));
  }
}
