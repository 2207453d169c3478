package io.talion.embed.explain;

import io.talion.compiler.core.Core;
import io.talion.compiler.engine.Run;
import io.talion.compiler.engine.RunOptions;
import io.talion.embed.Evaluator;
import io.talion.embed.Params;
import io.talion.embed.Policy;
import io.talion.trace.event.Event;
import io.talion.trace.finding.Finding;
import io.talion.trace.write.FindingJson;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;

/**
 * The verifier behind {@code explain --check}: it re-derives a finding from its evidence alone, by
 * the naive evaluator on a trace of nothing else, and never believes what it cannot re-derive. Of
 * all other events it sees where clocks stood, and that those that must come first did.
 */
public final class EvidenceCheck {
  private final Slice slice;
  private final List<PlacedEvent> trace;
  private final OptionalLong until;
  private final Map<String, Event> byId = new HashMap<>();

  /** What other findings decide, which evidence alone does not show. */
  private static final Set<String> ELSEWHERE = Set.of("status", "cut");

  /**
   * What became of a claim.
   *
   * @param because why it is not derived
   * @param apart members that were not derived because other findings decide them
   */
  public record Outcome(String id, boolean derived, String because, List<String> apart) {
    static Outcome not(String id, String because) {
      return new Outcome(id, false, because, List.of());
    }
  }

  /**
   * Over a policy and a trace.
   *
   * @param trace its events in the order of arrival
   * @param until the time, in milliseconds since 1970, that is reached when they are read
   */
  public EvidenceCheck(Policy policy, Params params, List<PlacedEvent> trace, OptionalLong until) {
    this.until = until;
    Core core = policy.core(params);
    this.slice = Slice.of(core, true);
    this.trace = List.copyOf(trace);
    trace.forEach(p -> byId.putIfAbsent(p.event().id(), p.event()));
  }

  /**
   * Re-derives one finding.
   *
   * @param line its canonical JSON: every member must come out again, but for those that other
   *     findings decide
   */
  public Outcome check(String line) {
    Map<String, String> claim = JsonMembers.of(line).orElse(Map.of());
    String id = claim.getOrDefault("finding", "").replace("\"", "");
    if (id.isEmpty()) {
      return Outcome.not(cut(line), "this is no finding");
    }
    List<String> evidence = JsonMembers.elements(claim.getOrDefault("evidence", ""));
    List<String> missing = evidence.stream().filter(e -> !byId.containsKey(e)).toList();
    if (!missing.isEmpty()) {
      return Outcome.not(id, "evidence " + cut(missing.get(0)) + " is not in the trace");
    }
    return run(new HashSet<>(evidence)).stream()
        .filter(f -> f.id().equals(id))
        .findFirst()
        .map(f -> compared(id, claim, JsonMembers.of(FindingJson.of(f)).orElseThrow()))
        .orElseGet(() ->
            Outcome.not(
                id, "its evidence alone does not show it: it rests on events that are not in it"));
  }

  private static Outcome compared(
      String id, Map<String, String> claim, Map<String, String> derived) {
    Set<String> names = new LinkedHashSet<>(claim.keySet());
    names.addAll(derived.keySet());
    List<String> other =
        names.stream().filter(n -> !Objects.equals(claim.get(n), derived.get(n))).toList();
    List<String> wrong = other.stream().filter(n -> !ELSEWHERE.contains(n)).toList();
    return wrong.isEmpty()
        ? new Outcome(id, true, "", other)
        : Outcome.not(
            id,
            "its evidence alone gives "
                + (wrong.size() == 1 ? "another " : "other ")
                + String.join(", ", wrong));
  }

  private static String cut(String id) {
    return id.substring(0, Math.min(12, id.length()));
  }

  private List<Finding> run(Set<String> evidence) {
    List<Finding> out = new ArrayList<>();
    try (Run run =
        Evaluator.REFERENCE.engine().open(slice.core(), RunOptions.defaults(), out::add)) {
      for (PlacedEvent p : trace) {
        run.accept(slice.take(p.event(), e -> evidence.contains(e.id())));
      }
      until.ifPresent(run::advance);
      run.finish();
    }
    return out;
  }
}
