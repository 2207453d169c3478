package io.talion.reference;

import static io.talion.reference.CoreBuilder.OPERATOR;
import static io.talion.reference.CoreBuilder.blocks;
import static io.talion.reference.CoreBuilder.element;
import static io.talion.reference.CoreBuilder.field;
import static io.talion.reference.CoreBuilder.local;
import static io.talion.reference.CoreBuilder.percent;
import static io.talion.reference.CoreBuilder.time;
import static io.talion.reference.Play.ALICE;
import static io.talion.reference.Play.BOB;
import static io.talion.reference.Policies.ALWAYS;
import static org.assertj.core.api.Assertions.assertThat;

import io.talion.compiler.core.Core;
import io.talion.compiler.core.Expr;
import io.talion.compiler.core.Rule.Firing;
import io.talion.compiler.core.Step;
import io.talion.compiler.core.Trigger;
import io.talion.compiler.engine.RunOptions;
import io.talion.trace.event.EventKind.Extent;
import io.talion.trace.type.Clock;
import io.talion.trace.value.Int;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Instants, counters, deadlines and ticks (semantics.md 2, 3, 12, 28 and 43). */
final class TimelineTest {
  private static Core ticking(Clock clock, long period) {
    return new CoreBuilder()
        .event(Policies.SAID)
        .event(Policies.ASKED)
        .rule(
            "tick",
            Policies.every(clock, period),
            Optional.empty(),
            Optional.empty(),
            ALWAYS,
            percent(1))
        .build();
  }

  private static Core duty(Extent within) {
    Expr opener = field(local(0, element(1)), 0, OPERATOR);
    return new CoreBuilder()
        .event(Policies.SAID)
        .event(Policies.ASKED)
        .duty("Answer", 1, 0, List.of(new Step.Of(opener)), within)
        .rule(
            "settled",
            new Trigger.On(2, 0, List.of(), List.of()),
            Optional.empty(),
            field(local(0, element(2)), 0, OPERATOR),
            (Firing) ALWAYS)
        .build();
  }

  @Test
  void ticksStartAtOrAfterTheFirstEventAndMissNone() {
    Play play = Play.of(ticking(Clock.TIME, 10));
    play.at(20, "Asked", ALICE).at(45, "Asked", ALICE).finish();
    assertThat(play.lines()).containsExactly("tick@20/0", "tick@30/0", "tick@40/0");
    assertThat(play.advance(50).lines()).endsWith("tick@50/0");
  }

  @Test
  void aTickOfACounterIsDueWhenItIsReachedOrJumpedOver() {
    Play play = Play.of(ticking(Clock.BLOCK, 10));
    play.at(1, 7, "Asked", ALICE).at(2, 10, "Asked", ALICE).at(3, 10, "Asked", ALICE);
    play.at(4, 35, "Asked", ALICE).finish();
    assertThat(play.lines()).containsExactly("tick@2/10", "tick@4/20", "tick@4/30");
  }

  @Test
  void countersNeverGoBack() {
    Play play = Play.of(ticking(Clock.BLOCK, 10));
    play.at(1, 25, "Asked", ALICE).at(2, 9, "Asked", ALICE).at(3, 20, "Asked", BOB).finish();
    assertThat(play.lines()).isEmpty();
    assertThat(play.run.ask(Worlds.blockNow())).isEqualTo(Int.of(25));
  }

  @Test
  void outcomesSettleInTheOrderOfDeadlinesThenOpeners() {
    Play play = Play.of(duty(time(10)));
    play.at(1, "Asked", BOB).at(1, "Asked", ALICE).at(0, "Asked", ALICE);
    play.at(2, "Asked", ALICE).at(2, "Said", BOB, Int.of(1)).advance(100);
    assertThat(play.lines()).containsExactly("settled@11/0", "settled@11/0", "settled@12/0");
    assertThat(play.findings.get(0).offender()).contains(ALICE);
    assertThat(play.findings.get(1).offender()).contains(BOB);
  }

  @Test
  void anEventAtTheDeadlineIsBeforeIt() {
    Play play = Play.of(duty(time(10)));
    play.at(1, 1, "Asked", ALICE).at(11, 2, "Said", BOB, Int.of(0));
    play.at(11, 3, "Said", ALICE, Int.of(1)).finish();
    assertThat(play.lines()).containsExactly("settled@11/3");
    assertThat(play.findings.get(0).evidence()).hasSize(2);
  }

  @Test
  void aCounterThatStandsAtTheDeadlineHasNotPassedIt() {
    Play play = Play.of(duty(blocks(5)));
    play.at(1, 1, "Asked", ALICE).at(11, 6, "Said", BOB, Int.of(0)).finish();
    assertThat(play.lines()).isEmpty();
    play.at(12, 7, "Said", ALICE, Int.of(1)).finish();
    assertThat(play.lines()).containsExactly("settled@12/6");
    assertThat(play.findings.get(0).evidence()).hasSize(1);
  }

  @Test
  void inTestsBlocksAreComputedFromTime() {
    long start = 1_767_225_600_000L;
    Play play = new Play(duty(blocks(5)), RunOptions.forTests());
    play.at(start, 0, "Asked", ALICE).advance(start + 6 * 12_000 - 2);
    assertThat(play.lines()).isEmpty();
    play.advance(start + 6 * 12_000 - 1);
    assertThat(play.lines()).containsExactly("settled@" + (start + 6 * 12_000 - 1) + "/5");
    assertThat(play.run.ask(Worlds.blockNow())).isEqualTo(Int.of(5));
    play.advance(start + 6 * 12_000);
    assertThat(play.run.ask(Worlds.blockNow())).isEqualTo(Int.of(6));
  }

  @Test
  void eventsWithoutABlockStandAtTheCounterBeforeTheirTime() {
    Play play = Play.of(ticking(Clock.TIME, 1_000));
    play.at(1_000, 9, "Asked", ALICE).at(1_000, "Asked", BOB).finish();
    assertThat(play.lines()).containsExactly("tick@1000/9");
  }
}
