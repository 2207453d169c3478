package io.talion.conformance.differential;

import static io.talion.conformance.differential.Pairs.TRIES;
import static org.assertj.core.api.Assertions.assertThat;

import io.talion.compiler.Checked;
import io.talion.compiler.Compiler;
import io.talion.compiler.SourceSet;
import io.talion.compiler.engine.Engine;
import io.talion.compiler.sheet.Division;
import io.talion.compiler.sheet.Divisions;
import io.talion.embed.workers.DividedRun;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.Statistics;

/** However many evaluators share the work, the bytes are those of one (semantics.md 34). */
@PropertyDefaults(tries = TRIES, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
class WorkersProperties {
  private static final int BATCH = 7;

  /** With it a trace is dealt out at once, with the other a few rows at a time. */
  private static final int LARGE = 1000;

  /** Of policies made to be divided each is, and most find something. */
  @Property(seed = "21")
  void evaluatorsAgree(@ForAll long seed) {
    MemberPolicies made = new MemberPolicies(seed);
    Checked checked = Compiler.check(SourceSet.of("members", made.policy()));
    assertThat(checked.ok()).as("%s", checked.diagnostics()).isTrue();
    Division division = division(checked);
    assertThat(division).isInstanceOf(Division.Apart.class);
    Prepared c = new Prepared(checked.core(), Pipeline.events(checked.core(), made.trace()));
    assertThat(violation(c, (Division.Apart) division)).isEmpty();
    Verdict one = Evaluation.of(Engines.interpreter(), c.core(), c.events(), BATCH);
    Statistics.label("finds something").collect(!one.findings().isEmpty());
    Statistics.label("finds something").coverage(s -> s.check(true).percentage(p -> p > 50));
  }

  /** Of any others those that claim to be divisible are. */
  @Property(seed = "22")
  void whateverIsDivisibleAgrees(@ForAll long seed) {
    Pairs.each(
        seed,
        10,
        generated -> {
          Division division =
              division(Compiler.check(SourceSet.of("generated", generated.source())));
          if (division instanceof Division.Apart apart) {
            Trial.of("workers", generated, c -> violation(c, apart));
          }
        });
  }

  private static Division division(Checked checked) {
    return Divisions.of(checked.core(), checked.sheet().orElseThrow().partitions());
  }

  private static Optional<String> violation(Prepared c, Division.Apart how) {
    Verdict one = Evaluation.of(Engines.interpreter(), c.core(), c.events(), BATCH);
    return IntStream.rangeClosed(1, 3)
        .boxed()
        .flatMap(n -> Stream.of(BATCH, LARGE).flatMap(b -> violation(c, how, one, n, b).stream()))
        .findFirst()
        .or(() -> forgetting(c, how, one));
  }

  private static Optional<String> violation(
      Prepared c, Division.Apart how, Verdict one, int n, int batch) {
    Verdict divided = Evaluation.of(divided(how, n), c.core(), c.events(), batch);
    return Law.equal("one", one, n + " evaluators", divided);
  }

  private static Optional<String> forgetting(Prepared c, Division.Apart how, Verdict one) {
    Engine forgetful = Forgetful.of(divided(how, 3), 2);
    Verdict divided = Evaluation.of(forgetful, c.core(), c.events(), BATCH);
    return Law.equal("one", one, "3 that forget", divided);
  }

  private static Engine divided(Division.Apart how, int n) {
    return (core, options, sink) ->
        DividedRun.open(Engines.interpreter(), core, options, how, n, sink);
  }
}
