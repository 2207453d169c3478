package io.talion.interpreter.store;

/** How a value of a partner stands to one of the element that looks for it. */
public enum Relation {
  SAME,
  OTHER,
  BELOW,
  AT_MOST,
  ABOVE,
  AT_LEAST,
  /** However it stands. */
  ANY;

  /** Whether it is this, by the sign of comparing the partner's value with the other one. */
  boolean holds(int comparison) {
    return switch (this) {
      case SAME -> comparison == 0;
      case OTHER -> comparison != 0;
      case BELOW -> comparison < 0;
      case AT_MOST -> comparison <= 0;
      case ABOVE -> comparison > 0;
      case AT_LEAST -> comparison >= 0;
      case ANY -> true;
    };
  }

  /** Whether some value from a least to a greatest one may stand so, by both comparisons. */
  boolean mayHold(int ofLeast, int ofGreatest) {
    return switch (this) {
      case SAME -> ofLeast <= 0 && ofGreatest >= 0;
      case OTHER -> ofLeast != 0 || ofGreatest != 0;
      case BELOW, AT_MOST -> holds(ofLeast);
      case ABOVE, AT_LEAST -> holds(ofGreatest);
      case ANY -> true;
    };
  }

  /** Whether it asks for an order; {@code none} stands in none. */
  public boolean isOrder() {
    return this == BELOW || this == AT_MOST || this == ABOVE || this == AT_LEAST;
  }

  /** How the other value stands to this one. */
  public Relation turned() {
    return switch (this) {
      case BELOW -> ABOVE;
      case AT_MOST -> AT_LEAST;
      case ABOVE -> BELOW;
      case AT_LEAST -> AT_MOST;
      case SAME, OTHER, ANY -> this;
    };
  }
}
