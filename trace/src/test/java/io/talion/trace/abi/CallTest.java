package io.talion.trace.abi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.esaulpaugh.headlong.abi.Function;
import com.esaulpaugh.headlong.abi.Tuple;
import io.talion.trace.abi.AbiValue.Address;
import io.talion.trace.abi.AbiValue.ListOf;
import io.talion.trace.abi.AbiValue.Text;
import io.talion.trace.abi.AbiValue.Uint;
import io.talion.trace.value.Hex;
import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against another encoder, and against call data that was written down by hand. */
class CallTest {
  private static final String SLASH =
      "slashOperator(address,(address,uint32,address[],uint256[],string))";
  private static final String REWARD =
      "createOperatorDirectedOperatorSetRewardsSubmission("
          + "(address,uint32),((address,uint96)[],address,(address,uint256)[],uint32,uint32,string)[])";

  private static Hex address(long n) {
    return Hex.of(BigInteger.valueOf(n).toByteArray()).padded(20);
  }

  private static com.esaulpaugh.headlong.abi.Address theirs(long n) {
    return com.esaulpaugh.headlong.abi.Address.wrap(
        com.esaulpaugh.headlong.abi.Address.toChecksumAddress(
            new BigInteger(1, address(n).bytes())));
  }

  private static Call slash(List<Long> strategies, List<Long> wads, String why) {
    AbiValue.Tuple params =
        AbiValue.Tuple.of(
            new Address(address(0x100)),
            new Uint(32, BigInteger.valueOf(7)),
            new ListOf("address", strategies.stream().map(s -> new Address(address(s))).toList()),
            new ListOf(
                "uint256", wads.stream().map(w -> new Uint(256, BigInteger.valueOf(w))).toList()),
            new Text(why));
    return new Call("slashOperator", AbiValue.Tuple.of(new Address(address(0xa1)), params));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "double signing", "exactly thirty-two bytes, as it is", "a·ü·∑ 32 "})
  void aSlashIsEncodedAsByOthers(String why) {
    Call ours = slash(List.of(0x200L, 0x201L), List.of(1L, 1_000_000_000_000_000_000L), why);
    Tuple params =
        Tuple.of(
            theirs(0x100),
            7L,
            new com.esaulpaugh.headlong.abi.Address[] {theirs(0x200), theirs(0x201)},
            new BigInteger[] {BigInteger.ONE, BigInteger.TEN.pow(18)},
            why);
    assertThat(ours.signature()).isEqualTo(SLASH);
    assertThat(ours.data())
        .isEqualTo(Hex.of(new Function(SLASH).encodeCallWithArgs(theirs(0xa1), params).array()));
  }

  @Test
  void aRewardIsEncodedAsByOthers() {
    BigInteger amount = BigInteger.TEN.pow(38).subtract(BigInteger.ONE);
    AbiValue.Tuple submission =
        AbiValue.Tuple.of(
            new ListOf(
                "(address,uint96)",
                List.of(
                    AbiValue.Tuple.of(
                        new Address(address(0x200)), new Uint(96, BigInteger.TEN.pow(18))))),
            new Address(address(0x300)),
            new ListOf(
                "(address,uint256)",
                List.of(AbiValue.Tuple.of(new Address(address(0x100)), new Uint(256, amount)))),
            new Uint(32, BigInteger.valueOf(1_767_225_600L)),
            new Uint(32, BigInteger.valueOf(604_800)),
            new Text("week 1"));
    Call ours =
        new Call(
            "createOperatorDirectedOperatorSetRewardsSubmission",
            AbiValue.Tuple.of(
                AbiValue.Tuple.of(new Address(address(0xa1)), new Uint(32, BigInteger.ZERO)),
                new ListOf(submission.type(), List.of(submission))));
    Tuple theirs =
        Tuple.from(
            new Tuple[] {Tuple.of(theirs(0x200), BigInteger.TEN.pow(18))},
            theirs(0x300),
            new Tuple[] {Tuple.of(theirs(0x100), amount)},
            1_767_225_600L,
            604_800L,
            "week 1");
    assertThat(ours.signature()).isEqualTo(REWARD);
    assertThat(ours.data())
        .isEqualTo(
            Hex.of(
                new Function(REWARD)
                    .encodeCallWithArgs(Tuple.of(theirs(0xa1), 0L), new Tuple[] {theirs})
                    .array()));
  }

  /** Solidity's documentation, "Use of Dynamic Types". */
  @Test
  void aPublishedExampleIsEncodedAsPublished() {
    Call call =
        new Call(
            "g",
            AbiValue.Tuple.of(
                new ListOf("uint256[]", List.of(numbers(1, 2), numbers(3))),
                new ListOf(
                    "string", List.of(new Text("one"), new Text("two"), new Text("three")))));
    String words =
        """
        0000000000000000000000000000000000000000000000000000000000000040
        0000000000000000000000000000000000000000000000000000000000000140
        0000000000000000000000000000000000000000000000000000000000000002
        0000000000000000000000000000000000000000000000000000000000000040
        00000000000000000000000000000000000000000000000000000000000000a0
        0000000000000000000000000000000000000000000000000000000000000002
        0000000000000000000000000000000000000000000000000000000000000001
        0000000000000000000000000000000000000000000000000000000000000002
        0000000000000000000000000000000000000000000000000000000000000001
        0000000000000000000000000000000000000000000000000000000000000003
        0000000000000000000000000000000000000000000000000000000000000003
        0000000000000000000000000000000000000000000000000000000000000060
        00000000000000000000000000000000000000000000000000000000000000a0
        00000000000000000000000000000000000000000000000000000000000000e0
        0000000000000000000000000000000000000000000000000000000000000003
        6f6e650000000000000000000000000000000000000000000000000000000000
        0000000000000000000000000000000000000000000000000000000000000003
        74776f0000000000000000000000000000000000000000000000000000000000
        0000000000000000000000000000000000000000000000000000000000000005
        7468726565000000000000000000000000000000000000000000000000000000
        """;
    assertThat(call.signature()).isEqualTo("g(uint256[][],string[])");
    assertThat(call.data()).hasToString("0x2289b18c" + words.replace("\n", ""));
  }

  private static ListOf numbers(long... numbers) {
    return new ListOf(
        "uint256",
        java.util.Arrays.stream(numbers)
            .mapToObj(n -> new Uint(256, BigInteger.valueOf(n)))
            .toList());
  }

  @Test
  void whatDoesNotFitIsRefused() {
    assertThatThrownBy(() -> new Uint(32, BigInteger.TWO.pow(32))).hasMessageContaining("uint32");
    assertThatThrownBy(() -> new Uint(96, BigInteger.valueOf(-1))).hasMessageContaining("uint96");
    assertThatThrownBy(() -> new Address(Hex.parse("0x01"))).hasMessageContaining("no address");
  }
}
