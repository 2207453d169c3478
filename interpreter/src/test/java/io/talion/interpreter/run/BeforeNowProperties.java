package io.talion.interpreter.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.talion.compiler.core.Core;
import io.talion.trace.value.Bool;
import io.talion.trace.value.Int;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/**
 * Windows that leave out the current instant and are followed, against the same ones behind a step
 * that drops nothing and has them scanned.
 */
class BeforeNowProperties {
  private record Said(int gap, boolean asked, int operator, int n, boolean ok) {}

  private static final List<String> AGGREGATES =
      List.of(
          "count(x in S%s)",
          "count(x in S%s where x.ok)",
          "sum(x.n for x in S%s)",
          "min(x.n for x in S%s) or else -9",
          "max(x.n for x in S%s) or else -9",
          "avg(x.n for x in S%s at least 1) or else -9",
          "latest(x.n for x in S%s) or else -9",
          "distinct(x.n for x in S%s)",
          "median(x.n for x in S%s) or else -9",
          "share(x.ok for x in S%s at least 1) or else 7");

  private static final String POLICY =
      """
      policy p version 1.0.0 language 1
      event S { operator: Operator  n: Int  ok: Bool } key (operator)
      event A { operator: Operator } key (operator)
      rule r {
        on a in A
        fires every time
        because "%s"
      }
      """;

  @Provide
  Arbitrary<List<Said>> traces() {
    return Combinators.combine(
            Arbitraries.of(0, 0, 1, 2, 5),
            Arbitraries.of(true, false),
            Arbitraries.integers().between(1, 2),
            Arbitraries.integers().between(-2, 3),
            Arbitraries.of(true, false))
        .as(Said::new)
        .list()
        .ofMaxSize(40);
  }

  private static List<String> run(String steps, List<Said> trace, int batch) {
    List<String> holes = AGGREGATES.stream().map(a -> "{" + a.formatted(steps) + "}").toList();
    Core core = Play.core(POLICY.formatted(String.join(" ", holes)));
    Play play = new Play(new TruffleEngine(), core, batch);
    long time = 1000;
    for (Said said : trace) {
      time += said.gap();
      if (said.asked()) {
        play.at(time, 1, "A", Play.bytes(said.operator(), 20));
      } else {
        play.at(
            time, 1, "S", Play.bytes(said.operator(), 20), Int.of(said.n()), Bool.of(said.ok()));
      }
    }
    List<String> all = new ArrayList<>(play.finish());
    play.findings.forEach(f -> all.add(f.because()));
    return all;
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void whatIsFollowedIsWhatIsScanned(
      @ForAll("traces") List<Said> trace,
      @ForAll boolean keyed,
      @ForAll @IntRange(max = 2) int window,
      @ForAll @IntRange(min = 1, max = 20) int batch) {
    String of = keyed ? " of a.operator" : "";
    String wide = " last 1_000_000";
    String seen =
        List.of(
                " before now last 9_999_999",
                " before now last 4 milliseconds",
                " before now last 3")
            .get(window);
    String unseen = seen.replace(" before now", " before now" + wide);
    assertThat(run(of + seen, trace, batch)).isEqualTo(run(of + unseen, trace, 1));
  }
}
