package io.talion.conformance.generate;

import io.talion.compiler.Compiler;
import io.talion.compiler.SourceSet;
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

  private static final long STRIDE = 0x9E37_79B9_7F4A_7C15L;

  /**
   * The same seed gives the same case, everywhere. Policies whose memory nothing bounds (T0501) and
   * whose disputes take too long (T0612) are refused by the checker, as are branches of bytes of
   * two kinds (T0201): another is made in their place.
   */
  public static GeneratedCase of(long seed) {
    long next = seed;
    GeneratedCase made = make(seed, next);
    while (isRefused(made)) {
      next += STRIDE;
      made = make(seed, next);
    }
    return made;
  }

  private static boolean isRefused(GeneratedCase made) {
    return Compiler.check(SourceSet.of("generated.talion", made.source())).diagnostics().stream()
        .anyMatch(d -> Set.of("T0201", "T0501", "T0612").contains(d.code()));
  }

  private static GeneratedCase make(long seed, long choices) {
    Dice dice = new Dice(choices);
    Lateness lateness =
        switch (dice.below(10)) {
          case 0, 1, 2 -> Lateness.TIME;
          case 3 -> Lateness.BLOCKS;
          default -> Lateness.NONE;
        };
    PolicyGenerator policies = new PolicyGenerator(dice, lateness);
    Fragment policy = policies.make();
    Environment env = policies.environment();
    List<Line> drawn = new TraceGenerator(env).make(lateness);
    boolean ordered = lateness == Lateness.NONE && env.disputed;
    List<Line> lines = ordered ? new Disputes(env).into(drawn, policy.render()) : drawn;
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
