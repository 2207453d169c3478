package io.talion.embed.explain;

import io.talion.compiler.core.Core;
import io.talion.compiler.core.StreamDef;
import io.talion.trace.event.Event;
import io.talion.trace.event.EventKind;
import io.talion.trace.value.ListValue;
import io.talion.trace.value.RecordValue;
import io.talion.trace.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A core with one more kind of event, which nothing reads: it stands for an event that is left out,
 * so that clocks and instants stay what they were.
 */
final class Slice {
  private static final String TICK = "·";

  private final Core core;
  private final EventKind tick;

  private Slice(Core core, EventKind tick) {
    this.core = core;
    this.tick = tick;
  }

  /** Over a core, the admission rules of kinds changed as asked. */
  static Slice of(Core core, boolean withoutPartners) {
    List<EventKind> events = new ArrayList<>();
    for (EventKind k : core.events()) {
      events.add(withoutPartners ? alone(k) : k);
    }
    EventKind tick = EventKind.of(events.size(), TICK, List.of());
    events.add(tick);
    List<StreamDef> streams = new ArrayList<>(core.streams());
    streams.add(
        new StreamDef(
            streams.size(),
            TICK,
            List.of(),
            OptionalInt.empty(),
            new StreamDef.Origin.Events(tick.ordinal())));
    return new Slice(with(core, events, streams), tick);
  }

  private static EventKind alone(EventKind k) {
    return new EventKind(
        k.ordinal(),
        k.name(),
        k.fields(),
        k.key(),
        k.oncePer(),
        Optional.empty(),
        k.registers(),
        k.retires(),
        k.signedBy(),
        k.lateAccept(),
        k.fromLog());
  }

  private static Core with(Core c, List<EventKind> events, List<StreamDef> streams) {
    return new Core(
        c.name(),
        c.version(),
        c.digest(),
        c.terms(),
        List.copyOf(events),
        c.kinds(),
        List.copyOf(streams),
        c.states(),
        c.tallies(),
        c.machines(),
        c.duties(),
        c.rules(),
        c.rewards(),
        c.params(),
        c.order(),
        c.tests(),
        c.properties(),
        Optional::empty);
  }

  Core core() {
    return core;
  }

  /** The event, or a tick in its place. */
  Event take(Event e, Predicate<Event> keep) {
    return keep.test(e)
        ? new Event(core.events().get(e.kind().ordinal()), e.at(), e.fields())
        : new Event(tick, e.at(), List.of());
  }

  /** Whether an event names a member anywhere in its fields. */
  static boolean names(Event e, Value member) {
    return values(e).anyMatch(member::equals);
  }

  /** The values in an event's fields, those in lists and records too. */
  static Stream<Value> values(Event e) {
    return e.fields().stream().flatMap(Slice::within);
  }

  private static Stream<Value> within(Value v) {
    return switch (v) {
      case ListValue l -> l.elements().stream().flatMap(Slice::within);
      case RecordValue r -> Stream.concat(Stream.of(v), r.fields().stream().flatMap(Slice::within));
      default -> Stream.of(v);
    };
  }
}
