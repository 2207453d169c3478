package io.talion.trace.write;

import java.util.Map;
import java.util.Optional;

/**
 * The object that ends a run, on standard error: two parties who ran the same policy on the same
 * trace compare this one line (interfaces.md section 2).
 *
 * @param events counts by name, in the order shown: read, accepted, ignored, late, merged,
 *     rejected, unverified
 * @param findings counts by rule
 * @param open duties not settled at the end
 * @param challenge of {@code terms}, as text; it changes no finding yet
 * @param finalAfter of {@code terms}, as text; it changes no finding yet
 * @param traceDigest on request only, since it hashes every event
 * @param interrupted whether the run was stopped before the end of the trace
 */
public record Summary(
    String policy,
    String version,
    Map<String, Long> events,
    Map<String, Long> findings,
    long open,
    Optional<String> challenge,
    Optional<String> finalAfter,
    String policyDigest,
    String parameterDigest,
    Optional<String> traceDigest,
    String findingsDigest,
    boolean interrupted) {

  /** One line without its line feed. */
  public String json() {
    StringBuilder out = new StringBuilder();
    JsonObject outer = new JsonObject(out);
    JsonObject json = outer.object("summary").string("policy", policy).string("version", version);
    counts(json.object("events"), events);
    counts(json.object("findings"), findings);
    json.number("open", open);
    optional(json, "challenge", challenge);
    optional(json, "finalAfter", finalAfter);
    JsonObject digests =
        json.object("digests").string("policy", policyDigest).string("parameters", parameterDigest);
    optional(digests, "trace", traceDigest);
    digests.string("findings", findingsDigest).close();
    json.raw("interrupted", String.valueOf(interrupted)).close();
    outer.close();
    return out.toString();
  }

  private static void optional(JsonObject json, String name, Optional<String> value) {
    value.ifPresentOrElse(v -> json.string(name, v), () -> json.raw(name, "null"));
  }

  private static void counts(JsonObject json, Map<String, Long> counts) {
    counts.forEach(json::number);
    json.close();
  }
}
