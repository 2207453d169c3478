package io.talion.interpreter.run;

import io.talion.interpreter.data.Firing;
import io.talion.trace.value.Ratio;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A slash as it was executed, in some buckets or, where it names none, in all of them. */
record Executed(Firing firing, List<String> in, Ratio ratio) {
  /** A bucket that no name is for: what only slashes in every bucket reach. */
  private static final String UNNAMED = "";

  static boolean overlap(List<String> a, List<String> b) {
    return a.isEmpty() || b.isEmpty() || a.stream().anyMatch(b::contains);
  }

  /** The plain sum of what was executed, in the fullest of the buckets. */
  static Ratio used(List<Executed> executed, List<String> buckets) {
    Set<String> names = new LinkedHashSet<>(buckets);
    if (buckets.isEmpty()) {
      names.add(UNNAMED);
      executed.forEach(e -> names.addAll(e.in));
    }
    Ratio most = Ratio.ZERO;
    for (String bucket : names) {
      Ratio sum = sum(executed, bucket);
      most = sum.compareTo(most) > 0 ? sum : most;
    }
    return most;
  }

  private static Ratio sum(List<Executed> executed, String bucket) {
    Ratio sum = Ratio.ZERO;
    for (Executed e : executed) {
      sum = e.in.isEmpty() || e.in.contains(bucket) ? sum.add(e.ratio) : sum;
    }
    return sum;
  }
}
