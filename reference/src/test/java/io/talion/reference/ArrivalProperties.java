package io.talion.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.talion.compiler.core.Core;
import io.talion.compiler.engine.RunSink;
import io.talion.trace.event.Coordinates;
import io.talion.trace.event.Event;
import io.talion.trace.event.EventKind;
import io.talion.trace.event.EventKind.Extent;
import io.talion.trace.event.EventOrder;
import io.talion.trace.sequence.EventRows;
import io.talion.trace.sequence.Instant;
import io.talion.trace.sequence.InstantSink;
import io.talion.trace.sequence.Sequencer;
import io.talion.trace.type.Clock;
import io.talion.trace.type.Type;
import io.talion.trace.value.Int;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Two independent ways from arrival to instants agree: the naive one here and the one that engines
 * use (semantics.md 1 to 5).
 */
final class ArrivalProperties {
  private static final EventKind PLAIN =
      EventKind.named("Plain").field("n", Type.Simple.INT).build(0);
  private static final EventKind PATIENT =
      EventKind.named("Patient")
          .field("n", Type.Simple.INT)
          .lateAccept(new Extent(Clock.TIME, 6))
          .build(1);

  @Provide
  Arbitrary<List<Event>> arrivals() {
    Arbitrary<Coordinates> at =
        Combinators.combine(Arbitraries.longs().between(0, 20), Arbitraries.longs().between(-1, 8))
            .as(Coordinates::at);
    return Combinators.combine(
            Arbitraries.of(PLAIN, PLAIN, PATIENT), at, Arbitraries.integers().between(0, 9_999))
        .as((kind, c, n) -> new Event(kind, c, List.of(Int.of(n))))
        .list()
        .ofMaxSize(25);
  }

  @Provide
  Arbitrary<Optional<Extent>> extents() {
    Arbitrary<Extent> some =
        Combinators.combine(
                Arbitraries.of(Clock.TIME, Clock.TIME, Clock.BLOCK),
                Arbitraries.longs().between(0, 6))
            .as(Extent::new);
    return some.optional();
  }

  @Property(tries = 2_000)
  void instantsAgree(
      @ForAll("arrivals") List<Event> events,
      @ForAll("extents") Optional<Extent> late,
      @ForAll("extents") Optional<Extent> gap) {
    List<Event> different = List.copyOf(new LinkedHashSet<>(events));
    assertThat(naive(different, late, gap)).isEqualTo(sequenced(different, late, gap));
  }

  private static List<String> naive(
      List<Event> events, Optional<Extent> late, Optional<Extent> gap) {
    List<String> out = new ArrayList<>();
    CoreBuilder builder = new CoreBuilder();
    late.ifPresent(builder::late);
    gap.ifPresent(builder::gap);
    Core core = builder.build();
    Clocks clocks = Clocks.of(core.terms(), false);
    Arrival arrival = new Arrival(core.terms(), clocks, new Counts(sink(out)), false);
    Timeline timeline =
        new Timeline(clocks, Timeline.beginning(clocks, false), recording(arrival, out));
    for (Event event : events) {
      arrival.accept(event);
      OptionalLong passed = arrival.passed(timeline.last().counters());
      passed.ifPresent(t -> evaluate(arrival, timeline, t));
    }
    arrival.greatestTime().ifPresent(t -> evaluate(arrival, timeline, t));
    if (arrival.hasLate()) {
      timeline.extra(arrival.greatestTime().orElseThrow());
    }
    return out;
  }

  private static void evaluate(Arrival arrival, Timeline timeline, long through) {
    timeline.run(arrival.take(through), through);
    arrival.evaluated(through);
  }

  private static Timeline.Instants recording(Arrival arrival, List<String> out) {
    return new Timeline.Instants() {
      @Override
      public Counters counted(Counters before, List<Event> events) {
        return before;
      }

      @Override
      public void evaluate(Moment moment, List<Event> events) {
        List<Event> lateOnes = arrival.takeLate().stream().sorted(EventOrder.CANONICAL).toList();
        List<Event> inOrder = events.stream().sorted(EventOrder.WITHIN_INSTANT).toList();
        out.add(
            moment.time()
                + "/"
                + moment.counters().block()
                + " "
                + names(lateOnes)
                + names(inOrder));
      }

      @Override
      public List<Deadline> due(Moment last) {
        return List.of();
      }
    };
  }

  private static RunSink sink(List<String> out) {
    return new RunSink() {
      @Override
      public void finding(io.talion.trace.finding.Finding finding) {
        throw new AssertionError("nothing is evaluated");
      }

      @Override
      public void late(Event event) {
        out.add("late " + names(List.of(event)));
      }

      @Override
      public void rejected(Event event, String code, String reason) {
        out.add("gap " + names(List.of(event)));
      }
    };
  }

  private static List<String> sequenced(
      List<Event> events, Optional<Extent> late, Optional<Extent> gap) {
    List<String> out = new ArrayList<>();
    Sequencer sequencer =
        new Sequencer(new EventRows(events), late, gap, sequenceSink(events, out));
    for (int row = 0; row < events.size(); row++) {
      sequencer.accept(row);
    }
    sequencer.finish();
    return out;
  }

  private static InstantSink sequenceSink(List<Event> events, List<String> out) {
    return new InstantSink() {
      @Override
      public void instant(Instant at, int[] rows, int from, int onTime, int to) {
        List<Event> all = new ArrayList<>();
        for (int i = from; i < to; i++) {
          all.add(events.get(rows[i]));
        }
        int lateOnes = onTime - from;
        out.add(
            at.time()
                + "/"
                + at.block()
                + " "
                + names(all.subList(0, lateOnes))
                + names(all.subList(lateOnes, all.size())));
      }

      @Override
      public void late(int row) {
        out.add("late " + names(List.of(events.get(row))));
      }

      @Override
      public void gap(int row) {
        out.add("gap " + names(List.of(events.get(row))));
      }

      @Override
      public void duplicate(int row) {
        throw new AssertionError("events are different");
      }
    };
  }

  private static List<String> names(List<Event> events) {
    return events.stream().map(e -> e.kind().name() + e.at().time() + e.fields()).toList();
  }
}
