package io.talion.reference;

import io.talion.compiler.core.StreamDef;
import io.talion.compiler.core.StreamDef.Origin;
import io.talion.compiler.emit.Refusal;
import io.talion.trace.event.Event;
import io.talion.trace.event.EventKind;
import io.talion.trace.event.EventKind.Extent;
import io.talion.trace.event.EventKind.OnlyWith;
import io.talion.trace.event.EventOrder;
import io.talion.trace.value.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which events of an instant become part of the trace (semantics.md 1 and 10): equal ones are one,
 * one without its partner is rejected, re-broadcasts are merged.
 */
final class Admission {
  private final History history;
  private final Members members;
  private final Counts counts;

  Admission(History history, Members members, Counts counts) {
    this.history = history;
    this.members = members;
    this.counts = counts;
  }

  /**
   * Absorbs what is accepted: partners are decided first, and each kind in canonical order. Equal
   * events share an instant, except for a copy that is let in late.
   *
   * @return what is said of findings, in canonical order: it is judged when the instant ends
   */
  List<Event> absorb(List<Event> events) {
    Set<Event> different = new LinkedHashSet<>();
    for (Event event : events) {
      if (isKnown(event) || !different.add(event)) {
        counts.duplicate();
      }
    }
    List<Event> process =
        different.stream()
            .filter(e -> history.core().process(e.kind()).isPresent())
            .sorted(EventOrder.WITHIN_INSTANT)
            .toList();
    process.forEach(different::remove);
    List<Item> accepted = new ArrayList<>();
    for (EventKind kind : partnersFirst()) {
      decide(items(kind, different), accepted);
    }
    accepted.stream().sorted(Item.CANONICAL).forEach(this::join);
    return process;
  }

  private boolean isKnown(Event event) {
    return event.kind().lateAccept().isPresent()
        && history.all(streamOf(event.kind())).stream().anyMatch(i -> eventOf(i).equals(event));
  }

  private List<Item> items(EventKind kind, Set<Event> events) {
    return events.stream()
        .filter(e -> e.kind().ordinal() == kind.ordinal())
        .map(e -> history.item(streamOf(kind), e.fields(), e.at(), new Item.Origin.Accepted(e)))
        .sorted(Item.CANONICAL)
        .toList();
  }

  private void decide(List<Item> items, List<Item> accepted) {
    for (Item item : items) {
      EventKind kind = eventOf(item).kind();
      if (kind.onlyWith().isPresent() && !hasPartner(item, kind.onlyWith().get(), accepted)) {
        EventKind partner = history.core().events().get(kind.onlyWith().get().partner());
        counts.rejected(eventOf(item), Refusal.partnerless(kind, partner));
      } else if (!kind.oncePer().isEmpty() && isRepeated(item, kind, accepted)) {
        counts.merged(eventOf(item));
      } else {
        counts.accepted();
        accepted.add(item);
      }
    }
  }

  private boolean hasPartner(Item item, OnlyWith onlyWith, List<Item> accepted) {
    Optional<Extent> horizon = onlyWith.within().or(() -> history.core().terms().slashableFor());
    EventKind partner = history.core().events().get(onlyWith.partner());
    return standing(partner, accepted).stream()
        .filter(p -> values(p, onlyWith.partnerFields()).equals(values(item, onlyWith.fields())))
        .anyMatch(p -> isWithin(p, item, horizon));
  }

  private boolean isRepeated(Item item, EventKind kind, List<Item> accepted) {
    return standing(kind, accepted).stream()
        .filter(p -> values(p, kind.oncePer()).equals(values(item, kind.oncePer())))
        .anyMatch(p -> isWithin(p, item, history.core().terms().slashableFor()));
  }

  /** Those of earlier instants and those accepted in this one so far. */
  private List<Item> standing(EventKind kind, List<Item> accepted) {
    List<Item> out = new ArrayList<>(history.all(streamOf(kind)));
    accepted.stream().filter(i -> i.stream() == streamOf(kind)).forEach(out::add);
    return out;
  }

  private static boolean isWithin(Item earlier, Item later, Optional<Extent> horizon) {
    return horizon
        .filter(h -> later.position(h.clock()) - earlier.position(h.clock()) > h.distance())
        .isEmpty();
  }

  private static List<Value> values(Item item, List<Integer> fields) {
    return fields.stream().map(item.fields()::get).toList();
  }

  private void join(Item item) {
    history.append(item);
    members.absorb(eventOf(item));
  }

  private static Event eventOf(Item item) {
    return ((Item.Origin.Accepted) item.origin()).event();
  }

  private int streamOf(EventKind kind) {
    return history.core().streams().stream()
        .filter(s -> s.origin() instanceof Origin.Events e && e.event() == kind.ordinal())
        .mapToInt(StreamDef::id)
        .findFirst()
        .orElseThrow();
  }

  /** By the length of the chain of partners that a kind needs. */
  private List<EventKind> partnersFirst() {
    List<EventKind> kinds = new ArrayList<>(history.core().events());
    kinds.sort(Comparator.comparingInt(k -> chain(k, kinds.size())));
    return kinds;
  }

  private int chain(EventKind kind, int limit) {
    return limit == 0 || kind.onlyWith().isEmpty()
        ? 0
        : 1 + chain(history.core().events().get(kind.onlyWith().get().partner()), limit - 1);
  }
}
