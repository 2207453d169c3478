package io.talion.conformance.afar;

/** Named as the Truffle DSL names what it generates, in another package than its user. */
public final class FarNodeGen {
  private FarNodeGen() {}

  /** Stands for the generated factory method. */
  public static long create() {
    return 2;
  }
}
