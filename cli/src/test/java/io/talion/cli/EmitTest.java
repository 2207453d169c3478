package io.talion.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.talion.cli.host.Exit;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code run --emit}: what findings and payouts ask of EigenLayer's contracts. */
final class EmitTest {
  private static final String TERMS =
      """
      policy emit.test version 1.0.0 language 1
      terms {
        avs 0x870679e138bcdf293b7ff14dd44b70fc97e12fc0
        operators in set 3
        strategies EIGEN, stETH
        %s
      }
      token TOK decimals 18
      const stETH : Strategy = 0x93c4b944d05dfe6df7645a86cd2206016c51564d
      event Fault { operator: Operator  part: Ratio in 0..2  n: Int } key (operator)
      """;
  private static final String RULES =
      """
      rule faulty {
        on f in Fault
        against f.operator
        slash f.part in each strategy
        fires every time
        because "part {f.part}"
      }
      rule again {
        on f in Fault
        when f.n > 1
        let strength = f.n
        against f.operator
        slash 1 / 3 in stETH
        fires every time
        because "a third"
      }
      """;
  private static final String EIGEN = "EIGEN=0xacb55c530acdb2849e6d4f36992cd8c9d50ed8f7";
  private static final String TOKEN = "TOK=0x0000000000000000000000000000000000000300";

  @TempDir Path folder;

  private String policy(String terms, String rest) throws Exception {
    String text = TERMS.formatted(terms) + rest;
    return Files.writeString(folder.resolve("p.talion"), text).toString();
  }

  private String faults(String... parts) throws Exception {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < parts.length; i++) {
      lines.append(
          ("{\"kind\":\"Fault\",\"time\":%d,\"block\":%d,\"operator\":\"0x%040x\","
                  + "\"part\":\"%s\",\"n\":%d}\n")
              .formatted(1_000 * (i + 1), i + 1, 0x101, parts[i], i + 1));
    }
    return Files.writeString(folder.resolve("t.ndjson"), lines).toString();
  }

  private static Talion.Result slashes(String policy, String trace) {
    return Talion.run("run", "--emit", "slash-operator", "--strategy", EIGEN, policy, trace);
  }

  /** The arguments of a line's call data, word by word. */
  private static List<String> words(String line) {
    String data = line.replaceAll(".*\"calldata\":\"0x([0-9a-f]*)\".*", "$1");
    return Stream.iterate(8, i -> i < data.length(), i -> i + 64)
        .map(i -> data.substring(i, i + 64))
        .toList();
  }

  private static String word(String digits) {
    return "0".repeat(64 - digits.length()) + digits;
  }

  private static List<String> wads(Talion.Result result) {
    return result
        .out()
        .lines()
        .map(l -> l.replaceAll(".*\"wadsToSlash\":(\\[[^]]*]).*", "$1"))
        .toList();
  }

  /** The layout by hand, from the contract's signature. */
  @Test
  void aSlashIsACallWithStrategiesAscending() throws Exception {
    Talion.Result result = slashes(policy("", RULES), faults("1/2"));
    assertThat(result.status()).isZero();
    assertThat(result.out())
        .contains("\"calldata\":\"0x36352057")
        .contains(
            "\"call\":\"slashOperator(address,(address,uint32,address[],uint256[],string))\"");
    assertThat(words(result.out().strip()))
        .containsExactly(
            word("870679e138bcdf293b7ff14dd44b70fc97e12fc0"),
            word("40"),
            word("101"),
            word("3"),
            word("a0"),
            word("100"),
            word("160"),
            word("2"),
            word("93c4b944d05dfe6df7645a86cd2206016c51564d"),
            word("acb55c530acdb2849e6d4f36992cd8c9d50ed8f7"),
            word("2"),
            word("6f05b59d3b20000"),
            word("6f05b59d3b20000"),
            word("8"),
            "7061727420353025" + "0".repeat(48));
  }

  @Test
  void requestsOfAnInstantAreInOrderAndEachOfWhatTheOneBeforeLeft() throws Exception {
    Talion.Result compound = slashes(policy("", RULES), faults("1/4", "1/2"));
    assertThat(wads(compound))
        .containsExactly(
            "[\"250000000000000000\",\"250000000000000000\"]",
            "[\"500000000000000000\",\"500000000000000000\"]",
            "[\"333333333333333333\"]");
    assertThat(compound.out().lines().toList().get(2))
        .contains("\"sequence\":3", "\"with\":{\"strength\":\"2\"}");
    assertThat(wads(slashes(policy("combine sum", RULES), faults("1/4", "1/2"))).get(2))
        .isEqualTo("[\"666666666666666666\"]");
    assertThat(wads(slashes(policy("combine max", RULES), faults("1/4", "1/2")))).hasSize(2);
  }

  @Test
  void whatALimitCutIsNotAskedFor() throws Exception {
    Talion.Result result = slashes(policy("limit 60% per operator", RULES), faults("1/2", "1/2"));
    assertThat(wads(result).subList(0, 2))
        .containsExactly(
            "[\"500000000000000000\",\"500000000000000000\"]",
            "[\"100000000000000000\",\"100000000000000000\"]");
    assertThat(wads(result)).hasSize(2);
  }

  @Test
  void dustIsNoRequestAndLittleIsWarnedOf() throws Exception {
    Talion.Result result = slashes(policy("", RULES), faults("1/10000000000000000000", "0.00001"));
    assertThat(wads(result).get(0)).isEqualTo("[\"10000000000000\",\"10000000000000\"]");
    assertThat(result.out()).contains("below 0.01% of an allocation");
    assertThat(wads(slashes(policy("rounding slash up", RULES), faults("1/10000000000000000000"))))
        .containsExactly("[\"1\",\"1\"]");
  }

  @Test
  void aProvisionalFindingIsAdvice() throws Exception {
    String trace = faults("1/2", "1/2");
    assertThat(wads(slashes(policy("final after 1 second", RULES), trace))).hasSize(1);
    assertThat(slashes(policy("challenge 3 days slashable for 14 days", RULES), trace).out())
        .contains("\"from\":{\"clock\":\"time\",\"at\":259201000}");
  }

  private static final String REWARD =
      """
      state faults(o: Operator) : Int = sum(f.n for f in Fault of o)
      reward daily {
        every %s from @1970-01-01T00:00:00Z
        pool 100 TOK
        among o in Operator
        weight faults(o)
        remainder carry
        because "served"
      }
      """;

  private Talion.Result rewards(String policy, String... more) throws Exception {
    String[] args = {"run", "--emit", "reward-submission", "--strategy", EIGEN, "--until"};
    return Talion.run(
        Stream.of(
                Stream.of(args),
                Stream.of("1970-01-02T00:00:00Z"),
                Stream.of(more),
                Stream.of(policy, faults("1/2")))
            .flatMap(s -> s)
            .toArray(String[]::new));
  }

  @Test
  void aPayoutIsASubmission() throws Exception {
    Talion.Result result = rewards(policy("", REWARD.formatted("1 day")), "--token", TOKEN);
    assertThat(result.status()).as(result.err()).isZero();
    assertThat(result.out())
        .contains(
            "\"operatorRewards\":[{\"operator\":\"0x0000000000000000000000000000000000000101\",")
        .contains("\"startTimestamp\":0,\"duration\":86400,\"description\":\"served\"")
        .contains("\"calldata\":\"0x0ca29899");
    assertThat(words(result.out().strip()).subList(0, 11))
        .containsExactly(
            word("870679e138bcdf293b7ff14dd44b70fc97e12fc0"),
            word("3"),
            word("60"),
            word("1"),
            word("20"),
            word("c0"),
            word("300"),
            word("160"),
            word("0"),
            word("15180"),
            word("1c0"));
  }

  @Test
  void whatIsMissingIsNamed() throws Exception {
    String policy = policy("", RULES);
    Talion.Result unbound = Talion.run("run", "--emit", "slash-operator", policy, faults("1/2"));
    assertThat(unbound.status()).isEqualTo(Exit.USAGE);
    assertThat(unbound.err()).contains("T3026", "`EIGEN`", "--strategy EIGEN=0x…");
    assertThat(rewards(policy("", REWARD.formatted("1 day"))).err()).contains("T3026", "`TOK`");
    assertThat(rewards(policy("", REWARD.formatted("1 hour")), "--token", TOKEN).err())
        .contains("T3027", "`daily`", "whole days");
    assertThat(Talion.run("run", "--emit", "all", policy, faults("1/2")).err()).contains("T3005");
    assertThat(
            Talion.run("run", "--emit", "slash-operator", "--follow", policy, faults("1/2")).err())
        .contains("T3006");
  }

  @Test
  void anExceptionLengthensTheChallenge() throws Exception {
    String exception =
        """
        exception early to faulty {
          when f.n > 1
          challenge 7 days
          because "early"
        }
        """;
    String policy =
        policy("challenge 2 days", RULES.replaceAll("(?s)rule again.*", "") + exception);
    assertThat(slashes(policy, faults("1/10", "1/10")).out().lines())
        .satisfiesExactly(
            first -> assertThat(first).contains("\"from\":{\"clock\":\"time\",\"at\":172801000}"),
            second ->
                assertThat(second).contains("\"from\":{\"clock\":\"time\",\"at\":604802000}"));
  }
}
