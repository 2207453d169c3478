package io.talion.trace.write;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * The object that ends a run, on standard error: two parties who ran the same policy on the same
 * trace compare this one line (interfaces.md section 2).
 *
 * @param events counts by name, in the order shown: read, accepted, ignored, late, merged,
 *     rejected, unverified
 * @param findings counts by rule
 * @param traceDigest on request only, since it hashes every event
 */
public record Summary(
    String policy,
    String version,
    Map<String, Long> events,
    SortedMap<String, Long> findings,
    String policyDigest,
    String parameterDigest,
    Optional<String> traceDigest,
    String findingsDigest) {

  /** One line without its line feed. */
  public String json() {
    StringBuilder out = new StringBuilder();
    JsonObject outer = new JsonObject(out);
    JsonObject json = outer.object("summary").string("policy", policy).string("version", version);
    counts(json.object("events"), events);
    counts(json.object("findings"), findings);
    JsonObject digests =
        json.object("digests").string("policy", policyDigest).string("parameters", parameterDigest);
    traceDigest.ifPresentOrElse(
        d -> digests.string("trace", d), () -> digests.raw("trace", "null"));
    digests.string("findings", findingsDigest).close();
    json.close();
    outer.close();
    return out.toString();
  }

  private static void counts(JsonObject json, Map<String, Long> counts) {
    counts.forEach(json::number);
    json.close();
  }
}
