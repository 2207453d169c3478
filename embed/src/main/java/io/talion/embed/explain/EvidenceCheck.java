package io.talion.embed.explain;

import io.talion.compiler.core.Core;
import io.talion.embed.Params;
import io.talion.embed.Policy;
import io.talion.trace.finding.Finding;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The verifier behind {@code explain --check}: it re-derives a finding from its evidence alone, by
 * the naive evaluator on a trace of nothing else, and never believes what it cannot re-derive. Of
 * all other events it sees where clocks stood, and that those that must come first did. A finding
 * that evidence alone does not show, a share of a window or a part of a stake, is derived from the
 * trace, and which kinds of events it takes is said.
 */
public final class EvidenceCheck {
  private final Part alone;
  private final Ground ground;
  private final Set<String> ids;

  /**
   * What became of a claim.
   *
   * @param because why it is not derived
   * @param apart members that were not derived because other findings decide them
   * @param with kinds of which the trace's events were needed beside the evidence; none where
   *     evidence alone shows it
   */
  public record Outcome(
      String id, boolean derived, String because, List<String> apart, List<String> with) {
    static Outcome not(String id, String because) {
      return new Outcome(id, false, because, List.of(), List.of());
    }
  }

  /**
   * Over a policy and a trace.
   *
   * @param trace its events in the order of arrival
   * @param until the time, in milliseconds since 1970, that is reached when they are read
   */
  public EvidenceCheck(Policy policy, Params params, List<PlacedEvent> trace, OptionalLong until) {
    Core core = policy.core(params);
    List<PlacedEvent> events = List.copyOf(trace);
    this.alone = new Part(Slice.of(core, true), events, until);
    this.ground =
        new Ground(
            new Part(Slice.of(core, false), events, until), events, new Concern(policy, core));
    this.ids = events.stream().map(p -> p.event().id()).collect(Collectors.toSet());
  }

  /**
   * Re-derives one finding.
   *
   * @param line its canonical JSON: every member must come out again, but for those that other
   *     findings decide
   */
  public Outcome check(String line) {
    Claim claim = Claim.of(line);
    if (claim.id().isEmpty()) {
      return Outcome.not(cut(line), "this is no finding");
    }
    Set<String> evidence = new HashSet<>(claim.evidence());
    Optional<String> missing = claim.evidence().stream().filter(e -> !ids.contains(e)).findFirst();
    if (missing.isPresent()) {
      return Outcome.not(claim.id(), "evidence " + cut(missing.get()) + " is not in the trace");
    }
    return alone.findings(e -> evidence.contains(e.id())).stream()
        .filter(f -> f.id().equals(claim.id()))
        .map(claim::others)
        .filter(others -> Claim.wrong(others).isEmpty())
        .findFirst()
        .map(others -> new Outcome(claim.id(), true, "", others, List.of()))
        .orElseGet(() -> onTheTrace(claim, evidence));
  }

  /** What evidence alone does not show rests on more, or is wrong. */
  private Outcome onTheTrace(Claim claim, Set<String> evidence) {
    Optional<Finding> found = ground.whole(claim);
    if (found.isEmpty()) {
      return Outcome.not(claim.id(), "the trace does not show it");
    }
    List<String> others = claim.others(found.get());
    List<String> wrong = Claim.wrong(others);
    return wrong.isEmpty()
        ? new Outcome(claim.id(), true, "", others, ground.kinds(claim, evidence))
        : Outcome.not(
            claim.id(),
            "the trace gives "
                + (wrong.size() == 1 ? "another " : "other ")
                + String.join(", ", wrong));
  }

  private static String cut(String id) {
    return id.substring(0, Math.min(12, id.length()));
  }
}
