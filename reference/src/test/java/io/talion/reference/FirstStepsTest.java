package io.talion.reference;

import static io.talion.reference.CoreBuilder.OPERATOR;
import static io.talion.reference.CoreBuilder.blocks;
import static io.talion.reference.CoreBuilder.compare;
import static io.talion.reference.CoreBuilder.element;
import static io.talion.reference.CoreBuilder.field;
import static io.talion.reference.CoreBuilder.local;
import static io.talion.reference.CoreBuilder.once;
import static io.talion.reference.CoreBuilder.time;
import static io.talion.reference.Play.ALICE;
import static io.talion.reference.Play.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import io.talion.compiler.core.Core;
import io.talion.compiler.core.Expr;
import io.talion.compiler.core.Expr.Binary.BinaryOperator;
import io.talion.compiler.core.Rule;
import io.talion.compiler.core.Step;
import io.talion.compiler.core.Trigger;
import io.talion.trace.event.EventKind;
import io.talion.trace.event.EventKind.Extent;
import io.talion.trace.type.Type;
import io.talion.trace.value.Int;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Pairs, duties and firing on cores built by hand (semantics.md 2, 4, 12, 20 and 21). */
final class FirstStepsTest {
  private static final EventKind SAID =
      EventKind.named("Said").field("by", OPERATOR).field("n", Type.Simple.INT).key("by").build(0);
  private static final EventKind ASKED =
      EventKind.named("Asked").field("of", OPERATOR).key("of").build(1);

  private static Core pairs(Extent within) {
    Expr a = local(0, element(0));
    Expr b = local(1, element(0));
    Expr differ =
        compare(
            BinaryOperator.NOT_EQUAL, field(a, 1, Type.Simple.INT), field(b, 1, Type.Simple.INT));
    return new CoreBuilder()
        .event(SAID)
        .rule(
            "twice",
            new Trigger.Pair(0, 0, 1, List.of(), List.of(0), Optional.of(within)),
            Optional.of(differ),
            field(a, 0, OPERATOR),
            new Rule.Firing.EveryTime())
        .build();
  }

  @Test
  void pairWithinIsInclusive() {
    Play play = Play.of(pairs(time(10)));
    play.at(0, "Said", ALICE, Int.of(1)).at(10, "Said", ALICE, Int.of(2));
    play.at(21, "Said", ALICE, Int.of(3)).finish();
    assertThat(play.lines()).containsExactly("twice@10/0");
  }

  @Test
  void pairOfOneKeyThatDiffersAndOncePerInstant() {
    Play play = Play.of(pairs(time(10)));
    play.at(0, "Said", ALICE, Int.of(1)).at(0, "Said", ALICE, Int.of(2));
    play.at(0, "Said", BOB, Int.of(3)).at(0, "Said", ALICE, Int.of(1)).finish();
    assertThat(play.lines()).containsExactly("twice@0/0");
    assertThat(play.run.counts().duplicates()).isEqualTo(1);
  }

  private static Core duty(Extent within) {
    Expr d = local(0, element(2));
    Expr opener = local(0, element(1));
    return new CoreBuilder()
        .event(SAID)
        .event(ASKED)
        .duty("Answer", 1, 0, List.of(new Step.Of(field(opener, 0, OPERATOR))), within)
        .rule(
            "missed",
            new Trigger.On(2, 0, List.of(), List.of()),
            Optional.of(field(d, 2, Type.Simple.BOOL)),
            field(d, 0, OPERATOR),
            once(field(d, 0, OPERATOR)))
        .build();
  }

  @Test
  void answerAtTheDeadlineCounts() {
    Play play = Play.of(duty(time(50)));
    play.at(100, "Asked", ALICE).at(100, "Asked", BOB);
    play.at(150, "Said", ALICE, Int.of(1)).at(151, "Said", BOB, Int.of(1)).finish();
    assertThat(play.lines()).containsExactly("missed@150/0");
    assertThat(play.findings.get(0).offender()).contains(BOB);
  }

  @Test
  void openUntilTimeMoves() {
    Play play = Play.of(duty(time(50))).at(100, "Asked", ALICE).finish();
    assertThat(play.lines()).isEmpty();
    assertThat(play.run.open()).hasSize(1);
    assertThat(play.run.open().get(0)).contains("\"due\":\"150\",\"met\":false");
    play.advance(150);
    assertThat(play.lines()).containsExactly("missed@150/0");
  }

  @Test
  void counterDeadlineSettlesWhenExceeded() {
    Play play = Play.of(duty(blocks(5)));
    play.at(0, 10, "Asked", ALICE).at(9, 15, "Asked", BOB).finish();
    assertThat(play.lines()).isEmpty();
    play.at(20, 40, "Asked", ALICE).finish();
    assertThat(play.lines()).containsExactly("missed@20/15", "missed@20/20");
  }

  @Test
  void answerOfTheOpenersInstantCountsAnEarlierOneDoesNot() {
    Play play = Play.of(duty(time(5)));
    play.at(10, "Asked", ALICE).at(10, "Said", ALICE, Int.of(1));
    play.at(19, "Said", BOB, Int.of(1)).at(20, "Asked", BOB).advance(100);
    assertThat(play.lines()).containsExactly("missed@25/0");
  }

  @Test
  void anEventBelowTheWatermarkIsLate() {
    Play play = Play.of(pairs(time(10)));
    play.at(10, "Said", ALICE, Int.of(1)).at(9, "Said", ALICE, Int.of(2)).finish();
    assertThat(play.lines()).isEmpty();
    assertThat(play.log).containsExactly("late Said@9");
  }
}
