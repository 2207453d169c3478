package io.talion.conformance.differential;

import io.talion.compiler.core.Core;
import io.talion.conformance.generate.Fragment;
import io.talion.conformance.generate.GeneratedCase;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Takes a policy apart, part by part, and puts what is left to the compiler each time. */
final class Erosion {
  private static final int STEPS = 40;

  private Erosion() {}

  /** The first remainder on which the compiler throws or leaves a hole; empty if there is none. */
  static Optional<String> failure(GeneratedCase generated) {
    Random random = new Random(generated.seed());
    Fragment policy = generated.policy();
    for (int i = 0; i < STEPS; i++) {
      List<Fragment> smaller = policy.smaller().toList();
      if (smaller.isEmpty()) {
        break;
      }
      policy = smaller.get(random.nextInt(smaller.size()));
      Optional<String> failure = judged(policy.render());
      if (failure.isPresent()) {
        return failure;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> judged(String source) {
    try {
      Optional<Core> core = Policies.tryCore(source);
      return core.filter(Holes::in).map(c -> "a core with a hole:\n" + source);
    } catch (RuntimeException | StackOverflowError e) {
      return Optional.of(e + " at " + e.getStackTrace()[0] + "\n" + source);
    }
  }
}
