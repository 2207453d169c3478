package io.talion.trace.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import io.talion.trace.event.Coordinates;
import io.talion.trace.event.Event;
import io.talion.trace.event.EventKind;
import io.talion.trace.type.Clock;
import io.talion.trace.type.Type;
import io.talion.trace.value.Int;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

class SequencerProperties {
  private static final EventKind A = EventKind.named("A").field("n", Type.Simple.INT).build(0);
  private static final EventKind B = EventKind.named("B").field("n", Type.Simple.INT).build(1);

  @Property(tries = 2000)
  void equalsTheDefinition(
      @ForAll("traces") List<Event> trace,
      @ForAll @LongRange(max = 12) long late,
      @ForAll @LongRange(max = 20) long gap) {
    assertThat(run(trace, late, gap).log()).isEqualTo(NaiveSequence.of(trace, late, gap));
  }

  @Property(tries = 1000)
  void ordersOfArrivalAgreeWhereNothingIsLate(
      @ForAll("traces") List<Event> trace, @ForAll Random random) {
    List<Event> shuffled = new ArrayList<>(trace);
    Collections.shuffle(shuffled, random);
    assertThat(run(shuffled, 1000, 1000).instants).isEqualTo(run(trace, 1000, 1000).instants);
  }

  @Property(tries = 1000)
  void nothingIsLost(@ForAll("traces") List<Event> trace, @ForAll @LongRange(max = 5) long late) {
    Recorder log = run(trace, late, 15);
    long inInstants =
        log.instants.stream().mapToLong(i -> i.chars().filter(c -> c == ',').count() + 1).sum();
    assertThat(inInstants + log.dropped.size() + log.duplicates).isEqualTo(trace.size());
  }

  private static Recorder run(List<Event> trace, long late, long gap) {
    Recorder recorder = new Recorder(trace);
    Sequencer sequencer = new Sequencer(new EventRows(trace), extent(late), extent(gap), recorder);
    for (int i = 0; i < trace.size(); i++) {
      sequencer.accept(i);
    }
    sequencer.finish();
    return recorder;
  }

  private static Optional<EventKind.Extent> extent(long millis) {
    return Optional.of(new EventKind.Extent(Clock.TIME, millis));
  }

  @Provide
  Arbitrary<List<Event>> traces() {
    Arbitrary<Long> time = Arbitraries.longs().between(0, 30);
    Arbitrary<Long> counter = Arbitraries.longs().between(-1, 4);
    Arbitrary<Long> place = Arbitraries.longs().between(-1, 1);
    Arbitrary<Coordinates> at =
        Combinators.combine(time, counter, counter, counter, place, place).as(Coordinates::new);
    Arbitrary<Event> event =
        Combinators.combine(Arbitraries.of(A, B), at, Arbitraries.longs().between(0, 1))
            .as((kind, where, n) -> new Event(kind, where, List.of(Int.of(n))));
    return event.list().ofMaxSize(40);
  }
}
