package io.talion.reference;

import static io.talion.reference.CoreBuilder.percent;
import static io.talion.reference.CoreBuilder.time;
import static io.talion.reference.Play.ALICE;
import static io.talion.reference.Play.BOB;
import static io.talion.reference.Policies.ALWAYS;
import static io.talion.reference.Policies.by;
import static io.talion.reference.Policies.onSaid;
import static org.assertj.core.api.Assertions.assertThat;

import io.talion.compiler.core.Terms.Combine;
import io.talion.trace.finding.Finding;
import io.talion.trace.value.Int;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** {@code combine} and {@code limit} (semantics.md 24). */
final class CombiningTest {
  private static CoreBuilder rules(long... percents) {
    CoreBuilder builder = new CoreBuilder().event(Policies.SAID).kind(Policies.OPERATORS);
    for (long p : percents) {
      builder.rule("r" + p, onSaid(), Optional.empty(), Optional.of(by()), ALWAYS, percent(p));
    }
    return builder;
  }

  private static List<String> cuts(Play play) {
    return play.findings.stream().map(CombiningTest::cut).toList();
  }

  private static String cut(Finding f) {
    return f.rule() + f.cut().map(c -> " -" + c.ratio() + " " + c.by()).orElse("");
  }

  private static Play once(CoreBuilder builder) {
    return Play.of(builder.build()).at(1, "Said", ALICE, Int.of(1)).finish();
  }

  @Test
  void compoundCutsNothing() {
    assertThat(cuts(once(rules(70, 80)))).containsExactly("r70", "r80");
  }

  @Test
  void sumStopsAtTheWhole() {
    assertThat(cuts(once(rules(70, 30).combine(Combine.SUM)))).containsExactly("r70", "r30");
    assertThat(cuts(once(rules(70, 80, 5).combine(Combine.SUM))))
        .containsExactly("r70", "r80 -1/2 combine", "r5 -1/20 combine");
  }

  @Test
  void maxKeepsTheGreatestAndTheFirstOfEquals() {
    assertThat(cuts(once(rules(20, 30, 30, 10).combine(Combine.MAX))))
        .containsExactly("r20 -1/5 combine", "r30", "r30 -3/10 combine", "r10 -1/10 combine");
  }

  @Test
  void aLimitCutsWhatIsAboveItInItsWindow() {
    Play play = Play.of(rules(60).limit(percent(100), Optional.of(time(10))).build());
    play.at(1, "Said", ALICE, Int.of(1)).at(10, "Said", ALICE, Int.of(2));
    play.at(10, "Said", BOB, Int.of(1)).at(11, "Said", ALICE, Int.of(3));
    play.at(20, "Said", ALICE, Int.of(4)).finish();
    assertThat(cuts(play))
        .containsExactly("r60", "r60 -1/5 limit 1", "r60", "r60", "r60 -1/5 limit 1");
  }

  @Test
  void aLimitWithoutWindowIsForEverAndCutToNothingIsStillReported() {
    Play play = Play.of(rules(60).limit(percent(60), Optional.empty()).build());
    play.at(1, "Said", ALICE, Int.of(1)).at(1_000_000, "Said", ALICE, Int.of(2)).finish();
    assertThat(cuts(play)).containsExactly("r60", "r60 -3/5 limit 1");
    assertThat(play.findings.get(1).penalties()).hasSize(1);
  }

  @Test
  void combineThenEachLimitInOrder() {
    CoreBuilder builder =
        rules(80, 80)
            .combine(Combine.SUM)
            .limit(percent(90), Optional.empty())
            .limit(percent(85), Optional.empty());
    assertThat(cuts(once(builder))).containsExactly("r80", "r80 -3/4 combine,limit 1,limit 2");
  }

  @Test
  void theWadOfACutIsTheRest() {
    Finding cut = once(rules(80, 80).combine(Combine.SUM)).findings.get(1);
    assertThat(cut.cut())
        .hasValueSatisfying(c ->
            assertThat(c.wad())
                .isEqualTo(
                    io.talion.trace.value.Wad.ONE
                        .multiply(java.math.BigInteger.valueOf(6))
                        .divide(java.math.BigInteger.TEN)));
  }
}
