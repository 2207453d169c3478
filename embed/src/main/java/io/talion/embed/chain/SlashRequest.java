package io.talion.embed.chain;

import io.talion.trace.abi.AbiValue;
import io.talion.trace.abi.Call;
import io.talion.trace.finding.Finding;
import io.talion.trace.value.Hex;
import io.talion.trace.write.FindingJson;
import io.talion.trace.write.JsonObject;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/**
 * What a finding asks of {@code AllocationManager.slashOperator}: one wad of the operator's
 * allocation for each strategy, strategies ascending, wads in (0, 10^18].
 *
 * @param sequence its place among the requests of a run, from 1: the order in which to send them
 * @param from the point from which on it may be executed, where a challenge holds it back
 * @param dust strategies of which the penalty rounds to nothing; they are in no call
 * @param warnings what of it is likely to take less than it says
 */
public record SlashRequest(
    int sequence,
    Finding finding,
    Hex avs,
    int operatorSet,
    Hex operator,
    List<Part> parts,
    Optional<From> from,
    List<String> dust,
    List<String> warnings) {
  /** A strategy and the wad of its allocation that is slashed. */
  public record Part(Hex strategy, BigInteger wad) {}

  /** A point on a clock. */
  public record From(String clock, long at) {}

  /** The call. */
  public Call call() {
    AbiValue.Tuple params =
        AbiValue.Tuple.of(
            new AbiValue.Address(operator),
            new AbiValue.Uint(32, BigInteger.valueOf(operatorSet)),
            new AbiValue.ListOf(
                "address", parts.stream().map(p -> new AbiValue.Address(p.strategy())).toList()),
            new AbiValue.ListOf(
                "uint256", parts.stream().map(p -> new AbiValue.Uint(256, p.wad())).toList()),
            new AbiValue.Text(finding.because()));
    return new Call("slashOperator", AbiValue.Tuple.of(new AbiValue.Address(avs), params));
  }

  /** One line without its line feed. */
  public String json() {
    StringBuilder out = new StringBuilder(512);
    JsonObject json =
        new JsonObject(out)
            .string("emit", "slash-operator")
            .number("sequence", sequence)
            .string("finding", finding.id())
            .string("rule", finding.rule())
            .number("stage", finding.stage())
            .number("time", finding.time())
            .number("block", finding.block())
            .string("status", FindingJson.word(finding.status()));
    from.ifPresentOrElse(
        f -> json.object("from").string("clock", f.clock()).number("at", f.at()).close(),
        () -> json.raw("from", "null"));
    Call call = call();
    json.string("call", call.signature()).string("avs", avs.toString());
    params(json.object("params"));
    json.string("calldata", call.data().toString())
        .strings("dust", dust)
        .strings("warnings", warnings);
    JsonObject with = json.object("with");
    finding.with().forEach(l -> with.string(l.name(), l.value()));
    with.close();
    json.close();
    return out.toString();
  }

  /** Named as in the contract. */
  private void params(JsonObject json) {
    json.string("operator", operator.toString())
        .number("operatorSetId", operatorSet)
        .strings("strategies", parts.stream().map(p -> p.strategy().toString()).toList())
        .strings("wadsToSlash", parts.stream().map(p -> p.wad().toString()).toList())
        .string("description", finding.because())
        .close();
  }
}
