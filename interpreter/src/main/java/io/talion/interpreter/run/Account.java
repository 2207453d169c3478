package io.talion.interpreter.run;

import io.talion.trace.type.Type;
import io.talion.trace.value.Ratio;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What was executed against one offender by rules whose offender is of one type, in all buckets and
 * in those that were named. Sums, and what may still leave them: a window's end is met in the order
 * in which its entries came.
 */
final class Account {
  private record Entry(long at, List<String> in, Ratio ratio) {}

  private final Optional<Type> type;
  private final ArrayDeque<Entry> leaving = new ArrayDeque<>();
  private final Map<String, Ratio> named = new HashMap<>();
  private Ratio everywhere = Ratio.ZERO;

  Account(Optional<Type> type) {
    this.type = type;
  }

  /** None where findings are against nobody. */
  Optional<Type> type() {
    return type;
  }

  Set<String> buckets() {
    return named.keySet();
  }

  /** The sum in a bucket, whether anything named it or not. */
  Ratio in(String bucket) {
    Ratio own = named.get(bucket);
    return own == null ? everywhere : everywhere.add(own);
  }

  void keep(List<String> in, Ratio ratio) {
    if (in.isEmpty()) {
      everywhere = everywhere.add(ratio);
    } else {
      for (String bucket : Set.copyOf(in)) {
        named.merge(bucket, ratio, Ratio::add);
      }
    }
  }

  /**
   * Keeps it until {@link #pass} comes to the point of the window's clock at which it was executed.
   */
  void keepFrom(long at, List<String> in, Ratio ratio) {
    keep(in, ratio);
    leaving.add(new Entry(at, in, ratio));
  }

  void pass(long start) {
    Entry oldest = leaving.peek();
    while (oldest != null && oldest.at <= start) {
      keep(oldest.in, oldest.ratio.negate());
      leaving.remove();
      oldest = leaving.peek();
    }
  }
}
