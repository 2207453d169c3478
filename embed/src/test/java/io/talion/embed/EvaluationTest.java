package io.talion.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.talion.trace.finding.Finding;
import io.talion.trace.write.FindingJson;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Evaluations through the API: events in, findings out, counts, errors, threads. */
final class EvaluationTest {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final String ALICE = "0x" + "a1".repeat(20);
  private static final Policy POLICY =
      Policy.compile(
          """
          policy test.votes version 1.0.0 language 1
          event Vote { operator: Operator  round: Int  payload: Hash } key (operator)
          param penalty : Ratio = 5% in 1%..10%
          rule double_vote {
            on a, b in Vote matching (operator, round) within 1 day
            when a.payload != b.payload
            against a.operator
            slash penalty
            fires once per (a.operator, a.round)
            because "voted twice in round {a.round}"
          }
          """);

  private static Event vote(int second, int round, String payload) {
    return Event.of(
        "Vote",
        START.plusSeconds(second),
        Map.of("operator", ALICE, "round", round, "payload", "0x" + payload.repeat(32)));
  }

  @Test
  void timeEndsWithTheYear9999() {
    try (Evaluation run = POLICY.open(Params.none(), f -> {})) {
      run.advance(Instant.parse("9999-12-31T23:59:59.999Z"));
      assertThatThrownBy(() -> run.advance(Instant.MAX))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("9999");
    }
  }

  @Test
  void aFindingComesWhenItsInstantIsComplete() {
    List<Finding> findings = new ArrayList<>();
    try (Evaluation run = POLICY.open(Params.none(), findings::add)) {
      run.accept(vote(1, 7, "aa"));
      run.accept(vote(2, 7, "bb"));
      run.advance(START.plusSeconds(3));
      assertThat(findings).hasSize(1);
      assertThat(findings.getFirst().because()).isEqualTo("voted twice in round 7");
      assertThat(run.counts().accepted()).isEqualTo(2);
    }
    assertThat(findings).hasSize(1);
  }

  @Test
  void closingSettlesTheLastInstant() {
    List<Finding> findings = new ArrayList<>();
    try (Evaluation run = POLICY.open(Params.none(), findings::add)) {
      run.accept(vote(1, 7, "aa"));
      run.accept(vote(1, 7, "bb"));
    }
    assertThat(findings).hasSize(1);
  }

  @Test
  void parametersAreBoundPerEvaluation() {
    assertThat(penalty(Params.of("penalty", "3%"))).contains("\"ratio\":\"3/100\"");
    assertThat(penalty(Params.none())).contains("\"ratio\":\"1/20\"");
    assertThatThrownBy(() -> penalty(Params.of("penalty", "50%")))
        .isInstanceOf(ParamException.class)
        .hasMessageContaining("penalty");
    assertThatThrownBy(() -> penalty(Params.of("penalti", "5%")))
        .isInstanceOf(ParamException.class)
        .extracting(e -> ((ParamException) e).help())
        .asString()
        .contains("penalty");
  }

  private static String penalty(Params params) {
    StringBuilder out = new StringBuilder();
    try (Evaluation run = POLICY.open(params, f -> out.append(FindingJson.of(f)))) {
      run.accept(vote(1, 7, "aa"));
      run.accept(vote(2, 7, "bb"));
    }
    return out.toString();
  }

  @Test
  void whatDoesNotFitIsRefusedAndTheRestGoesOn() {
    List<Finding> findings = new ArrayList<>();
    try (Evaluation run = POLICY.open(Params.none(), findings::add)) {
      run.accept(vote(1, 7, "aa"));
      assertThatThrownBy(() -> run.accept(vote(2, 7, "bbb")))
          .isInstanceOf(TraceException.class)
          .hasMessageContaining("T2013");
      assertThatThrownBy(() -> run.acceptJson("{".getBytes(StandardCharsets.UTF_8)))
          .isInstanceOf(TraceException.class);
      assertThatThrownBy(() -> run.accept(Event.of("Vote", START, Map.of("round", 0.5))))
          .isInstanceOf(IllegalArgumentException.class);
      run.acceptJson("{\"kind\":\"Other\",\"time\":1}".getBytes(StandardCharsets.UTF_8));
      run.acceptJson(vote(3, 7, "bb").json().getBytes(StandardCharsets.UTF_8));
      run.finish();
      assertThat(run.counts()).isEqualTo(new Evaluation.Counts(2, 0, 2, 0, 0, 1, 0));
      assertThatThrownBy(() -> run.advance(START)).isInstanceOf(IllegalStateException.class);
    }
    assertThat(findings).hasSize(1);
  }

  @Test
  void aBrokenPolicyCarriesItsDiagnostics() {
    assertThatThrownBy(() -> Policy.compile("policy x version 1.0.0 language 1 rule"))
        .isInstanceOf(PolicyException.class)
        .satisfies(e -> {
          PolicyException p = (PolicyException) e;
          assertThat(p.codes()).isNotEmpty().allMatch(c -> c.matches("T\\d{4}"));
          assertThat(p.rendered()).contains("-->");
        });
  }

  @Test
  void manyEvaluationsOnManyThreadsAgree() throws Exception {
    String expected = findings(Evaluator.REFERENCE);
    assertThat(expected).isNotEmpty();
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      List<Callable<String>> evaluations = new ArrayList<>();
      for (int i = 0; i < 64; i++) {
        evaluations.add(() -> findings(Evaluator.INTERPRETER));
      }
      for (Future<String> result : threads.invokeAll(evaluations)) {
        assertThat(result.get()).isEqualTo(expected);
      }
    }
  }

  private static String findings(Evaluator evaluator) {
    StringBuilder out = new StringBuilder();
    try (Evaluation run =
        POLICY.open(Params.none(), evaluator, f -> out.append(FindingJson.of(f)).append('\n'))) {
      for (int i = 0; i < 200; i++) {
        run.accept(vote(i, i / 4, i % 4 == 3 ? "bb" : "aa"));
      }
    }
    return out.toString();
  }
}
