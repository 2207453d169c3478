package io.talion.compiler.emit;

import io.talion.trace.digest.Sha256;
import io.talion.trace.value.JsonText;
import java.util.List;

/**
 * The id of a finding: SHA-256 of the canonical JSON array [policy digest, rule, stage, key…,
 * occurrence] (semantics.md 35). Permuted or repeated evidence is the same finding.
 */
public final class FindingId {
  private FindingId() {}

  /**
   * 64 hex digits.
   *
   * @param occurrence whole numbers, joined by commas
   */
  public static String of(
      String policyDigest, String rule, int stage, List<String> key, String occurrence) {
    StringBuilder json = new StringBuilder("[");
    json.append(JsonText.quoted(policyDigest)).append(',').append(JsonText.quoted(rule));
    json.append(',').append(stage);
    for (String part : key) {
      json.append(',').append(JsonText.quoted(part));
    }
    return Sha256.of(json.append(',').append(occurrence).append(']').toString());
  }
}
