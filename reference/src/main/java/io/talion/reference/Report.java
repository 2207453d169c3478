package io.talion.reference;

import io.talion.compiler.core.Rule;
import io.talion.trace.finding.Finding;
import io.talion.trace.finding.Penalty;
import io.talion.trace.value.Ratio;
import java.util.List;

/**
 * A finding as it went out, with what a rule that reads findings may ask of it.
 *
 * @param executed the executed ratio of each of its slashes
 * @param evidence the events that prove it
 */
record Report(Rule rule, Finding finding, List<Ratio> executed, List<Item> evidence) {
  /** The slashes it demands, in the order written. */
  static List<Penalty.Slash> slashes(List<Penalty> penalties) {
    return penalties.stream()
        .filter(Penalty.Slash.class::isInstance)
        .map(Penalty.Slash.class::cast)
        .toList();
  }
}
