package io.talion.embed.test;

import io.talion.compiler.core.Rule.PenaltyExpr;
import io.talion.compiler.emit.PenaltyMaker;
import io.talion.trace.finding.Penalty;
import io.talion.trace.value.Int;
import io.talion.trace.value.Ratio;
import io.talion.trace.value.Value;
import java.math.BigInteger;
import java.util.List;

/**
 * A penalty that a test expects, evaluated. A bare {@code flag} stands for any text (semantics.md
 * 32); wads are not compared, since the ratio determines them.
 *
 * @param anyText whether {@code penalty} is a flag without a text
 */
record ExpectedPenalty(Penalty penalty, boolean anyText) {
  static ExpectedPenalty of(PenaltyExpr e, Constants constants) {
    boolean bare = e instanceof PenaltyExpr.Flag f && f.text().isEmpty();
    return new ExpectedPenalty(evaluate(e, constants), bare);
  }

  private static Penalty evaluate(PenaltyExpr e, Constants constants) {
    return switch (e) {
      case PenaltyExpr.Slash s -> slash(s, constants);
      case PenaltyExpr.Jail j -> new Penalty.Jail(constants.integer(j.duration()));
      case PenaltyExpr.Tombstone t -> new Penalty.Tombstone();
      case PenaltyExpr.Eject t -> new Penalty.Eject();
      case PenaltyExpr.Strike s -> new Penalty.Strike(integer(constants.value(s.count())));
      case PenaltyExpr.Flag f -> new Penalty.Flag(f.text());
      case PenaltyExpr.Forfeit f ->
          new Penalty.Forfeit(
              ratio(constants.value(f.ratio())), f.duration().map(constants::integer).orElse(0L));
      case PenaltyExpr.Pay p ->
          new Penalty.Pay(integer(constants.value(p.amount())), p.token(), constants.value(p.to()));
    };
  }

  boolean matches(Penalty found) {
    return switch (found) {
      case Penalty.Slash f when penalty instanceof Penalty.Slash p -> same(p, f);
      case Penalty.Flag f when penalty instanceof Penalty.Flag p ->
          anyText || f.text().equals(p.text());
      default -> found.equals(penalty);
    };
  }

  /** A base is compared where it is written. */
  private static boolean same(Penalty.Slash expected, Penalty.Slash found) {
    return found.most().equals(expected.most())
        && found.in().equals(expected.in())
        && (expected.worth().isEmpty() || expected.worth().equals(found.worth()));
  }

  private static Penalty slash(PenaltyExpr.Slash s, Constants constants) {
    List<Value> values = s.quantities().stream().map(constants::value).toList();
    return s.base().isEmpty()
        ? new Penalty.Slash(ratio(values.get(0)), BigInteger.ZERO, s.in())
        : new PenaltyMaker(constants.terms())
            .make(s, values)
            .orElse(new Penalty.Slash(Ratio.ZERO, BigInteger.ZERO, s.in()));
  }

  /** A slash above 100% is 100% (semantics.md 23). */
  private static Ratio ratio(Value v) {
    Ratio r = v instanceof Int i ? Ratio.of(i.value()) : (Ratio) v;
    return r.compareTo(Ratio.ONE) > 0 ? Ratio.ONE : r;
  }

  private static BigInteger integer(Value v) {
    return switch (v) {
      case Int i -> i.value();
      case Ratio r -> floor(r);
      default -> throw new IllegalArgumentException("not a number: " + v);
    };
  }

  private static BigInteger floor(Ratio r) {
    BigInteger[] parts = r.numerator().divideAndRemainder(r.denominator());
    return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
  }
}
