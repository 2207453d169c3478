package io.talion.reference;

import io.talion.trace.value.Order;
import io.talion.trace.value.Value;
import java.util.Comparator;

/**
 * Findings of one rule, stage and instant (semantics.md 34): by the bound events canonically, the
 * last-named binding first, then by the {@code each} elements.
 */
final class OutputOrder {
  static final Comparator<Fired> OF_ONE_RULE =
      Comparator.comparing(Fired::binding, OutputOrder::byBound)
          .thenComparing(Fired::binding, OutputOrder::byEach);

  private OutputOrder() {}

  private static int byBound(Binding a, Binding b) {
    int order = 0;
    for (int i = a.bound().size() - 1; i >= 0 && order == 0; i--) {
      order = Item.CANONICAL.compare(a.bound().get(i), b.bound().get(i));
    }
    return order;
  }

  private static int byEach(Binding a, Binding b) {
    int order = 0;
    for (int i = 0; i < a.each().size() && order == 0; i++) {
      order = compare(a.each().get(i), b.each().get(i));
    }
    return order;
  }

  private static int compare(Value a, Value b) {
    return a instanceof Item x && b instanceof Item y
        ? Item.CANONICAL.compare(x, y)
        : Order.CANONICAL.compare(a, b);
  }
}
