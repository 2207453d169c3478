package io.talion.interpreter.run;

import io.talion.compiler.core.Core;
import io.talion.compiler.emit.Refusal;
import io.talion.interpreter.instant.Instant;
import io.talion.trace.event.Event;
import io.talion.trace.event.EventKind;
import io.talion.trace.event.EventKind.Extent;
import io.talion.trace.event.EventKind.OnlyWith;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which events are accepted (semantics.md 10): one without its partner is rejected, a re-broadcast
 * is merged. Of each key only the latest place is remembered.
 */
final class Judge {
  private final Core core;
  private final Counts counts;
  private final List<EventKind> partnersFirst;
  private final boolean decides;
  private final @Nullable Standing[] merged;
  private final @Nullable Standing[] partners;
  private final List<List<Standing>> partnersOf = new ArrayList<>();

  Judge(Core core, Counts counts) {
    this.core = core;
    this.counts = counts;
    int kinds = core.events().size();
    this.partnersFirst = new ArrayList<>(core.events());
    partnersFirst.sort(Comparator.comparingInt(k -> chain(k, kinds)));
    this.decides =
        core.events().stream().anyMatch(k -> !k.oncePer().isEmpty() || k.onlyWith().isPresent());
    this.merged = new Standing[kinds];
    this.partners = new Standing[kinds];
    core.events().forEach(k -> partnersOf.add(new ArrayList<>()));
    core.events().forEach(this::remember);
  }

  private void remember(EventKind kind) {
    boolean inOrder = core.events().stream().allMatch(k -> k.lateAccept().isEmpty());
    Optional<Extent> slashable = core.terms().slashableFor();
    if (!kind.oncePer().isEmpty()) {
      merged[kind.ordinal()] = new Standing(kind.oncePer(), kind.oncePer(), slashable, inOrder);
    }
    if (kind.onlyWith().isPresent()) {
      OnlyWith with = kind.onlyWith().get();
      Standing partner =
          new Standing(
              with.partnerFields(), with.fields(), with.within().or(() -> slashable), inOrder);
      partners[kind.ordinal()] = partner;
      partnersOf.get(with.partner()).add(partner);
    }
  }

  private int chain(EventKind kind, int limit) {
    return limit == 0 || kind.onlyWith().isEmpty()
        ? 0
        : 1 + chain(core.events().get(kind.onlyWith().get().partner()), limit - 1);
  }

  /** Whether any kind may be refused or merged at all. */
  boolean decides() {
    return decides;
  }

  /** The kinds in the order in which the events of an instant are judged. */
  List<EventKind> partnersFirst() {
    return partnersFirst;
  }

  boolean accepts(Event event, Instant instant) {
    if (!decides) {
      counts.accepted();
      return true;
    }
    EventKind kind = event.kind();
    Standing partner = partners[kind.ordinal()];
    if (partner != null && !partner.covers(event, instant)) {
      OnlyWith with = kind.onlyWith().orElseThrow();
      counts.rejected(event, Refusal.partnerless(kind, core.events().get(with.partner())));
      return false;
    }
    Standing own = merged[kind.ordinal()];
    if (own != null && own.covers(event, instant)) {
      counts.merged(event);
      return false;
    }
    counts.accepted();
    if (own != null) {
      own.stand(event, instant);
    }
    for (Standing other : partnersOf.get(kind.ordinal())) {
      other.stand(event, instant);
    }
    return true;
  }
}
