package io.talion.reference;

import static io.talion.reference.CoreBuilder.OPERATOR;
import static io.talion.reference.CoreBuilder.time;
import static io.talion.reference.Play.ALICE;
import static io.talion.reference.Play.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import io.talion.compiler.core.Core;
import io.talion.trace.event.EventKind;
import io.talion.trace.type.Type;
import io.talion.trace.value.Int;
import org.junit.jupiter.api.Test;

/** {@code only with}, {@code once per} and members (semantics.md 1, 6 and 10). */
final class AdmissionTest {
  private static final EventKind ONCE =
      EventKind.named("Said")
          .field("by", OPERATOR)
          .field("n", Type.Simple.INT)
          .key("by")
          .oncePer("by")
          .build(0);
  private static final EventKind PAIRED = paired();

  private static EventKind paired() {
    EventKind partner = EventKind.named("Asked").field("by", OPERATOR).key("by").build(1);
    return EventKind.named("Said")
        .field("by", OPERATOR)
        .field("n", Type.Simple.INT)
        .key("by")
        .onlyWith(partner, "by")
        .build(0);
  }

  private static Core core(EventKind said) {
    return Policies.reportsSaid(new CoreBuilder().event(said).event(Policies.ASKED))
        .slashableFor(time(100))
        .build();
  }

  @Test
  void thePartnerMayStandInTheSameInstant() {
    Play play = Play.of(core(PAIRED));
    play.at(10, "Said", ALICE, Int.of(1)).at(10, "Asked", ALICE).finish();
    assertThat(play.lines()).containsExactly("said@10/0");
  }

  @Test
  void aLaterPartnerOrAnotherKeyDoesNotHelp() {
    Play play = Play.of(core(PAIRED));
    play.at(10, "Said", ALICE, Int.of(1)).at(11, "Asked", ALICE).at(12, "Said", BOB, Int.of(1));
    play.finish();
    assertThat(play.lines()).isEmpty();
    assertThat(play.log).containsExactly("T2031 Said@10", "T2031 Said@12");
  }

  @Test
  void thePartnerIsAtMostSlashableForAgo() {
    Play play = Play.of(core(PAIRED)).at(10, "Asked", ALICE);
    play.at(110, "Said", ALICE, Int.of(1)).at(111, "Said", ALICE, Int.of(2)).finish();
    assertThat(play.lines()).containsExactly("said@110/0");
  }

  @Test
  void theFirstStandsAndOthersAreMergedForAsLong() {
    Play play = Play.of(core(ONCE));
    play.at(10, "Said", ALICE, Int.of(2)).at(10, "Said", ALICE, Int.of(1));
    play.at(110, "Said", ALICE, Int.of(3)).at(111, "Said", ALICE, Int.of(4)).finish();
    assertThat(play.lines()).containsExactly("said@10/0", "said@111/0");
    assertThat(play.log).containsExactly("merged Said@10", "merged Said@110");
    assertThat(play.run.counts().merged()).isEqualTo(2);
  }

  @Test
  void rejectedEventsMoveClocksButMakeNoMembers() {
    CoreBuilder builder = new CoreBuilder().event(PAIRED).event(Policies.ASKED);
    builder.kind(Policies.OPERATORS);
    Play play = Play.of(Policies.reportsSaid(builder).build());
    play.at(10, 7, "Said", ALICE, Int.of(1)).at(11, "Asked", BOB).finish();
    assertThat(play.run.counts().rejected()).isEqualTo(1);
    assertThat(play.run.ask(Worlds.blockNow())).isEqualTo(Int.of(7));
    assertThat(play.run.ask(Worlds.members())).isEqualTo(Int.of(1));
    assertThat(play.lines()).isEmpty();
  }
}
