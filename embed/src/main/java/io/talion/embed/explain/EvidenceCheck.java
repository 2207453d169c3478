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
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The verifier behind {@code explain --check}: it re-derives a finding from its evidence alone, by
 * the naive evaluator on a trace of nothing else, and never believes what it cannot re-derive. Of
 * all other events it sees where clocks stood, and that those that must come first did.
 */
public final class EvidenceCheck {
  private final Slice slice;
  private final List<PlacedEvent> trace;
  private final Map<String, Event> byId = new HashMap<>();

  /** What became of a finding. */
  public record Outcome(String id, boolean derived, String because) {}

  public EvidenceCheck(Policy policy, Params params, List<PlacedEvent> trace) {
    Core core = policy.core(params);
    this.slice = Slice.of(core, true);
    this.trace = List.copyOf(trace);
    trace.forEach(p -> byId.putIfAbsent(p.event().id(), p.event()));
  }

  /**
   * Re-derives one finding.
   *
   * @param id of the finding
   * @param line its canonical JSON; what it says must come out again, its status apart
   * @param evidence ids of its events
   */
  public Outcome check(String id, String line, List<String> evidence) {
    List<String> missing = evidence.stream().filter(e -> !byId.containsKey(e)).toList();
    if (!missing.isEmpty()) {
      return new Outcome(id, false, "evidence " + cut(missing.get(0)) + " is not in the trace");
    }
    List<Finding> made = run(new HashSet<>(evidence));
    for (Finding f : made) {
      if (f.id().equals(id)) {
        return sameSubstance(line, FindingJson.of(f))
            ? new Outcome(id, true, "")
            : new Outcome(id, false, "its evidence alone gives other values");
      }
    }
    return new Outcome(
        id, false, "its evidence alone does not show it: it rests on events that are not in it");
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
      run.finish();
    }
    return out;
  }

  /** Penalties, culprit, values and reason; what other findings decide (cut, status) may differ. */
  private static boolean sameSubstance(String claimed, String derived) {
    return substance(claimed).equals(substance(derived));
  }

  private static List<String> substance(String json) {
    return List.of(
        between(json, "\"rule\":", ",\"stage\":"),
        between(json, "\"offender\":", ",\"status\":"),
        between(json, "\"penalties\":", ",\"cut\":"),
        between(json, "\"because\":", ",\"evidence\":"),
        between(json, "\"evidence\":", ",\"with\":"));
  }

  private static String between(String json, String from, String to) {
    int start = json.indexOf(from);
    int end = json.indexOf(to, Math.max(0, start));
    return start < 0 || end < 0 ? "" : json.substring(start, end);
  }
}
