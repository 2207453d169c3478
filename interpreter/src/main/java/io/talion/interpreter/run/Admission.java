package io.talion.interpreter.run;

import io.talion.compiler.core.Core;
import io.talion.compiler.core.StreamDef;
import io.talion.compiler.core.StreamDef.Origin;
import io.talion.interpreter.data.Chunk;
import io.talion.interpreter.data.RunState;
import io.talion.interpreter.instant.Instant;
import io.talion.trace.event.Event;
import io.talion.trace.event.EventKind;
import io.talion.trace.event.EventOrder;
import io.talion.trace.type.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Brings the events of an instant into canonical order, each once, and what is accepted into the
 * tables of a chunk and among the members of kinds (semantics.md 1 and 6).
 */
final class Admission {
  private final RunState state;
  private final Counts counts;
  private final Judge judge;
  private final Aftermath aftermath;
  private final @Nullable Gained[] gained;
  private final List<Integer> kinds;

  /** Accepted events of kinds that may come late: another copy of one is a duplicate. */
  private final Set<Event> remembered = new HashSet<>();

  /** {@code kinds} are those whose members anybody ranges over. */
  Admission(RunState state, Counts counts, Aftermath aftermath, List<Integer> kinds) {
    this.aftermath = aftermath;
    Core core = state.core();
    this.state = state;
    this.counts = counts;
    this.judge = new Judge(core, counts);
    this.kinds = kinds;
    this.gained = new Gained[core.events().size()];
    for (StreamDef stream : core.streams()) {
      if (stream.origin() instanceof Origin.Events e) {
        gained[e.event()] = new Gained(stream.id());
      }
    }
  }

  /** Takes the events of an instant, the index-th of its chunk. */
  void absorb(Instant instant, int index, List<Event> onTime, List<Event> late) {
    if (late.isEmpty() && onTime.size() == 1 && remembered.isEmpty()) {
      accept(onTime.get(0), instant, index, true);
    } else if (!onTime.isEmpty() || !late.isEmpty()) {
      absorbAll(instant, index, onTime, late);
    }
  }

  /** Hands the accepted events to a chunk. */
  void flush(Chunk chunk) {
    for (Gained kind : gained) {
      if (kind != null) {
        kind.flush(state, chunk);
      }
    }
  }

  private void absorbAll(Instant instant, int index, List<Event> onTime, List<Event> late) {
    Comparator<Event> order = order(instant, late);
    List<Event> different = different(onTime, late, order);
    if (!judge.decides()) {
      different.forEach(event -> accept(event, instant, index, true));
      return;
    }
    List<Event> accepted = new ArrayList<>();
    for (EventKind kind : judge.partnersFirst()) {
      for (Event event : different) {
        if (event.kind().ordinal() == kind.ordinal() && accept(event, instant, index, false)) {
          accepted.add(event);
        }
      }
    }
    accepted.sort(order);
    accepted.forEach(event -> join(event, instant));
  }

  /** Those on time are all of the time and block of their instant. */
  private Comparator<Event> order(Instant instant, List<Event> late) {
    return late.isEmpty()
        ? EventOrder.WITHIN_INSTANT
        : new EventPlace(state.clocks(), instant.counter(Clock.BLOCK));
  }

  /** In canonical order, each once. */
  private List<Event> different(List<Event> onTime, List<Event> late, Comparator<Event> order) {
    List<Event> all = new ArrayList<>(onTime);
    all.addAll(late);
    all.sort(order);
    List<Event> different = new ArrayList<>(all.size());
    for (Event event : all) {
      boolean again =
          !different.isEmpty() && order.compare(different.get(different.size() - 1), event) == 0;
      if (again || (!remembered.isEmpty() && remembered.contains(event))) {
        counts.duplicates(1);
      } else {
        different.add(event);
      }
    }
    return different;
  }

  private boolean accept(Event event, Instant instant, int index, boolean joins) {
    Gained accepted = gained[event.kind().ordinal()];
    if (accepted == null) {
      aftermath.say(event, instant);
      return false;
    }
    if (!judge.accepts(event, instant)) {
      return false;
    }
    accepted.add(event, index);
    if (event.kind().lateAccept().isPresent()) {
      remembered.add(event);
    }
    if (joins) {
      join(event, instant);
    }
    return true;
  }

  private void join(Event event, Instant instant) {
    for (int kind : kinds) {
      state.members(kind).absorb(event, instant);
    }
  }
}
