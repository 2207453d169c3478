package io.talion.interpreter.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.talion.compiler.core.Core;
import io.talion.trace.value.Int;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Tallies say the same step by step, together, in rounds, and whatever is evaluated together. */
class TallyProperties {
  private record Said(int gap, int block, boolean asked, int operator, int weight) {}

  private static final String TALLIES =
      """
      policy p version 1.0.0 language 1
      event Asked { operator: Operator  weight: Int } key (operator)
      event Said { operator: Operator  weight: Int } key (operator)
      tally stake(op: Operator) : Int = 0 {
        on s in Said of op when s.weight != 2 => s.weight
        on s in Said of op when s.weight == 3 => 9_000_000_000_000_000_000 * s.weight
        on a in Asked of op => 10 * a.weight
      }
      tally strikes(op: Operator) : Int = 1 {
        on s in Said of op when it < 100 => it + s.weight
        on a in Asked of op => 2 * it
      }
      tally beats : Int = 0 {
        on a in Asked => 2 * it
        every 1 second => it + 1
      }
      """;

  private static final String RULES =
      """
      rule heavy {
        on s in Said
        let all = sum(stake(o) for o in Operator)
        let own = stake(s.operator) + strikes(s.operator)
        let some = sum(strikes(o) for o in Operator where stake(o) > 1)
        when own < all + 100
        against s.operator
        flag "heavy"
        fires every time
        because "{own} of {all} and {some} at {beats}"
      }
      """;

  private static final String READS_STEPS =
      """
      rule no_%s {
        on s in %<s
        when s.before > s.after and s.before < s.after
        fires every time
      }
      """;

  @Provide
  Arbitrary<List<Said>> traces() {
    Arbitrary<Said> said =
        Combinators.combine(
                Arbitraries.integers().between(0, 2),
                Arbitraries.integers().between(0, 1),
                Arbitraries.of(true, false),
                Arbitraries.integers().between(1, 3),
                Arbitraries.integers().between(1, 4))
            .as(Said::new);
    return said.list().ofMaxSize(40);
  }

  private static List<String> run(Core core, List<Said> trace, int batch) {
    Play play = new Play(new TruffleEngine(), core, batch);
    long time = 990;
    long block = 1;
    for (Said said : trace) {
      time += said.gap();
      block += said.block();
      play.at(
          time,
          block,
          said.asked() ? "Asked" : "Said",
          Play.bytes(said.operator(), 20),
          Int.of(said.weight()));
    }
    play.finish();
    return play.findings.stream()
        .map(f -> f.time() + "/" + f.block() + " " + f.offender() + " " + f.because())
        .toList();
  }

  private static final Core FOLDED = Play.core(TALLIES + RULES);

  private static final Core STEPWISE =
      Play.core(
          TALLIES
              + RULES
              + READS_STEPS.formatted("stake")
              + READS_STEPS.formatted("strikes")
              + READS_STEPS.formatted("beats"));

  @Property(tries = 300)
  void foldedOrStepByStep(@ForAll("traces") List<Said> trace) {
    List<String> expected = run(STEPWISE, trace, 1);
    assertThat(run(FOLDED, trace, 1)).isEqualTo(expected);
    assertThat(run(FOLDED, trace, 7)).isEqualTo(expected);
    assertThat(run(FOLDED, trace, 4096)).isEqualTo(expected);
  }
}
