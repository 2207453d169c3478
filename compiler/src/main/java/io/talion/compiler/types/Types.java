package io.talion.compiler.types;

import io.talion.trace.type.Type;
import io.talion.trace.type.Type.Simple;

/**
 * Questions about types. A type given by {@code type} is interchangeable with its base, but not
 * with another name of the same base (language.md section 4).
 */
public final class Types {
  /** The type of what has already been complained about: it fits everywhere, silently. */
  public static final Type ERROR = new Type.Named("?", new Type.NoneType());

  /** As an expectation: none. */
  public static final Type ANY = ERROR;

  /** The type of {@code offender} where the rules' culprits have no common type. */
  public static final Type OPAQUE = new Type.Named("any offender", Type.Bytes.BYTES);

  private Types() {}

  public static boolean isError(Type t) {
    return t.equals(ERROR);
  }

  public static boolean isOptional(Type t) {
    return t instanceof Type.Optional || t instanceof Type.NoneType;
  }

  /** {@code T?}, once. */
  public static Type optional(Type t) {
    return isOptional(t) || isError(t) ? t : new Type.Optional(t);
  }

  /** {@code T?} where {@code when}, else {@code T}. */
  public static Type optionalIf(boolean when, Type t) {
    return when ? optional(t) : t;
  }

  /** Without {@code ?}. */
  public static Type inner(Type t) {
    return t instanceof Type.Optional o ? o.inner() : t;
  }

  /** Without {@code ?} and without names. */
  public static Type base(Type t) {
    return isError(t) ? t : Type.strip(t);
  }

  public static boolean isScalar(Type t) {
    Type b = base(t);
    return b == Simple.INT || b == Simple.RATIO;
  }

  /** A number with a dimension: amounts, shares, wads, magnitudes, distances. */
  public static boolean isQuantity(Type t) {
    Type b = base(t);
    return b instanceof Type.Amount
        || b instanceof Type.Shares
        || b instanceof Type.Distance
        || b == Simple.WAD
        || b == Simple.MAGNITUDE;
  }

  public static boolean isNumber(Type t) {
    return isScalar(t) || isQuantity(t);
  }

  public static boolean isPoint(Type t) {
    return base(t) instanceof Type.Point;
  }

  public static boolean isBytes(Type t) {
    return base(t) instanceof Type.Bytes;
  }

  /** Whether {@code <} is defined. */
  public static boolean isOrdered(Type t) {
    return isNumber(t) || isPoint(t) || isBytes(t);
  }

  /** Whether an address can be named by it: what a test's names and payees stand for. */
  public static boolean isAddress(Type t) {
    return base(t) instanceof Type.Bytes b
        && switch (b) {
          case OPERATOR, AVS, STRATEGY, ADDRESS, VALIDATOR -> true;
          case HASH, BYTES32, BYTES, SIGNATURE -> false;
        };
  }

  /** Equal up to the names that {@code type} gives. */
  public static boolean same(Type a, Type b) {
    if (a.equals(b) || isError(a) || isError(b)) {
      return true;
    }
    if (a.equals(OPAQUE) || b.equals(OPAQUE)) {
      return isBytes(a) && isBytes(b);
    }
    if (a instanceof Type.Named n && b instanceof Type.Named m) {
      return n.name().equals(m.name());
    }
    if (a instanceof Type.Named n) {
      return same(n.base(), b);
    }
    if (b instanceof Type.Named m) {
      return same(a, m.base());
    }
    if (a instanceof Type.Optional o && b instanceof Type.Optional p) {
      return same(o.inner(), p.inner());
    }
    return a instanceof Type.ListOf l
        && b instanceof Type.ListOf m
        && same(l.element(), m.element());
  }

  /** The type that values of both have, or {@link #ERROR} if there is none. */
  public static Type common(Type a, Type b) {
    if (isError(a) || a instanceof Type.NoneType) {
      return isError(a) ? b : optional(b);
    }
    if (isError(b) || b instanceof Type.NoneType) {
      return isError(b) ? a : optional(a);
    }
    boolean optional = isOptional(a) || isOptional(b);
    Type x = inner(a);
    Type y = inner(b);
    if (same(x, y)) {
      return optionalIf(optional, x instanceof Type.Named ? y : x);
    }
    return isScalar(x) && isScalar(y) ? optionalIf(optional, Simple.RATIO) : ERROR;
  }

  /** Whether a value of {@code from} can stand where {@code to} is expected, widened if need be. */
  public static boolean fits(Type from, Type to) {
    if (same(from, to) || (from instanceof Type.NoneType && isOptional(to))) {
      return true;
    }
    if (isOptional(from) && !isOptional(to)) {
      return false;
    }
    Type f = inner(from);
    Type t = inner(to);
    return same(f, t) || (base(f) == Simple.INT && base(t) == Simple.RATIO);
  }
}
