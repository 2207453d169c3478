package io.talion.reference;

import io.talion.trace.value.Ratio;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A slash as it was executed, in some buckets or, where it names none, in all of them.
 *
 * @param at the instant of its finding
 */
record Executed(Fired fired, Moment at, List<String> in, Ratio ratio) {
  /** A bucket that no name is for: what only slashes in every bucket reach. */
  private static final String UNNAMED = "";

  static boolean overlap(List<String> a, List<String> b) {
    return a.isEmpty() || b.isEmpty() || a.stream().anyMatch(b::contains);
  }

  /** The plain sum of what was executed, in the fullest of the buckets. */
  static Ratio used(List<Executed> executed, List<String> buckets) {
    return (buckets.isEmpty() ? named(executed) : Set.copyOf(buckets))
        .stream().map(bucket -> sum(executed, bucket)).max(Ratio::compareTo).orElse(Ratio.ZERO);
  }

  private static Set<String> named(List<Executed> executed) {
    Set<String> names = new LinkedHashSet<>(List.of(UNNAMED));
    executed.forEach(e -> names.addAll(e.in()));
    return names;
  }

  private static Ratio sum(List<Executed> executed, String bucket) {
    List<Ratio> ratios = new ArrayList<>();
    executed.stream()
        .filter(e -> e.in().isEmpty() || e.in().contains(bucket))
        .forEach(e -> ratios.add(e.ratio()));
    return ratios.stream().reduce(Ratio.ZERO, Ratio::add);
  }
}
