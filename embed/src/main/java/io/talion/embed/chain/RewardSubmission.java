package io.talion.embed.chain;

import io.talion.trace.abi.AbiValue;
import io.talion.trace.abi.Call;
import io.talion.trace.finding.Payout;
import io.talion.trace.value.Hex;
import io.talion.trace.write.JsonObject;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/**
 * What a payout asks of RewardsCoordinator: an operator-directed submission, to the operator set
 * where the policy has one, else to the AVS. Operators ascending, strategies ascending, each of
 * weight 1.
 *
 * @param sequence its place among the submissions of a run, from 1
 * @param start seconds since 1970; the first day's midnight
 * @param duration seconds
 */
public record RewardSubmission(
    int sequence,
    Payout payout,
    Hex avs,
    Optional<Integer> operatorSet,
    List<Hex> strategies,
    Hex token,
    List<Part> parts,
    long start,
    long duration) {
  private static final BigInteger ONE = new BigInteger(ChainAddresses.UNIT);

  /** What one operator gets, its stakers' part included: the chain splits it. */
  public record Part(Hex operator, BigInteger amount) {}

  /** The call. */
  public Call call() {
    AbiValue.Address owner = new AbiValue.Address(avs);
    AbiValue.ListOf submissions = new AbiValue.ListOf(submission().type(), List.of(submission()));
    return operatorSet
        .map(set ->
            new Call(
                "createOperatorDirectedOperatorSetRewardsSubmission",
                AbiValue.Tuple.of(
                    AbiValue.Tuple.of(owner, new AbiValue.Uint(32, BigInteger.valueOf(set))),
                    submissions)))
        .orElseGet(() ->
            new Call(
                "createOperatorDirectedAVSRewardsSubmission",
                AbiValue.Tuple.of(owner, submissions)));
  }

  private AbiValue.Tuple submission() {
    return AbiValue.Tuple.of(
        new AbiValue.ListOf(
            "(address,uint96)",
            strategies.stream()
                .map(s -> AbiValue.Tuple.of(new AbiValue.Address(s), new AbiValue.Uint(96, ONE)))
                .toList()),
        new AbiValue.Address(token),
        new AbiValue.ListOf(
            "(address,uint256)",
            parts.stream()
                .map(p ->
                    AbiValue.Tuple.of(
                        new AbiValue.Address(p.operator()), new AbiValue.Uint(256, p.amount())))
                .toList()),
        new AbiValue.Uint(32, BigInteger.valueOf(start)),
        new AbiValue.Uint(32, BigInteger.valueOf(duration)),
        new AbiValue.Text(payout.because()));
  }

  /** One line without its line feed. */
  public String json() {
    StringBuilder out = new StringBuilder(512);
    Call call = call();
    JsonObject json =
        new JsonObject(out)
            .string("emit", "reward-submission")
            .number("sequence", sequence)
            .string("reward", payout.reward())
            .number("time", payout.time())
            .string("call", call.signature())
            .string("avs", avs.toString());
    operatorSet.ifPresentOrElse(
        s -> json.number("operatorSetId", s), () -> json.raw("operatorSetId", "null"));
    submission(json.object("submission"));
    json.string("calldata", call.data().toString()).close();
    return out.toString();
  }

  /** Named as in the contract. */
  private void submission(JsonObject json) {
    json.raw(
            "strategiesAndMultipliers",
            pairs(strategies, s -> pair("strategy", s, "multiplier", ONE)))
        .string("token", token.toString())
        .raw(
            "operatorRewards",
            pairs(parts, p -> pair("operator", p.operator(), "amount", p.amount())))
        .number("startTimestamp", start)
        .number("duration", duration)
        .string("description", payout.because())
        .close();
  }

  private static <T> String pairs(List<T> parts, java.util.function.Function<T, String> each) {
    return "[" + String.join(",", parts.stream().map(each).toList()) + "]";
  }

  private static String pair(String name, Hex address, String amountName, BigInteger amount) {
    StringBuilder out = new StringBuilder();
    new JsonObject(out)
        .string(name, address.toString())
        .string(amountName, amount.toString())
        .close();
    return out.toString();
  }
}
