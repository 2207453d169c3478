package io.talion.compiler.emit;

import io.talion.compiler.core.Rule;
import io.talion.compiler.core.Rule.Firing;
import io.talion.compiler.core.Trigger;
import io.talion.trace.value.JsonText;
import java.util.List;

/**
 * The id of a finding: SHA-256 of the canonical JSON array [policy digest, rule, stage, key…,
 * occurrence] (semantics.md 35). Permuted or repeated evidence is the same finding.
 */
public final class FindingId {
  private FindingId() {}

  /** 64 hex digits. */
  public static String of(
      String policyDigest, String rule, int stage, List<String> key, long occurrence) {
    StringBuilder json = new StringBuilder("[");
    json.append(JsonText.quoted(policyDigest)).append(',').append(JsonText.quoted(rule));
    json.append(',').append(stage);
    for (String part : key) {
      json.append(',').append(JsonText.quoted(part));
    }
    return Digest.of(json.append(',').append(occurrence).append(']').toString());
  }

  /**
   * The instant's time for a rule that may fire again with the same key, else 0. A rule that ticks
   * and reports every time has nothing but the time to tell its findings apart.
   */
  public static long occurrence(Rule rule, long time) {
    return switch (rule.firing()) {
      case Firing.OncePer o -> 0;
      case Firing.AgainAfter a -> time;
      case Firing.AgainWhenCleared a -> time;
      case Firing.EveryTime e -> rule.trigger() instanceof Trigger.Every ? time : 0;
    };
  }
}
