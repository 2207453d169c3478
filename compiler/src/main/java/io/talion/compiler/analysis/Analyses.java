package io.talion.compiler.analysis;

import io.talion.compiler.analysis.conflict.Conflicts;
import java.util.List;
import java.util.function.Consumer;

/**
 * The analyses of a finished policy, in the order they run (language.md section 12, semantics.md
 * 33). Each looks for one thing and knows nothing of the others, but looking a name up uses it, so
 * what is unused comes first.
 */
public final class Analyses {
  private static final List<Consumer<Subject>> ALL =
      List.of(
          Unused::run,
          Analyses::conflicts,
          UnboundedAggregates::run,
          UnboundedKeys::run,
          UnboundedEvidence::run,
          FindingLoops::run,
          StateCosts::run,
          StateBounds::run,
          Rates::run,
          ConstantConditions::run,
          DominatedConstants::run,
          IdleLimits::run,
          PresentStake::run,
          Dust::run,
          Abstainers::run,
          LogInstants::run);

  private Analyses() {}

  private static void conflicts(Subject s) {
    Conflicts.run(s.rules(), s.exemptions(), s.ranges(), s.file().report());
  }

  public static void run(Subject subject) {
    ALL.forEach(analysis -> analysis.accept(subject));
  }
}
