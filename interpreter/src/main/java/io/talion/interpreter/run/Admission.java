package io.talion.interpreter.run;

import io.talion.compiler.core.Core;
import io.talion.compiler.core.StreamDef;
import io.talion.compiler.core.StreamDef.Origin;
import io.talion.compiler.emit.Refusal;
import io.talion.interpreter.data.Chunk;
import io.talion.interpreter.data.Instant;
import io.talion.interpreter.data.RunState;
import io.talion.interpreter.data.Table;
import io.talion.trace.event.Event;
import io.talion.trace.event.EventKind;
import io.talion.trace.event.EventKind.Extent;
import io.talion.trace.event.EventKind.OnlyWith;
import io.talion.trace.type.Clock;
import io.talion.trace.value.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which events of an instant become part of the trace (semantics.md 1 and 10): equal ones are one,
 * one without its partner is rejected, re-broadcasts are merged. Of each key only the latest place
 * is remembered.
 */
final class Admission {
  private final Core core;
  private final RunState state;
  private final Counts counts;
  private final List<EventKind> partnersFirst;
  private final int[] streams;
  private final Map<Integer, Standing> merged = new HashMap<>();
  private final Map<Integer, Standing> partners = new HashMap<>();
  private final Set<Event> remembered = new HashSet<>();

  Admission(RunState state, Counts counts) {
    this.core = state.core();
    this.state = state;
    this.counts = counts;
    this.streams = new int[core.events().size()];
    this.partnersFirst = new ArrayList<>(core.events());
    partnersFirst.sort(Comparator.comparingInt(k -> chain(k, core.events().size())));
    for (StreamDef stream : core.streams()) {
      if (stream.origin() instanceof Origin.Events e) {
        streams[e.event()] = stream.id();
      }
    }
    for (EventKind kind : core.events()) {
      stand(kind);
    }
  }

  private void stand(EventKind kind) {
    Optional<Extent> slashable = core.terms().slashableFor();
    if (!kind.oncePer().isEmpty()) {
      merged.put(kind.ordinal(), new Standing(kind.oncePer(), kind.oncePer(), slashable));
    }
    kind.onlyWith()
        .ifPresent(w ->
            partners.put(
                kind.ordinal(),
                new Standing(w.partnerFields(), w.fields(), w.within().or(() -> slashable))));
  }

  private int chain(EventKind kind, int limit) {
    return limit == 0 || kind.onlyWith().isEmpty()
        ? 0
        : 1 + chain(core.events().get(kind.onlyWith().get().partner()), limit - 1);
  }

  /** Absorbs what is accepted: partners are decided first, each kind in canonical order. */
  void absorb(Chunk chunk, List<Event> onTime, List<Event> late) {
    if (onTime.isEmpty() && late.isEmpty()) {
      return;
    }
    Instant instant = chunk.last();
    Comparator<Event> order = new EventPlace(state.clocks(), instant.counter(Clock.BLOCK));
    List<Event> different = different(onTime, late);
    different.sort(order);
    List<Event> accepted = new ArrayList<>();
    for (EventKind kind : partnersFirst) {
      List<Event> own = new ArrayList<>();
      for (Event event : different) {
        if (event.kind().ordinal() == kind.ordinal() && decide(event, kind, instant)) {
          own.add(event);
        }
      }
      if (!own.isEmpty()) {
        List<Instant> at = own.stream().map(e -> instant).toList();
        chunk.put(Table.ofEvents(state, streams[kind.ordinal()], own, at));
        accepted.addAll(own);
      }
    }
    accepted.sort(order);
    join(accepted, instant);
  }

  private void join(List<Event> accepted, Instant instant) {
    for (int k = 0; k < core.kinds().size(); k++) {
      for (Event event : accepted) {
        state.members(k).absorb(event, instant);
      }
    }
  }

  /** Each once. */
  private List<Event> different(List<Event> onTime, List<Event> late) {
    Set<Event> different = new LinkedHashSet<>();
    for (List<Event> events : List.of(onTime, late)) {
      for (Event event : events) {
        if (remembered.contains(event) || !different.add(event)) {
          counts.duplicate();
        }
      }
    }
    return new ArrayList<>(different);
  }

  private boolean decide(Event event, EventKind kind, Instant instant) {
    Standing partner = partners.get(kind.ordinal());
    if (partner != null && !partner.covers(event, instant)) {
      OnlyWith with = kind.onlyWith().orElseThrow();
      counts.rejected(event, Refusal.partnerless(kind, core.events().get(with.partner())));
      return false;
    }
    Standing earlier = merged.get(kind.ordinal());
    if (earlier != null && earlier.covers(event, instant)) {
      counts.merged(event);
      return false;
    }
    accept(event, kind, instant);
    return true;
  }

  private void accept(Event event, EventKind kind, Instant instant) {
    counts.accepted();
    if (kind.lateAccept().isPresent()) {
      remembered.add(event);
    }
    Standing own = merged.get(kind.ordinal());
    if (own != null) {
      own.stand(event, instant);
    }
    for (EventKind other : core.events()) {
      Standing standing = partners.get(other.ordinal());
      if (standing != null && other.onlyWith().orElseThrow().partner() == kind.ordinal()) {
        standing.stand(event, instant);
      }
    }
  }

  /** The latest place of each key, and whether it is near enough. */
  private static final class Standing {
    private final List<Integer> ownFields;
    private final List<Integer> askedFields;
    private final Optional<Extent> horizon;
    private final Map<List<Value>, Long> latest = new HashMap<>();

    Standing(List<Integer> ownFields, List<Integer> askedFields, Optional<Extent> horizon) {
      this.ownFields = ownFields;
      this.askedFields = askedFields;
      this.horizon = horizon;
    }

    void stand(Event event, Instant instant) {
      latest.merge(values(event, ownFields), place(event, instant), Math::max);
    }

    boolean covers(Event event, Instant instant) {
      Long earlier = latest.get(values(event, askedFields));
      return earlier != null
          && horizon.filter(h -> place(event, instant) - earlier > h.distance()).isEmpty();
    }

    private long place(Event event, Instant instant) {
      Clock clock = horizon.map(Extent::clock).orElse(Clock.TIME);
      long own = instant.clocks().own(event.at(), clock);
      return own < 0 ? instant.counter(clock) : own;
    }

    private static List<Value> values(Event event, List<Integer> fields) {
      List<Value> values = new ArrayList<>(fields.size());
      for (int field : fields) {
        values.add(event.fields().get(field));
      }
      return values;
    }
  }
}
