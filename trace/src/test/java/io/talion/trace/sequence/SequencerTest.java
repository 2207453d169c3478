package io.talion.trace.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.talion.trace.event.Coordinates;
import io.talion.trace.event.Event;
import io.talion.trace.event.EventKind;
import io.talion.trace.type.Clock;
import io.talion.trace.type.Type;
import io.talion.trace.value.Int;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SequencerTest {
  private static final EventKind PLAIN =
      EventKind.named("Plain").field("n", Type.Simple.INT).build(0);
  private static final EventKind PATIENT =
      EventKind.named("Patient")
          .field("n", Type.Simple.INT)
          .lateAccept(new EventKind.Extent(Clock.TIME, 10))
          .build(1);
  private static final EventKind BLOCK_PATIENT =
      EventKind.named("BlockPatient")
          .field("n", Type.Simple.INT)
          .lateAccept(new EventKind.Extent(Clock.BLOCK, 2))
          .build(2);

  private final List<Event> events = new ArrayList<>();
  private final Recorder recorder = new Recorder(events);

  private Event add(EventKind kind, long time, long block) {
    Event e = new Event(kind, Coordinates.at(time, block), List.of(Int.of(events.size())));
    events.add(e);
    return e;
  }

  private Sequencer sequencer(Optional<EventKind.Extent> late, Optional<EventKind.Extent> gap) {
    return new Sequencer(new EventRows(events), late, gap, recorder);
  }

  private void feed(Sequencer sequencer, int from) {
    for (int i = from; i < events.size(); i++) {
      sequencer.accept(i);
    }
  }

  private static Optional<EventKind.Extent> of(Clock clock, long n) {
    return Optional.of(new EventKind.Extent(clock, n));
  }

  @Test
  void anEventAtTheWatermarkIsOnTimeAndOneBelowIsLate() {
    add(PLAIN, 100, -1);
    Event at = add(PLAIN, 95, -1);
    Event below = add(PLAIN, 94, -1);
    Sequencer s = sequencer(of(Clock.TIME, 5), Optional.empty());
    feed(s, 0);
    s.finish();
    assertThat(recorder.instants).hasSize(2).first().asString().contains(at.id());
    assertThat(recorder.dropped).containsExactly("late " + below.id());
  }

  @Test
  void anAcceptedLateEventEntersTheNextInstantEvaluated() {
    Event first = add(PLAIN, 100, -1);
    Event last = add(PATIENT, 90, -1);
    Event tooLate = add(PATIENT, 89, -1);
    Sequencer s = sequencer(Optional.empty(), Optional.empty());
    feed(s, 0);
    s.finish();
    assertThat(recorder.instants)
        .containsExactly("100/0/0/0 [" + last.id() + "] [" + first.id() + "]");
    assertThat(recorder.dropped).containsExactly("late " + tooLate.id());
  }

  @Test
  void lateAcceptCountsOnItsOwnClock() {
    add(PLAIN, 100, 10);
    Event accepted = add(BLOCK_PATIENT, 50, 8);
    Event refused = add(BLOCK_PATIENT, 50, 7);
    Sequencer s = sequencer(Optional.empty(), Optional.empty());
    feed(s, 0);
    s.finish();
    assertThat(recorder.instants.get(0)).contains(accepted.id());
    assertThat(recorder.dropped).containsExactly("late " + refused.id());
  }

  @Test
  void lateEventsAfterTheLastInstantGetOneWhereTimeStands() {
    add(PLAIN, 100, 3);
    Sequencer s = sequencer(Optional.empty(), Optional.empty());
    feed(s, 0);
    s.advance(105);
    assertThat(recorder.instants).hasSize(1);
    Event late = add(PATIENT, 99, -1);
    feed(s, 1);
    s.finish();
    assertThat(recorder.instants.get(1)).isEqualTo("105/3/0/0 [" + late.id() + "] []");
  }

  @Test
  void anInstantLeavesWhenTheWatermarkHasPassedItAndNotBefore() {
    add(PLAIN, 100, -1);
    Sequencer s = sequencer(of(Clock.TIME, 5), Optional.empty());
    feed(s, 0);
    add(PLAIN, 105, -1);
    feed(s, 1);
    assertThat(recorder.instants).isEmpty();
    add(PLAIN, 106, -1);
    feed(s, 2);
    assertThat(recorder.instants).hasSize(1);
  }

  @Test
  void latenessMayBeWrittenInBlocks() {
    add(PLAIN, 100, 10);
    Sequencer s = sequencer(of(Clock.BLOCK, 2), Optional.empty());
    feed(s, 0);
    Event ok = add(PLAIN, 110, 9);
    add(PLAIN, 120, 12);
    Event stillOk = add(PLAIN, 115, 10);
    feed(s, 1);
    Event late = add(PLAIN, 116, 9);
    feed(s, 4);
    s.finish();
    assertThat(recorder.dropped).containsExactly("late " + late.id());
    assertThat(recorder.instants).hasSize(4);
    assertThat(recorder.instants.get(1)).contains(ok.id());
    assertThat(recorder.instants.get(2)).contains(stillOk.id());
  }

  @Test
  void aJumpOfExactlyTheGapIsTakenAndOneMoreIsNot() {
    add(PLAIN, 100, -1);
    Event jump = add(PLAIN, 201, -1);
    add(PLAIN, 200, -1);
    Sequencer s = sequencer(Optional.empty(), of(Clock.TIME, 100));
    feed(s, 0);
    s.finish();
    assertThat(recorder.dropped).containsExactly("gap " + jump.id());
    assertThat(recorder.instants).hasSize(2);
  }

  @Test
  void anEventWithoutABlockStandsInTheBlockOfTheMomentBefore() {
    Event first = add(PLAIN, 100, 5);
    Event seven = add(PLAIN, 101, 7);
    Event none = add(PLAIN, 101, -1);
    Event five = add(PLAIN, 101, 5);
    Sequencer s = sequencer(Optional.empty(), Optional.empty());
    feed(s, 0);
    s.finish();
    assertThat(recorder.instants)
        .containsExactly(
            "100/5/0/0 [] [" + first.id() + "]",
            "101/5/0/0 [] [" + none.id() + ", " + five.id() + "]",
            "101/7/0/0 [] [" + seven.id() + "]");
  }

  @Test
  void equalEventsAreOne() {
    Event e = add(PLAIN, 100, 5);
    events.add(e);
    Sequencer s = sequencer(Optional.empty(), Optional.empty());
    feed(s, 0);
    s.finish();
    assertThat(recorder.instants).containsExactly("100/5/0/0 [] [" + e.id() + "]");
    assertThat(recorder.duplicates).isOne();
  }

  @Test
  void aClockThatRowsDoNotCarryIsRefused() {
    assertThatThrownBy(() -> sequencer(of(new Clock("checkpoint"), 1), Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("checkpoint");
  }
}
