package io.talion.compiler.analysis.conflict;

import io.talion.trace.value.Ratio;

/** One end of an interval; {@code NONE} is no end. Of whole numbers an open end is moved inside. */
record Bound(boolean present, Ratio at, boolean closed) {
  static final Bound NONE = new Bound(false, Ratio.ZERO, true);

  static Bound low(Ratio at, boolean closed, boolean whole) {
    if (!whole) {
      return new Bound(true, at, closed);
    }
    Ratio least = at.ceil().toRatio();
    boolean next = !closed && least.equals(at);
    return new Bound(true, next ? least.add(Ratio.ONE) : least, true);
  }

  static Bound high(Ratio at, boolean closed, boolean whole) {
    if (!whole) {
      return new Bound(true, at, closed);
    }
    Ratio most = at.floor().toRatio();
    boolean next = !closed && most.equals(at);
    return new Bound(true, next ? most.subtract(Ratio.ONE) : most, true);
  }

  /** The one of two lower ends that leaves less. */
  Bound higher(Bound o) {
    return narrower(o, o.at.compareTo(at));
  }

  /** The one of two upper ends that leaves less. */
  Bound lower(Bound o) {
    return narrower(o, at.compareTo(o.at));
  }

  private Bound narrower(Bound o, int order) {
    if (!present || !o.present) {
      return present ? this : o;
    }
    return order > 0 || (order == 0 && !o.closed) ? o : this;
  }

  static boolean crosses(Bound low, Bound high) {
    int order = low.at.compareTo(high.at);
    return low.present
        && high.present
        && (order > 0 || (order == 0 && !(low.closed && high.closed)));
  }

  static boolean meets(Bound low, Bound high) {
    return low.present && high.present && low.at.equals(high.at) && low.closed && high.closed;
  }
}
