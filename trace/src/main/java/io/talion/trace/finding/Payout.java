package io.talion.trace.finding;

import io.talion.trace.type.Type;
import io.talion.trace.value.Value;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/**
 * What a reward pays for one period (interfaces.md section 2, semantics.md 30). What is paid and
 * the remainder together are the pool of the period, with what was carried over to it. Amounts are
 * whole base units of the token.
 *
 * @param id 64 hex digits; the same whenever the same policy pays for the same period
 * @param reward its name
 * @param time of the instant in which the period ended
 * @param from the period begins after this point on the clock of its {@code every}, which is
 *     milliseconds for time
 * @param to and ends with this one
 * @param paid by ascending member, none of nothing
 * @param because the reason as text
 */
public record Payout(
    String id,
    String policy,
    String version,
    String reward,
    long time,
    long from,
    long to,
    Type.Token token,
    List<Payment> paid,
    BigInteger remainder,
    Rest rest,
    String because) {

  /**
   * What one member gets.
   *
   * @param operator of {@code amount} what the operator keeps, where payments are split; the rest
   *     is its stakers'
   */
  public record Payment(Value member, BigInteger amount, Optional<BigInteger> operator) {}

  /** Where the remainder goes. */
  public sealed interface Rest {
    /** Into the pool of the next period. */
    record Carry() implements Rest {}

    record Burn() implements Rest {}

    record To(Value recipient) implements Rest {}
  }

  /** All payments together. */
  public BigInteger total() {
    return paid.stream().map(Payment::amount).reduce(BigInteger.ZERO, BigInteger::add);
  }
}
