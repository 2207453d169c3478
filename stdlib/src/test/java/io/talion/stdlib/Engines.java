package io.talion.stdlib;

/**
 * Which engines judged the traces of a set: the interpreter all of each, the reference all of those
 * it can, and of longer ones the beginning with the last event.
 */
final class Engines {
  private int traces;
  private int whole;
  private int begun;

  void judgedByBoth() {
    traces++;
    whole++;
  }

  void judgedByBothAtFirst() {
    traces++;
    begun++;
  }

  /** What there is to say of the traces since the last time, which are then forgotten. */
  String told() {
    String told =
        traces == 0
            ? "none"
            : whole == traces
                ? "both"
                : "both; of %,d of %,d traces the reference only beginnings"
                    .formatted(begun, traces);
    traces = 0;
    whole = 0;
    begun = 0;
    return told;
  }
}
