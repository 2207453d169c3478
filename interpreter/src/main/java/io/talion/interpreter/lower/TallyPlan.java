package io.talion.interpreter.lower;

import io.talion.compiler.core.Core;
import io.talion.compiler.core.Expr;
import io.talion.compiler.core.Parts;
import io.talion.compiler.core.Tally;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** How the steps of a tally are taken. */
enum TallyPlan {
  /** One by one, with an element of the stream of steps for each. */
  STEPWISE,
  /** All of a chunk together: none reads what it finds. */
  TOGETHER,
  /** Those of a chunk in rounds, each with one turn of every key. */
  BY_ROUNDS;

  /** In a test any stream may be asked for. */
  static TallyPlan of(Core core, Tally tally, boolean testing) {
    boolean ranges =
        tally.steps().stream().flatMap(s -> s.key().stream()).anyMatch(Optional::isEmpty);
    if (testing
        || ranges
        || Batching.readsPast(core)
        || Batching.streams(core).contains(tally.stream())) {
      return STEPWISE;
    }
    if (any(tally, e -> reads(core, e, tally.id()))) {
      return STEPWISE;
    }
    if (!any(tally, e -> e instanceof Expr.Local l && l.slot() == tally.itSlot())) {
      return TOGETHER;
    }
    return any(tally, TallyPlan::goesByInstants) ? STEPWISE : BY_ROUNDS;
  }

  /** Whether a tally is read here or by a state that is read here. */
  private static boolean reads(Core core, Expr expr, int tally) {
    return switch (expr) {
      case Expr.TallyRead t -> t.tally() == tally;
      case Expr.StateRead s ->
          reaches(core.states().get(s.state()).body(), e -> reads(core, e, tally));
      default -> false;
    };
  }

  /** What has to be asked in the order of instants, which rounds are not. */
  private static boolean goesByInstants(Expr expr) {
    return expr instanceof Expr.Aggregate || expr instanceof Expr.StateRead;
  }

  private static boolean any(Tally tally, Predicate<Expr> asked) {
    Stream<Expr> all =
        tally.steps().stream()
            .flatMap(s -> Stream.of(Optional.of(s.value()), s.when()).flatMap(Optional::stream));
    return Stream.concat(all, Stream.of(tally.initial())).anyMatch(e -> reaches(e, asked));
  }

  private static boolean reaches(Expr expr, Predicate<Expr> asked) {
    return asked.test(expr) || Parts.of(expr).anyMatch(part -> reaches(part, asked));
  }
}
