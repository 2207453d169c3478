package io.talion.interpreter.run;

/** Looks for places in ascending numbers. */
final class Places {
  private Places() {}

  /** The first of n ascending numbers that is not below a bound; n if there is none. */
  static int notBelow(int[] ascending, int n, int bound) {
    int from = 0;
    int to = n;
    while (from < to) {
      int middle = from + to >>> 1;
      if (ascending[middle] < bound) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }
}
