package io.talion.interpreter.data;

import io.talion.compiler.core.Rule;
import io.talion.trace.type.Type;

/**
 * Whether two findings are against one offender: equal bytes of another type are somebody else; a
 * name that {@code type} gave agrees with its base, not with another name (semantics.md 24).
 */
public final class Offenders {
  private Offenders() {}

  /** Whether two firings are against one. */
  public static boolean same(Firing a, Firing b) {
    return a.offender().equals(b.offender())
        && (a.offender().isEmpty() || isOf(b.rule(), a.rule().against().orElseThrow().type()));
  }

  /** Whether a rule's offender is of a type. */
  public static boolean isOf(Rule rule, Type type) {
    return rule.against().filter(against -> agree(against.type(), type)).isPresent();
  }

  static boolean agree(Type a, Type b) {
    Type x = required(a);
    Type y = required(b);
    boolean bothNamed = x instanceof Type.Named && y instanceof Type.Named;
    return bothNamed ? x.equals(y) : Type.strip(x).equals(Type.strip(y));
  }

  private static Type required(Type type) {
    return type instanceof Type.Optional o ? required(o.inner()) : type;
  }
}
