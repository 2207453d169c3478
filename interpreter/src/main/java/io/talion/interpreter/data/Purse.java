package io.talion.interpreter.data;

import io.talion.trace.finding.Payout;
import io.talion.trace.value.Value;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;

/** What a reward holds over, and all that it has paid to each member (semantics.md 30 and 50). */
public final class Purse {
  private final Map<Value, BigInteger> paid = new HashMap<>();
  private BigInteger carried = BigInteger.ZERO;

  public BigInteger carried() {
    return carried;
  }

  public BigInteger paid(Value member) {
    return paid.getOrDefault(member, BigInteger.ZERO);
  }

  /** Books a period. */
  public void book(Payout payout) {
    carried = payout.rest() instanceof Payout.Rest.Carry ? payout.remainder() : BigInteger.ZERO;
    payout.paid().forEach(p -> paid.merge(p.member(), p.amount(), BigInteger::add));
  }
}
