package io.talion.compiler.emit;

import io.talion.compiler.core.Rule.PenaltyExpr;
import io.talion.compiler.core.Terms;
import io.talion.trace.finding.Penalty;
import io.talion.trace.finding.Penalty.Worth;
import io.talion.trace.type.Type;
import io.talion.trace.value.Ratio;
import io.talion.trace.value.Value;
import io.talion.trace.value.Wad;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/**
 * Makes penalties of exact values (semantics.md 23): a slash above 100% is 100%, one of zero or
 * less is dropped, and each is rounded once, as {@code terms} say. Dust is a slash whose wad is 0.
 */
public final class PenaltyMaker {
  private final boolean slashUp;

  public PenaltyMaker(Terms terms) {
    this.slashUp = terms.slashUp();
  }

  /**
   * The penalty of a clause.
   *
   * @param values of the clause's {@link PenaltyExpr#quantities}: demand and base; duration; count;
   *     ratio and duration; amount and recipient
   * @return empty if the clause comes to zero or less
   */
  public Optional<Penalty> make(PenaltyExpr clause, List<Value> values) {
    return switch (clause) {
      case PenaltyExpr.Slash s ->
          s.base().isEmpty() ? slash(values.get(0), s.in()) : slash(s, values);
      case PenaltyExpr.Jail j -> jail(values.get(0));
      case PenaltyExpr.Tombstone t -> Optional.of(new Penalty.Tombstone());
      case PenaltyExpr.Eject e -> Optional.of(new Penalty.Eject());
      case PenaltyExpr.Strike s -> strike(values.get(0));
      case PenaltyExpr.Flag f -> Optional.of(new Penalty.Flag(f.text()));
      case PenaltyExpr.Forfeit f -> forfeit(values);
      case PenaltyExpr.Pay p -> pay(values.get(0), p.token(), values.get(1));
    };
  }

  private Optional<Penalty> slash(Value value, List<String> in) {
    Ratio demand = atMostOne(Numbers.exact(value));
    if (demand.signum() <= 0) {
      return Optional.empty();
    }
    return Optional.of(new Penalty.Slash(demand, wad(demand), in));
  }

  /** A part of a base (semantics.md 45): of nothing no amount can be taken. */
  private Optional<Penalty> slash(PenaltyExpr.Slash clause, List<Value> values) {
    Ratio base = positive(Numbers.exact(values.get(1)));
    Ratio demand = Numbers.exact(values.get(0));
    Optional<Ratio> ratio =
        clause.isAmount() ? demand.divide(base) : Optional.of(atMostOne(demand));
    return ratio
        .filter(r -> r.signum() > 0)
        .map(r -> {
          BigInteger amount = whole(r.multiply(base));
          Worth worth = new Worth(amount, clause.base().orElseThrow().token());
          return new Penalty.Slash(r, wad(r), clause.in(), Optional.of(worth));
        });
  }

  private BigInteger whole(Ratio amount) {
    return slashUp ? amount.ceil().value() : amount.floor().value();
  }

  private BigInteger wad(Ratio ratio) {
    return slashUp ? Wad.ceil(ratio) : Wad.floor(ratio);
  }

  private static Ratio positive(Ratio r) {
    return r.signum() > 0 ? r : Ratio.ZERO;
  }

  private static Optional<Penalty> jail(Value duration) {
    return positive(Numbers.floor(duration)).map(d -> new Penalty.Jail(Numbers.millis(duration)));
  }

  private static Optional<Penalty> strike(Value count) {
    return positive(Numbers.floor(count)).map(Penalty.Strike::new);
  }

  private static Optional<Penalty> forfeit(List<Value> values) {
    Ratio ratio = atMostOne(Numbers.exact(values.get(0)));
    long millis = values.size() > 1 ? Numbers.millis(values.get(1)) : 0;
    return ratio.signum() <= 0
        ? Optional.empty()
        : Optional.of(new Penalty.Forfeit(ratio, Math.max(0, millis)));
  }

  private static Optional<Penalty> pay(Value amount, Type.Token token, Value to) {
    return positive(Numbers.floor(amount)).map(whole -> new Penalty.Pay(whole, token, to));
  }

  private static Optional<BigInteger> positive(BigInteger n) {
    return n.signum() > 0 ? Optional.of(n) : Optional.empty();
  }

  private static Ratio atMostOne(Ratio r) {
    return r.compareTo(Ratio.ONE) > 0 ? Ratio.ONE : r;
  }
}
