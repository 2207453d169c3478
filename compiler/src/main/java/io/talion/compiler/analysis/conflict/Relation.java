package io.talion.compiler.analysis.conflict;

import io.talion.compiler.core.Expr.Binary.BinaryOperator;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** How two values may lie to each other: what a comparison leaves open. */
enum Relation {
  LESS,
  EQUAL,
  GREATER;

  /** The relations under which a comparison holds; empty if the operator compares nothing. */
  static Optional<Set<Relation>> of(BinaryOperator operator) {
    return switch (operator) {
      case LESS -> Optional.of(EnumSet.of(LESS));
      case LESS_OR_EQUAL -> Optional.of(EnumSet.of(LESS, EQUAL));
      case EQUAL -> Optional.of(EnumSet.of(EQUAL));
      case NOT_EQUAL -> Optional.of(EnumSet.of(LESS, GREATER));
      case GREATER_OR_EQUAL -> Optional.of(EnumSet.of(GREATER, EQUAL));
      case GREATER -> Optional.of(EnumSet.of(GREATER));
      default -> Optional.empty();
    };
  }

  /** The same with the sides exchanged. */
  static Set<Relation> turned(Set<Relation> relations) {
    EnumSet<Relation> out = EnumSet.noneOf(Relation.class);
    relations.forEach(r -> out.add(values()[GREATER.ordinal() - r.ordinal()]));
    return out;
  }

  /** What is left where these do not hold. */
  static Set<Relation> others(Set<Relation> relations) {
    return EnumSet.complementOf(EnumSet.copyOf(relations));
  }
}
