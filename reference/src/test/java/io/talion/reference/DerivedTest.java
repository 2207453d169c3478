package io.talion.reference;

import static io.talion.reference.CoreBuilder.OPERATOR;
import static io.talion.reference.CoreBuilder.SPAN;
import static io.talion.reference.CoreBuilder.element;
import static io.talion.reference.CoreBuilder.field;
import static io.talion.reference.CoreBuilder.local;
import static io.talion.reference.CoreBuilder.time;
import static io.talion.reference.Expressions.BOOL;
import static io.talion.reference.Expressions.INT;
import static io.talion.reference.Expressions.aggregate;
import static io.talion.reference.Expressions.binary;
import static io.talion.reference.Expressions.of;
import static io.talion.reference.Play.ALICE;
import static io.talion.reference.Play.BOB;
import static io.talion.reference.Policies.ALWAYS;
import static io.talion.reference.Policies.by;
import static io.talion.reference.Policies.n;
import static io.talion.reference.Policies.onSaid;
import static org.assertj.core.api.Assertions.assertThat;

import io.talion.compiler.core.Expr;
import io.talion.compiler.core.Expr.Aggregate.AggregateFunction;
import io.talion.compiler.core.Expr.Binary.BinaryOperator;
import io.talion.compiler.core.Kind;
import io.talion.compiler.core.Range;
import io.talion.compiler.core.Step;
import io.talion.compiler.core.StreamDef.Emission;
import io.talion.compiler.core.StreamDef.Origin;
import io.talion.compiler.core.Tally;
import io.talion.compiler.core.Trigger;
import io.talion.compiler.engine.RunOptions;
import io.talion.trace.event.EventKind;
import io.talion.trace.type.Clock;
import io.talion.trace.type.Type;
import io.talion.trace.value.Int;
import io.talion.trace.value.Value;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Streams, tallies, states, members and findings as streams (semantics.md 6, 13, 32, 41, 42). */
final class DerivedTest {
  private static final long START = 1_767_225_600_000L;

  private static Expr local0() {
    return local(0, OPERATOR);
  }

  /**
   * {@code tally score(o: Operator) : Int = 10 { on s in Said of o => it * 2 + s.n every 5 => it -
   * 1 }}.
   */
  private static CoreBuilder score() {
    Expr it = local(1, INT);
    Expr said = local(2, element(0));
    Expr value =
        binary(
            INT,
            BinaryOperator.ADD,
            binary(INT, BinaryOperator.MULTIPLY, it, of(2)),
            field(said, 1, INT));
    Tally.Step onSaid =
        new Tally.Step(
            new Trigger.On(0, 2, List.of(), List.of()),
            List.of(Optional.of(field(said, 0, OPERATOR))),
            Optional.empty(),
            value,
            List.of(),
            3);
    Tally.Step decay =
        new Tally.Step(
            new Trigger.Every(Clock.TIME, 5, 0, List.of()),
            List.of(Optional.empty()),
            Optional.empty(),
            binary(INT, BinaryOperator.SUBTRACT, it, of(1)),
            List.of(),
            3);
    Tally tally =
        new Tally(
            0,
            "score",
            List.of(new Tally.Parameter("o", OPERATOR, 0)),
            INT,
            of(10),
            List.of(onSaid, decay),
            1,
            1);
    return new CoreBuilder().event(Policies.SAID).kind(Policies.OPERATORS).tally(tally);
  }

  private static Value score(Play play, Value of) {
    Expr key = new Expr.Const(of, OPERATOR, SPAN);
    return play.run.ask(new Expr.TallyRead(0, List.of(key), INT, SPAN));
  }

  @Test
  void stepsTakeEventsInCanonicalOrderAndTicksLast() {
    Play play = Play.of(score().build());
    play.at(5, "Said", ALICE, Int.of(3)).at(5, "Said", ALICE, Int.of(1)).finish();
    assertThat(score(play, ALICE)).isEqualTo(Int.of((10 * 2 + 1) * 2 + 3 - 1));
    assertThat(score(play, BOB)).isEqualTo(Int.of(10));
    assertThat(play.run.ask(Worlds.count(1))).isEqualTo(Int.of(3));
  }

  @Test
  void aStepWithoutKeyIsForEveryMember() {
    Play play = Play.of(score().build());
    play.at(1, "Said", ALICE, Int.of(0)).at(2, "Said", BOB, Int.of(0)).advance(11);
    assertThat(score(play, ALICE)).isEqualTo(Int.of(18));
    assertThat(score(play, BOB)).isEqualTo(Int.of(18));
  }

  /** {@code stream Big { by: Operator } = on s in Said when s.n > 0 emit (by: s.by)}. */
  private static CoreBuilder big() {
    Expr positive = binary(BOOL, BinaryOperator.GREATER, n(), of(0));
    Emission emission = new Emission(onSaid(), Optional.of(positive), List.of(by()), 1);
    Origin origin = new Origin.Emitted(List.of(emission));
    return new CoreBuilder()
        .event(Policies.SAID).stream("Big", List.of(new Type.Field("by", OPERATOR)), origin);
  }

  @Test
  void equalElementsOfOneInstantAreOne() {
    Play play = Play.of(big().build());
    play.at(1, "Said", ALICE, Int.of(1)).at(1, "Said", ALICE, Int.of(2));
    play.at(1, "Said", BOB, Int.of(1)).at(1, "Said", BOB, Int.of(0));
    play.at(2, "Said", ALICE, Int.of(1)).finish();
    assertThat(play.run.ask(Worlds.count(1))).isEqualTo(Int.of(3));
  }

  @Test
  void anEmittedElementProvesWithTheEventThatMadeIt() {
    CoreBuilder builder =
        big()
            .rule(
                "big",
                new Trigger.On(1, 0, List.of(), List.of()),
                Optional.empty(),
                field(local(0, element(1)), 0, OPERATOR),
                ALWAYS);
    Play play = Play.of(builder.build()).at(7, "Said", ALICE, Int.of(1)).finish();
    assertThat(play.lines()).containsExactly("big@7/0");
    assertThat(play.findings.get(0).evidence()).hasSize(1);
    assertThat(play.findings.get(0).key()).isNotEqualTo(play.findings.get(0).evidence());
  }

  /** {@code state last(o: Operator) : Int? = latest(s.n for s in Said of o)}. */
  private static CoreBuilder state() {
    Type optional = new Type.Optional(INT);
    Expr body =
        aggregate(
            optional,
            AggregateFunction.LATEST,
            field(local(7, element(0)), 1, INT),
            new Range.OfStream(0),
            new Step.Of(local0()));
    return new CoreBuilder()
        .event(Policies.SAID)
        .kind(Policies.OPERATORS)
        .state("last", List.of(OPERATOR), optional, body);
  }

  private static Value last(Play play, Value of) {
    Expr key = new Expr.Const(of, OPERATOR, SPAN);
    return play.run.ask(new Expr.StateRead(0, List.of(key), INT, SPAN));
  }

  @Test
  void aGivenStandsUntilAnEventOfItsKeyComes() {
    Play play = new Play(state().build(), RunOptions.forTests());
    play.run.given(0, List.of(ALICE), Int.of(99));
    play.run.given(0, List.of(BOB), Int.of(77));
    assertThat(play.run.ask(Worlds.members())).isEqualTo(Int.of(2));
    play.at(START + 1, "Said", ALICE, Int.of(5));
    play.run.settle();
    assertThat(last(play, ALICE)).isEqualTo(Int.of(5));
    assertThat(last(play, BOB)).isEqualTo(Int.of(77));
  }

  @Test
  void findingsAreOfEarlierInstants() {
    Expr earlier = binary(BOOL, BinaryOperator.EQUAL, Worlds.count(1, new Step.Of(by())), of(0));
    CoreBuilder builder =
        new CoreBuilder()
            .event(Policies.SAID)
            .findings()
            .rule("first", onSaid(), Optional.of(earlier), by(), ALWAYS);
    Play play = Play.of(builder.build());
    play.at(1, "Said", ALICE, Int.of(1)).at(1, "Said", ALICE, Int.of(2));
    play.at(2, "Said", ALICE, Int.of(3)).at(2, "Said", BOB, Int.of(3)).finish();
    assertThat(play.lines()).containsExactly("first@1/0", "first@1/0", "first@2/0");
    assertThat(play.findings.get(2).offender()).contains(BOB);
  }

  @Test
  void aRuleOnFindingsIsTestedInTheNextInstant() {
    Expr finding = local(0, element(1));
    CoreBuilder builder =
        Policies.reportsSaid(new CoreBuilder().event(Policies.SAID).findings())
            .rule(
                "echo",
                new Trigger.On(1, 0, List.of(), List.of()),
                Optional.of(new Expr.IsRule(finding, List.of(0), BOOL, SPAN)),
                field(finding, 0, new Type.Optional(OPERATOR)),
                ALWAYS);
    Play play = Play.of(builder.build());
    play.at(1, "Said", ALICE, Int.of(1)).at(5, "Said", BOB, Int.of(1)).finish();
    assertThat(play.lines()).containsExactly("said@1/0", "said@5/0", "echo@5/0");
    assertThat(play.findings.get(2).evidence()).isEqualTo(play.findings.get(0).evidence());
  }

  @Test
  void registeredMembersStayUntilRetired() {
    EventKind joined = EventKind.named("Said").field("by", OPERATOR).registers("by").build(0);
    EventKind left = EventKind.named("Left").field("by", OPERATOR).retires("by").build(1);
    List<Kind.Place> joins = List.of(new Kind.Place(0, List.of(0)));
    List<Kind.Place> leaves = List.of(new Kind.Place(1, List.of(0)));
    Kind kind = new Kind.Entity("Operator", OPERATOR, joins, joins, leaves);
    Play play = Play.of(new CoreBuilder().event(joined).event(left).kind(kind).build());
    play.at(1, "Said", ALICE).at(1, "Said", BOB).at(1, "Left", Play.name(9)).finish();
    assertThat(play.run.ask(Worlds.members())).isEqualTo(Int.of(2));
    play.at(2, "Left", ALICE).finish();
    assertThat(play.run.ask(Worlds.members())).isEqualTo(Int.of(1));
  }

  @Test
  void windowsOfTimeAreOpenAtTheirBeginningAndHoldNow() {
    Play play = Play.of(new CoreBuilder().event(Policies.SAID).build());
    for (long t = 1; t <= 10; t++) {
      play.at(t, "Said", ALICE, Int.of(t));
    }
    play.finish();
    assertThat(play.run.ask(Worlds.count(0, new Step.LastFor(Clock.TIME, 3, 0))))
        .isEqualTo(Int.of(3));
    // A question is put after the last instant (semantics.md 62).
    assertThat(play.run.ask(Worlds.count(0, new Step.BeforeNow()))).isEqualTo(Int.of(10));
    assertThat(play.run.ask(Worlds.count(0, new Step.LastFor(Clock.TIME, 8, 4))))
        .isEqualTo(Int.of(7));
    Step since = new Step.Since(0, java.util.OptionalInt.empty(), Optional.empty());
    assertThat(play.run.ask(Worlds.count(0, since))).isEqualTo(Int.ZERO);
    assertThat(play.advance(12).run.ask(Worlds.count(0, new Step.LastFor(Clock.TIME, 3, 0))))
        .isEqualTo(Int.of(1));
  }

  @Test
  void pairsOfOneInstantComeInTheOrderOfTheLaterThenTheEarlier() {
    CoreBuilder builder =
        new CoreBuilder()
            .event(Policies.SAID)
            .rule(
                "pair",
                new Trigger.Pair(0, 0, 1, List.of(), List.of(0), Optional.of(time(0))),
                Optional.empty(),
                by(),
                ALWAYS);
    Play play = Play.of(builder.build());
    for (long n : new long[] {3, 1, 2}) {
      play.at(1, "Said", ALICE, Int.of(n));
    }
    play.finish();
    assertThat(play.findings).hasSize(3);
    List<String> first = play.findings.get(0).key();
    assertThat(play.findings.get(1).key().get(0)).isEqualTo(first.get(0));
    assertThat(play.findings.get(2).key().get(0)).isEqualTo(first.get(1));
  }
}
