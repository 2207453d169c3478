package io.talion.reference;

import static io.talion.reference.CoreBuilder.compare;
import static io.talion.reference.CoreBuilder.once;
import static io.talion.reference.CoreBuilder.percent;
import static io.talion.reference.CoreBuilder.time;
import static io.talion.reference.Play.ALICE;
import static io.talion.reference.Play.BOB;
import static io.talion.reference.Policies.ALWAYS;
import static io.talion.reference.Policies.by;
import static io.talion.reference.Policies.n;
import static io.talion.reference.Policies.onSaid;
import static org.assertj.core.api.Assertions.assertThat;

import io.talion.compiler.core.Core;
import io.talion.compiler.core.Expr;
import io.talion.compiler.core.Expr.Binary.BinaryOperator;
import io.talion.compiler.core.Rule.Firing;
import io.talion.trace.finding.Finding;
import io.talion.trace.value.Int;
import io.talion.trace.value.Ratio;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** When a rule that holds is reported (semantics.md 21, 23 and 27). */
final class FiringTest {
  private static CoreBuilder said(Firing firing) {
    Expr positive = compare(BinaryOperator.GREATER, n(), Expressions.of(0));
    return new CoreBuilder()
        .event(Policies.SAID)
        .rule("said", onSaid(), Optional.of(positive), by(), firing);
  }

  private static Play play(Core core, long... timesAndNumbers) {
    Play play = Play.of(core);
    for (int i = 0; i < timesAndNumbers.length; i += 2) {
      play.at(timesAndNumbers[i], "Said", ALICE, Int.of(timesAndNumbers[i + 1]));
    }
    return play.finish();
  }

  @Test
  void onceIsForEverAndPerKey() {
    Play play = play(said(once(by())).build(), 1, 1, 2, 1, 1_000_000, 1);
    assertThat(play.lines()).containsExactly("said@1/0");
    assertThat(play.at(1_000_001, "Said", BOB, Int.of(1)).finish().lines()).hasSize(2);
  }

  @Test
  void againAfterIsAtLeastThatLater() {
    Play play =
        play(
            said(new Firing.AgainAfter(time(10), List.of(by()))).build(),
            1,
            1,
            10,
            1,
            11,
            1,
            20,
            1,
            21,
            1);
    assertThat(play.lines()).containsExactly("said@1/0", "said@11/0", "said@21/0");
  }

  @Test
  void againWhenClearedNeedsAnInstantInWhichNothingHeld() {
    Play play =
        play(
            said(new Firing.AgainWhenCleared(List.of(by()))).build(),
            1,
            1,
            2,
            1,
            3,
            0,
            3,
            1,
            4,
            0,
            5,
            2,
            5,
            3,
            6,
            1);
    assertThat(play.lines()).containsExactly("said@1/0", "said@5/0");
  }

  @Test
  void aKeyFiresOnceInAnInstantForItsCanonicallyFirst() {
    Play play = play(said(new Firing.AgainAfter(time(0), List.of(by()))).build(), 1, 7, 1, 3);
    assertThat(play.findings).hasSize(1);
    String three =
        new io.talion.trace.event.Event(
                Policies.SAID, io.talion.trace.event.Coordinates.at(1), List.of(ALICE, Int.of(3)))
            .id();
    assertThat(play.findings.get(0).evidence()).containsExactly(three);
  }

  @Test
  void everyTimeReportsEveryBindingUnderItsOwnId() {
    Play play = play(said(ALWAYS).build(), 1, 7, 1, 3, 2, 3);
    assertThat(play.findings).hasSize(3);
    assertThat(play.findings.stream().map(Finding::id).distinct()).hasSize(3);
    assertThat(play.findings.get(0).key()).isEqualTo(play.findings.get(0).evidence());
  }

  @Test
  void theIdOfAnAgainRuleHoldsTheTime() {
    Play play = play(said(new Firing.AgainAfter(time(1), List.of(by()))).build(), 1, 1, 2, 1);
    assertThat(play.findings.stream().map(Finding::id).distinct()).hasSize(2);
    assertThat(play.findings.get(0).key()).containsExactly(ALICE.toString());
  }

  @Test
  void nothingOfZeroIsReported() {
    Core core =
        new CoreBuilder()
            .event(Policies.SAID)
            .rule("said", onSaid(), Optional.empty(), Optional.of(by()), once(by()), Ratio.ZERO)
            .build();
    assertThat(play(core, 1, 1).findings).isEmpty();
  }

  @Test
  void aboveOneIsOne() {
    Core core =
        new CoreBuilder()
            .event(Policies.SAID)
            .rule("said", onSaid(), Optional.empty(), Optional.of(by()), once(by()), percent(250))
            .build();
    assertThat(play(core, 1, 1).findings.get(0).penalties().toString()).contains("1/1");
  }

  @Test
  void rulesAreNotTestedBeforeTheyAreEffective() {
    Play play = play(said(ALWAYS).effectiveFrom(5).build(), 4, 1, 5, 1);
    assertThat(play.lines()).containsExactly("said@5/0");
  }

  @Test
  void olderThanSlashableForIsExpired() {
    io.talion.trace.event.EventKind patient =
        io.talion.trace.event.EventKind.named("Said")
            .field("by", CoreBuilder.OPERATOR)
            .field("n", io.talion.trace.type.Type.Simple.INT)
            .lateAccept(time(1_000))
            .build(0);
    CoreBuilder builder = new CoreBuilder().event(patient).slashableFor(time(10));
    Play play = Play.of(Policies.reportsSaid(builder).build());
    play.at(50, "Said", ALICE, Int.of(1)).at(100, "Said", ALICE, Int.of(2));
    play.at(90, "Said", ALICE, Int.of(3)).at(89, "Said", ALICE, Int.of(4)).finish();
    assertThat(play.findings.stream().map(Finding::status))
        .containsExactly(
            Finding.Status.FINAL,
            Finding.Status.EXPIRED,
            Finding.Status.FINAL,
            Finding.Status.FINAL);
    assertThat(play.findings.get(1).penalties()).isEmpty();
  }
}
