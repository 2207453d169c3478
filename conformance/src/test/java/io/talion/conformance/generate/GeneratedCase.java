package io.talion.conformance.generate;

import java.util.List;
import java.util.Set;

/**
 * A policy and a trace for it.
 *
 * @param lines in order of arrival
 * @param features constructs the policy uses, for the statistics
 */
public record GeneratedCase(
    long seed, Fragment policy, List<Line> lines, Lateness lateness, Set<String> features) {

  /** The same seed gives the same case, everywhere. */
  public static GeneratedCase of(long seed) {
    Dice dice = new Dice(seed);
    Lateness lateness =
        switch (dice.below(10)) {
          case 0, 1, 2 -> Lateness.TIME;
          case 3 -> Lateness.BLOCKS;
          default -> Lateness.NONE;
        };
    PolicyGenerator policies = new PolicyGenerator(dice, lateness);
    Fragment policy = policies.make();
    Environment env = policies.environment();
    List<Line> lines = new TraceGenerator(env).make(lateness);
    return new GeneratedCase(seed, policy, lines, lateness, Set.copyOf(env.features));
  }

  public GeneratedCase with(Fragment smaller) {
    return new GeneratedCase(seed, smaller, lines, lateness, features);
  }

  public GeneratedCase with(List<Line> fewer) {
    return new GeneratedCase(seed, policy, List.copyOf(fewer), lateness, features);
  }

  public String source() {
    return policy.render();
  }

  public String trace() {
    return lines.stream().map(l -> l.text() + "\n").reduce("", String::concat);
  }
}
