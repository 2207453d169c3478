package io.talion.compiler.analysis;

import io.talion.compiler.core.Rule.PenaltyExpr;
import io.talion.trace.value.Ratio;
import java.math.BigInteger;

/**
 * A slash that is always below one wad, 10^-18: on chain it takes nothing, T1011 (semantics.md 23
 * and 33).
 */
final class Dust {
  private static final int WAD_DIGITS = 18;
  private static final Ratio WAD = Ratio.of(BigInteger.TEN.pow(WAD_DIGITS));

  private Dust() {}

  static void run(Subject subject) {
    if (!subject.terms().slashUp()) {
      subject.rules().forEach(r -> r.penalties().forEach(p -> check(p, subject)));
    }
  }

  private static void check(PenaltyExpr p, Subject subject) {
    if (p instanceof PenaltyExpr.Slash s
        && subject.ranges().of(s.demand()).high().filter(Dust::isDust).isPresent()) {
      subject.warn(
          "T1011",
          s.demand().span(),
          "this slash rounds to nothing",
          "on chain a slash is a whole number of parts of 10^-18, rounded down",
          "slash at least 10^-18, or write `rounding slash up` into the terms");
    }
  }

  private static boolean isDust(Ratio high) {
    return high.signum() > 0 && high.multiply(WAD).compareTo(Ratio.ONE) < 0;
  }
}
