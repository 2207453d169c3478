package io.talion.embed.explain;

import io.talion.trace.event.Event;
import io.talion.trace.finding.Finding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What findings rest on beside their evidence: kinds of which all events of the trace are needed,
 * such as stakes, openers of duties, or the elements of a window. They are looked for once for each
 * rule, kind by kind; where they do not do for another of its findings, all kinds are named.
 */
final class Ground {
  /** Kinds are left out one by one on traces of at most so many events. */
  private static final int MOST_TRIED = 2_000;

  /** Offenders whose own events are evaluated; beyond, all events are, once. */
  private static final int FEW = 4;

  private final Part part;
  private final Concern concern;
  private final List<PlacedEvent> trace;
  private final Map<String, List<String>> byRule = new HashMap<>();
  private final Map<String, Map<String, Finding>> own = new HashMap<>();
  private @Nullable Map<String, Finding> whole;

  Ground(Part part, List<PlacedEvent> trace, Concern concern) {
    this.part = part;
    this.trace = trace;
    this.concern = concern;
  }

  /** What the trace makes of a claim: the events that concern its offender, else all. */
  Optional<Finding> whole(Claim claim) {
    String who = claim.rule() + " " + claim.offender();
    if (own.size() < FEW || own.containsKey(who)) {
      Optional<Finding> found =
          Optional.ofNullable(own.computeIfAbsent(who, w -> ofOffender(claim)).get(claim.id()))
              .filter(f -> Claim.wrong(claim.others(f)).isEmpty());
      if (found.isPresent()) {
        return found;
      }
    }
    Map<String, Finding> all = whole;
    if (all == null) {
      all = findings(e -> true);
      whole = all;
    }
    return Optional.ofNullable(all.get(claim.id()));
  }

  private Map<String, Finding> ofOffender(Claim claim) {
    return trace.stream()
        .flatMap(p -> Slice.values(p.event()))
        .filter(v -> v.toString().equals(claim.offender()))
        .findFirst()
        .map(v -> findings(concern.of(claim.rule(), Optional.of(v))))
        .orElse(Map.of());
  }

  private Map<String, Finding> findings(Predicate<Event> keep) {
    return part.findings(keep).stream()
        .collect(Collectors.toMap(Finding::id, Function.identity(), (a, b) -> a));
  }

  /** The kinds with which a claim is derived that the whole trace bears out. */
  List<String> kinds(Claim claim, Set<String> evidence) {
    List<String> all = trace.stream().map(p -> p.event().kind().name()).distinct().toList();
    if (trace.size() > MOST_TRIED) {
      return all;
    }
    List<String> known = byRule.get(claim.rule());
    if (known == null) {
      List<String> least = least(claim, evidence, all);
      byRule.put(claim.rule(), least);
      return least;
    }
    return isDerived(claim, evidence, known) ? known : all;
  }

  private List<String> least(Claim claim, Set<String> evidence, List<String> all) {
    List<String> least = new ArrayList<>(all);
    for (String kind : all) {
      List<String> fewer = least.stream().filter(k -> !k.equals(kind)).toList();
      if (isDerived(claim, evidence, fewer)) {
        least.remove(kind);
      }
    }
    return List.copyOf(least);
  }

  private boolean isDerived(Claim claim, Set<String> evidence, List<String> kinds) {
    Set<String> taken = new HashSet<>(kinds);
    return part.findings(e -> taken.contains(e.kind().name()) || evidence.contains(e.id())).stream()
        .filter(f -> f.id().equals(claim.id()))
        .anyMatch(f -> Claim.wrong(claim.others(f)).isEmpty());
  }
}
