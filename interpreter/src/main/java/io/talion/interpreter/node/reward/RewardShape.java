package io.talion.interpreter.node.reward;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import io.talion.compiler.core.Reward;
import io.talion.compiler.emit.PayoutAssembler;
import io.talion.interpreter.data.Chunk;
import io.talion.interpreter.data.Paid;
import io.talion.interpreter.data.Purse;
import io.talion.interpreter.data.Scope;
import io.talion.interpreter.data.Sharing;
import io.talion.interpreter.instant.Instant;
import io.talion.interpreter.node.Exact;
import io.talion.interpreter.node.Expansion;
import io.talion.trace.column.Column;
import io.talion.trace.finding.Payout;
import io.talion.trace.value.Int;
import io.talion.trace.value.Ratio;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a reward is apart from its expressions: how the pool of a period is divided (semantics.md
 * 30).
 *
 * @param purse store of what it holds over
 * @param up whether payments are rounded up
 * @param effectiveFrom nothing is paid before this time
 */
public record RewardShape(Reward reward, int purse, boolean up, long effectiveFrom) {
  /** Asked once a period: a row for each. */
  record Once(
      Column pool, @Nullable Column outOf, @Nullable Column recipient, List<Column> holes) {}

  /** Asked of each member of each period. */
  record PerMember(
      Expansion members, Column weight, @Nullable Column cap, @Nullable Column split) {}

  /** Periods that end from {@code effective from} on. */
  @TruffleBoundary
  Scope effective(Scope scope) {
    int[] sel = new int[scope.size()];
    int n = 0;
    for (int i = 0; i < scope.size(); i++) {
      if (scope.at().time(i) >= effectiveFrom) {
        sel[n++] = i;
      }
    }
    return n == scope.size() ? scope : scope.select(sel, n);
  }

  /** Pays for each period in order, since one carries to the next. */
  @TruffleBoundary
  void pay(Chunk chunk, Scope due, Once once, PerMember each) {
    Purse held = due.state().store(purse, Purse.class);
    int[] starts = each.members.starts();
    for (int row = 0; row < due.size(); row++) {
      Instant now = due.at().instant(row);
      BigInteger pool = floor(positive(once.pool, row)).add(held.carried());
      Ratio outOf = once.outOf == null ? Ratio.ZERO : positive(once.outOf, row);
      List<Payout.Payment> paid = payments(pool, outOf, each, starts[row], starts[row + 1]);
      Payout payout = payout(due, now, pool, paid, once, row);
      held.book(payout);
      chunk.payouts().add(new Paid(now, payout));
    }
  }

  private Payout payout(
      Scope due, Instant now, BigInteger pool, List<Payout.Payment> paid, Once once, int row) {
    BigInteger left = pool;
    for (Payout.Payment payment : paid) {
      left = left.subtract(payment.amount());
    }
    return new PayoutAssembler(due.state().core())
        .assemble(
            reward,
            now.time(),
            now.point(reward.every().clock()),
            paid,
            left,
            rest(once, row),
            once.holes.stream().map(h -> h.value(row)).toList());
  }

  private Payout.Rest rest(Once once, int row) {
    return switch (reward.remainder()) {
      case Reward.Remainder.Carry c -> new Payout.Rest.Carry();
      case Reward.Remainder.Burn b -> new Payout.Rest.Burn();
      case Reward.Remainder.To t ->
          new Payout.Rest.To(java.util.Objects.requireNonNull(once.recipient).value(row));
    };
  }

  private List<Payout.Payment> payments(
      BigInteger pool, Ratio outOf, PerMember each, int from, int to) {
    Ratio whole = Ratio.of(pool);
    Sharing sharing = new Sharing();
    for (int i = from; i < to; i++) {
      Ratio weight = positive(each.weight, i);
      if (each.cap == null) {
        sharing.add(weight);
      } else {
        sharing.add(weight, positive(each.cap, i).multiply(whole));
      }
    }
    List<Ratio> shares = sharing.of(whole, outOf);
    List<Payout.Payment> paid = new ArrayList<>();
    BigInteger left = pool;
    for (int i = from; i < to; i++) {
      Ratio share = shares.get(i - from);
      BigInteger amount = (up ? share.ceil().value() : floor(share)).min(left);
      left = left.subtract(amount);
      if (amount.signum() > 0) {
        paid.add(
            new Payout.Payment(
                each.members.elements().value(i), amount, operator(each, i, amount)));
      }
    }
    return paid;
  }

  private static Optional<BigInteger> operator(PerMember each, int row, BigInteger amount) {
    if (each.split == null) {
      return Optional.empty();
    }
    Ratio part = positive(each.split, row);
    boolean all = part.compareTo(Ratio.ONE) >= 0;
    return Optional.of(all ? amount : floor(part.multiply(new Int(amount).toRatio())));
  }

  private static Ratio positive(Column column, int row) {
    Ratio value = Exact.ratio(column.value(row));
    return value.signum() < 0 ? Ratio.ZERO : value;
  }

  private static BigInteger floor(Ratio value) {
    return value.floor().value();
  }
}
