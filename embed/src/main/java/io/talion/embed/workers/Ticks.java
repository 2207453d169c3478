package io.talion.embed.workers;

import io.talion.compiler.core.Core;
import io.talion.compiler.core.Strangers;
import io.talion.compiler.core.StreamDef;
import io.talion.trace.event.EventKind;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * A core with one kind of event more, which has no fields and which nobody reads: in the trace of
 * one evaluator it stands for the events of the others, so that clocks, deadlines and lateness are
 * those of the whole trace. No trace can hold it: its name is none.
 */
final class Ticks {
  private static final String NAME = "\0";

  private Ticks() {}

  static Core added(Core core) {
    int ordinal = core.events().size();
    List<EventKind> events = new ArrayList<>(core.events());
    events.add(EventKind.named(NAME).build(ordinal));
    List<StreamDef> streams = new ArrayList<>(core.streams());
    streams.add(
        new StreamDef(
            streams.size(),
            NAME,
            List.of(),
            OptionalInt.empty(),
            new StreamDef.Origin.Events(ordinal)));
    return new Core(
        core.name(),
        core.version(),
        core.digest(),
        core.terms(),
        events,
        core.kinds(),
        streams,
        core.states(),
        core.tallies(),
        core.machines(),
        core.duties(),
        core.rules(),
        core.rewards(),
        core.params(),
        core.order(),
        core.tests(),
        core.properties(),
        () -> core.strangers().get().map(s -> with(s)));
  }

  /** Ticks name no member. */
  private static Strangers with(Strangers members) {
    List<Integer> fields = new ArrayList<>(members.fields());
    fields.add(-1);
    return new Strangers(members.kind(), fields);
  }
}
