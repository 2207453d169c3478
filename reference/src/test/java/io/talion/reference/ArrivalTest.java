package io.talion.reference;

import static io.talion.reference.CoreBuilder.blocks;
import static io.talion.reference.CoreBuilder.time;
import static io.talion.reference.Play.ALICE;
import static io.talion.reference.Play.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import io.talion.compiler.engine.RunOptions;
import io.talion.trace.event.EventKind;
import io.talion.trace.type.Type;
import io.talion.trace.value.Int;
import org.junit.jupiter.api.Test;

/** Lateness, gaps, and what is let in late (semantics.md 4 and 5). */
final class ArrivalTest {
  private static final EventKind PATIENT =
      EventKind.named("Said")
          .field("by", CoreBuilder.OPERATOR)
          .field("n", Type.Simple.INT)
          .key("by")
          .lateAccept(time(50))
          .build(0);

  private static CoreBuilder core() {
    return Policies.reportsSaid(new CoreBuilder().event(Policies.SAID));
  }

  private static Play said(Play play, long... times) {
    for (long t : times) {
      play.at(t, "Said", ALICE, Int.of(t));
    }
    return play.finish();
  }

  @Test
  void theOrderOfArrivalDoesNotMatterInsideTheBound() {
    Play play = said(Play.of(core().late(time(10)).build()), 20, 10, 15);
    assertThat(play.lines()).containsExactly("said@10/0", "said@15/0", "said@20/0");
  }

  @Test
  void atTheWatermarkIsInTimeBelowItIsLate() {
    Play play = said(Play.of(core().late(time(10)).build()), 20, 10, 9);
    assertThat(play.lines()).containsExactly("said@10/0", "said@20/0");
    assertThat(play.log).containsExactly("late Said@9");
    assertThat(play.run.counts().late()).isEqualTo(1);
  }

  @Test
  void withoutLateOneTimeIsOneInstant() {
    Play play = said(Play.of(core().build()), 20, 20, 19);
    assertThat(play.run.counts().duplicates()).isEqualTo(1);
    assertThat(play.log).containsExactly("late Said@19");
  }

  @Test
  void lateOnACounterWaitsForTheCounter() {
    Play play = Play.of(core().late(blocks(2)).build());
    play.at(10, 5, "Said", ALICE, Int.of(1)).at(20, 6, "Said", ALICE, Int.of(2));
    play.at(5, 4, "Said", ALICE, Int.of(0)).at(30, 8, "Said", ALICE, Int.of(3));
    assertThat(play.lines()).containsExactly("said@5/4", "said@10/5");
    play.at(11, 5, "Said", ALICE, Int.of(9)).finish();
    assertThat(play.log).containsExactly("late Said@11");
  }

  @Test
  void anEventThatMovesTimeTooFarIsRejectedAndMovesNothing() {
    Play play = said(Play.of(core().gap(time(100)).build()), 10, 110, 211, 112);
    assertThat(play.lines()).containsExactly("said@10/0", "said@110/0", "said@112/0");
    assertThat(play.log).containsExactly("T2030 Said@211");
  }

  @Test
  void letInLateItEntersTheNextInstantAndKeepsItsTime() {
    Play play = Play.of(Policies.reportsSaid(new CoreBuilder().event(PATIENT)).build());
    play.at(100, "Said", ALICE, Int.of(1)).at(50, "Said", BOB, Int.of(2));
    play.at(49, "Said", BOB, Int.of(3)).at(110, "Said", ALICE, Int.of(4)).finish();
    assertThat(play.lines()).containsExactly("said@100/0", "said@100/0", "said@110/0");
    assertThat(play.findings.get(0).offender()).contains(BOB);
    assertThat(play.log).containsExactly("late Said@49");
    assertThat(play.run.counts().accepted()).isEqualTo(3);
  }

  @Test
  void aLateCopyOfAnAcceptedEventIsADuplicate() {
    Play play = Play.of(Policies.reportsSaid(new CoreBuilder().event(PATIENT)).build());
    said(play, 100, 120, 100);
    assertThat(play.lines()).containsExactly("said@100/0", "said@120/0");
    assertThat(play.run.counts().duplicates()).isEqualTo(1);
  }

  @Test
  void lateAtTheEndStillCounts() {
    Play play = Play.of(Policies.reportsSaid(new CoreBuilder().event(PATIENT)).build());
    play.at(100, "Said", ALICE, Int.of(1)).advance(120).at(90, "Said", BOB, Int.of(2)).finish();
    assertThat(play.lines()).containsExactly("said@100/0", "said@120/0");
  }

  @Test
  void testsDoNotWaitForLateEvents() {
    Play play = new Play(core().late(time(1_000)).build(), RunOptions.forTests());
    long start = 1_767_225_600_000L;
    play.at(start + 10, "Said", ALICE, Int.of(1));
    play.run.settle();
    assertThat(play.findings).hasSize(1);
  }
}
