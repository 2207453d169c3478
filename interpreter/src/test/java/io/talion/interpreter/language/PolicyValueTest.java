package io.talion.interpreter.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A policy as other languages see it. */
final class PolicyValueTest {
  private final Context context = Samples.context().build();

  @AfterEach
  void close() {
    context.close();
  }

  @Test
  void saysWhatItIs() {
    Value policy = context.eval("talion", Samples.POLICY);
    assertThat(policy.getMember("name").asString()).isEqualTo("sample.tasks");
    assertThat(policy.getMember("version").asString()).isEqualTo("1.0.0");
    assertThat(policy.getMember("digest").asString()).matches("[0-9a-f]{64}");
    assertThat(policy.getMember("rules")).hasToString("[often, twice, silent]");
    assertThat(policy.getMember("params").getMember("most").asString()).isEqualTo("2/5");
  }

  @Test
  void judgesATrace() {
    Value findings =
        context.eval("talion", Samples.POLICY).invokeMember("judge", Samples.records(7));
    Value first = findings.getArrayElement(0);
    assertThat(first.getMember("rule").asString()).isEqualTo("twice");
    assertThat(first.getMember("offender").asString()).endsWith("a1");
    assertThat(first.getMember("time").isInstant()).isTrue();
    assertThat(first.getMember("because").asString()).isEqualTo("signed 1 and 2");
    assertThat(first.getMember("evidence").getArraySize()).isEqualTo(2);
    Value slash = first.getMember("penalties").getArrayElement(0);
    assertThat(slash.getMember("wad").asLong()).isEqualTo(100_000_000_000_000_000L);
    assertThat(slash.getMember("slash").getMember("denominator").asInt()).isEqualTo(10);
    assertThat(slash.getMember("slash").toString()).isEqualTo("10%");
  }

  @Test
  void aRunGivesTheSameStepByStep() {
    Value policy = context.eval("talion", Samples.POLICY);
    List<String> atOnce = Samples.lines(policy.execute(Samples.records(30)));
    Value run = policy.newInstance();
    List<String> stepped = new java.util.ArrayList<>();
    ((String) Samples.records(30)[0])
        .lines()
        .forEach(l -> stepped.addAll(Samples.lines(run.invokeMember("accept", l))));
    stepped.addAll(Samples.lines(run.invokeMember("finish")));
    assertThat(stepped).isEqualTo(atOnce).hasSizeGreaterThan(5);
  }

  @Test
  void timeMovesWithoutEvents() {
    Value run = context.eval("talion", Samples.POLICY).invokeMember("open");
    run.invokeMember("accept", (Object) ((String) Samples.records(3)[0]));
    Value late = run.invokeMember("advance", java.time.Instant.parse("2026-01-01T01:00:00Z"));
    assertThat(Samples.lines(late)).anyMatch(l -> l.contains("\"rule\":\"silent\""));
  }

  @Test
  void refusesARecordThatIsNone() {
    Value policy = context.eval("talion", Samples.POLICY);
    assertThatThrownBy(() -> policy.execute("{\"kind\":\"Task\"}"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("T2");
    assertThatThrownBy(() -> policy.execute(5)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refusesASourceWhereItIsWrong() {
    assertThatThrownBy(() -> context.eval("talion", "1 ETH + 1 day"))
        .isInstanceOfSatisfying(
            PolyglotException.class,
            e -> {
              assertThat(e.isSyntaxError()).isTrue();
              assertThat(e.isInternalError()).isFalse();
              assertThat(e.getMessage()).startsWith("T0");
              assertThat(e.getSourceLocation().getCharacters().toString())
                  .isEqualTo("1 ETH + 1 day");
            });
  }

  @Test
  void evaluatesExpressionsExactly() {
    assertThat(context.eval("talion", "pow(2, 100)").asBigInteger().bitLength()).isEqualTo(101);
    assertThat(context.eval("talion", "0.1 + 0.2").toString()).isEqualTo("30%");
    assertThat(context.eval("talion", "/* how long */ 90 minutes").asDuration().toMinutes())
        .isEqualTo(90);
    assertThat(context.eval("talion", "32 ETH").asBigInteger()).hasToString("32" + "0".repeat(18));
  }

  @Test
  void functionsTakeWhatFits() {
    Value part = context.eval("talion", "fun part(a: Ratio, n: Int) : Ratio = a * n");
    assertThat(part.execute(context.eval("talion", "5%"), 3).toString()).isEqualTo("15%");
    assertThatThrownBy(() -> part.execute(true, 3)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> part.execute(1)).isInstanceOf(IllegalArgumentException.class);
  }
}
