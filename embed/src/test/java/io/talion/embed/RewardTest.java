package io.talion.embed;

import static org.assertj.core.api.Assertions.assertThat;

import io.talion.embed.test.EngineUnderTest;
import io.talion.embed.test.PropertyRunner;
import io.talion.embed.test.TestResult;
import io.talion.embed.test.TestRunner;
import io.talion.interpreter.run.TruffleEngine;
import io.talion.reference.ReferenceEngine;
import io.talion.trace.finding.Payout;
import io.talion.trace.write.PayoutJson;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Rewards through the API, and what tests and properties say of them (semantics.md 30 and 77). */
final class RewardTest {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final String POLICY =
      """
      policy test.rewards version 1.0.0 language 1
      token EIGEN decimals 18
      event Stake { operator: Operator  amount: Int in 0..1_000 } key (operator)
      state stake(o: Operator) : Int = latest(s.amount for s in Stake of o) or else 0
      reward daily {
        every 1 day from @2026-01-01
        pool 10 EIGEN
        among o in Operator
        weight stake(o)
        cap 60% per o
        remainder carry
        because "by stake"
      }
      """;
  private static final List<EngineUnderTest> ENGINES =
      List.of(
          new EngineUnderTest("interpreter", new TruffleEngine()),
          new EngineUnderTest("reference", new ReferenceEngine()));

  private static Event stake(int hour, String operator, int amount) {
    return Event.of(
        "Stake",
        START.plusSeconds(3600L * hour),
        Map.of("operator", "0x" + operator.repeat(20), "amount", amount));
  }

  @Test
  void payoutsComeWhenTheirPeriodEnds() {
    List<Payout> payouts = new ArrayList<>();
    try (Evaluation run = Policy.compile(POLICY).open(Params.none(), finding -> {}, payouts::add)) {
      run.accept(stake(1, "a1", 3));
      run.accept(stake(2, "b2", 1));
      assertThat(payouts).isEmpty();
      run.advance(START.plusSeconds(86_400));
      assertThat(payouts).hasSize(1);
      assertThat(PayoutJson.of(payouts.getFirst()))
          .contains(
              "\"paid\":{\"0x" + "a1".repeat(20) + "\":\"6000000000000000000\",",
              "\"0x" + "b2".repeat(20) + "\":\"4000000000000000000\"}");
      run.advance(START.plusSeconds(5 * 86_400));
    }
    assertThat(payouts).hasSize(5);
    assertThat(payouts.stream().map(Payout::id)).doesNotHaveDuplicates();
  }

  @Test
  void whatIsPaidAndTheRemainderAreThePoolAndWhatWasCarried() {
    List<Payout> payouts = new ArrayList<>();
    try (Evaluation run = Policy.compile(POLICY).open(Params.none(), finding -> {}, payouts::add)) {
      run.accept(stake(1, "a1", 3));
      for (int day = 1; day < 30; day++) {
        run.accept(stake(24 * day + 1, "0" + day % 7, 7 * day));
      }
    }
    BigInteger carried = BigInteger.ZERO;
    for (Payout payout : payouts) {
      BigInteger pool = new BigInteger("10000000000000000000").add(carried);
      assertThat(payout.total().add(payout.remainder())).isEqualTo(pool);
      carried = payout.remainder();
    }
    assertThat(payouts).hasSize(29);
  }

  @Test
  void aTestTakesEachPaymentOnce() {
    assertThat(
            failures(
                """
                test "once" {
                  at @2026-01-01T01:00:00Z Stake(operator: alice, amount: 1)
                  at @2026-01-01T01:00:00Z Stake(operator: bob, amount: 1)
                  advance to @2026-01-02
                  expect reward daily pays alice 5 EIGEN
                  expect reward daily pays bob 5 EIGEN
                  expect reward daily pays carol 0 EIGEN
                  expect carried(daily) == 0 EIGEN
                  advance to @2026-01-03
                  expect reward daily pays alice 5 EIGEN
                  expect paid(daily, alice) == 10 EIGEN
                  expect no findings
                }
                """))
        .isEmpty();
  }

  @Test
  void whatIsNotPaidIsNotExpectedAndTheLinesAreShown() {
    assertThat(
            failures(
                """
                test "twice" {
                  at @2026-01-01T01:00:00Z Stake(operator: alice, amount: 1)
                  advance to @2026-01-02
                  expect reward daily pays alice 6 EIGEN
                  expect reward daily pays alice 6 EIGEN
                }
                test "too early" {
                  at @2026-01-01T01:00:00Z Stake(operator: alice, amount: 1)
                  expect reward daily pays alice 0 EIGEN
                }
                """))
        .containsExactly(
            "expected reward daily to pay alice 6 EIGEN: [found: daily pays alice 6 EIGEN; 4 EIGEN"
                + " carried at 2026-01-02T00:00:00.000Z]",
            "expected reward daily to pay alice 0 EIGEN: [found: no period of it has ended]");
  }

  @Test
  void aPropertyMaySpeakOfRewards() {
    Policy policy =
        Policy.compile(
            POLICY
                + """
                property "the pool is the end" {
                  for any trace of Stake up to 40 events
                  check sum(paid(daily, o) for o in Operator) >= 0 EIGEN and carried(daily) >= 0 EIGEN
                }
                """);
    List<TestResult> results =
        new PropertyRunner(policy.core(Params.none()), ENGINES, s -> "", 7, 25).runAll();
    assertThat(results).hasSize(1).allMatch(r -> r.failure().isEmpty());
  }

  private static List<String> failures(String tests) {
    Policy policy = Policy.compile(POLICY + tests);
    return new TestRunner(policy.core(Params.none()), ENGINES)
        .runAll().stream()
            .flatMap(r -> r.failure().stream())
            .map(f -> f.message() + ": " + f.details())
            .toList();
  }
}
