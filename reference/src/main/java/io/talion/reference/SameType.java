package io.talion.reference;

import io.talion.trace.type.Type;

/**
 * Whether two types name the same things: a name that {@code type} gave agrees with its base, not
 * with another name. Equal bytes of another type are something else (semantics.md 17 and 24).
 */
final class SameType {
  private SameType() {}

  static boolean of(Type a, Type b) {
    Type x = required(a);
    Type y = required(b);
    boolean bothNamed = x instanceof Type.Named && y instanceof Type.Named;
    return bothNamed ? x.equals(y) : Type.strip(x).equals(Type.strip(y));
  }

  private static Type required(Type type) {
    return type instanceof Type.Optional o ? required(o.inner()) : type;
  }
}
