package io.talion.compiler.analysis;

import io.talion.compiler.core.Rule;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Rules that are set off by findings of their own and report each time anew: their findings never
 * come to an end, and where there is an {@code each} they multiply from instant to instant: T0502.
 * A rule that fires at most once per member or after a while ends such a loop.
 */
final class FindingLoops {
  private final Subject subject;
  private final FindingSources sources;
  private final TreeMap<Integer, Set<Integer>> setOffBy = new TreeMap<>();

  private FindingLoops(Subject subject) {
    this.subject = subject;
    this.sources = new FindingSources(subject.parts());
  }

  static void run(Subject subject) {
    FindingLoops loops = new FindingLoops(subject);
    subject.rules().stream().filter(loops::isEndless).forEach(loops::add);
    subject.rules().forEach(loops::check);
  }

  private void add(Rule rule) {
    setOffBy.put(rule.id(), sources.of(rule));
  }

  /** A key of members lets only so many findings by, or only so many at a time. */
  private boolean isEndless(Rule rule) {
    return rule.firing() instanceof Rule.Firing.EveryTime
        || !rule.firing().key().stream().allMatch(k -> Finite.is(k, subject.ranges()));
  }

  private void check(Rule rule) {
    if (reaches(rule.id(), rule.id(), new TreeSet<>())) {
      subject.error(
          "T0502",
          subject.place(rule),
          "the findings of `" + rule.name() + "` set it off again, without end",
          "each finding makes another in the next instant, for ever",
          "say which rules' findings it is about (`when f.rule is liveness`), or let it fire `once"
              + " per (f.offender)` or `again after` a while");
    }
  }

  private boolean reaches(int from, int to, Set<Integer> seen) {
    for (int source : setOffBy.getOrDefault(from, Set.of())) {
      boolean goesOn = setOffBy.containsKey(source);
      if (goesOn && (source == to || (seen.add(source) && reaches(source, to, seen)))) {
        return true;
      }
    }
    return false;
  }
}
