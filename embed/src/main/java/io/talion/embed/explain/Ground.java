package io.talion.embed.explain;

import io.talion.trace.finding.Finding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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

  private final Part part;
  private final List<PlacedEvent> trace;
  private final Map<String, List<String>> byRule = new HashMap<>();
  private @Nullable Map<String, Finding> whole;

  Ground(Part part, List<PlacedEvent> trace) {
    this.part = part;
    this.trace = trace;
  }

  /** What the whole trace makes of a claim. */
  Optional<Finding> whole(Claim claim) {
    Map<String, Finding> found = whole;
    if (found == null) {
      found =
          part.findings(e -> true).stream()
              .collect(Collectors.toMap(Finding::id, Function.identity(), (a, b) -> a));
      whole = found;
    }
    return Optional.ofNullable(found.get(claim.id()));
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
