package io.talion.trace.write;

import io.talion.trace.finding.Finding;
import io.talion.trace.finding.Penalty;
import java.util.List;
import java.util.Locale;

/**
 * A finding in canonical JSON (interfaces.md section 2, semantics.md 36): all members, in their
 * order, absent ones as {@code null} or {@code []}. The bytes depend on nothing but the finding.
 */
public final class FindingJson {
  private FindingJson() {}

  /** One line without its line feed. */
  public static String of(Finding f) {
    StringBuilder out = new StringBuilder(512);
    JsonObject json =
        new JsonObject(out)
            .string("finding", f.id())
            .string("policy", f.policy())
            .string("version", f.version())
            .string("rule", f.rule())
            .number("stage", f.stage())
            .number("time", f.time())
            .number("block", f.block());
    f.offender()
        .ifPresentOrElse(
            o -> json.string("offender", PenaltyJson.party(o)), () -> json.raw("offender", "null"));
    json.strings("key", f.key())
        .string("status", word(f.status()))
        .raw("penalties", penalties(f.penalties()));
    json.raw("cut", f.cut().map(FindingJson::cut).orElse("null"))
        .raw("exceptions", exceptions(f.exceptions()));
    because(json, f.because());
    json.strings("evidence", f.evidence());
    with(json.object("with"), f.with());
    json.close();
    return out.toString();
  }

  /** {@code {"finding":id,"status":…}}: what a finding has become (semantics.md 27). */
  public static String status(String finding, Finding.Status status) {
    StringBuilder out = new StringBuilder(110);
    new JsonObject(out).string("finding", finding).string("status", word(status)).close();
    return out.toString();
  }

  /** {@code final}, {@code provisional}, …: a status as it is written. */
  public static String word(Finding.Status status) {
    return status.name().toLowerCase(Locale.ROOT);
  }

  /** The penalties as a JSON array, in the order written in the policy. */
  static String penalties(List<Penalty> penalties) {
    StringBuilder out = new StringBuilder("[");
    for (Penalty p : penalties) {
      out.append(out.length() > 1 ? "," : "");
      PenaltyJson.append(out, p);
    }
    return out.append(']').toString();
  }

  private static String cut(Finding.Cut cut) {
    StringBuilder out = new StringBuilder();
    new JsonObject(out)
        .string("ratio", cut.ratio().toString())
        .string("wad", cut.wad().toString())
        .string("by", cut.by())
        .close();
    return out.toString();
  }

  private static String exceptions(List<Finding.AppliedException> exceptions) {
    StringBuilder out = new StringBuilder("[");
    for (Finding.AppliedException e : exceptions) {
      out.append(out.length() > 1 ? "," : "");
      JsonObject json = new JsonObject(out).string("name", e.name()).string("effect", e.effect());
      because(json, e.because());
      json.close();
    }
    return out.append(']').toString();
  }

  /** A rule without {@code because} gives no reason, not an empty one. */
  private static void because(JsonObject json, String reason) {
    if (reason.isEmpty()) {
      json.raw("because", "null");
    } else {
      json.string("because", reason);
    }
  }

  private static void with(JsonObject json, List<Finding.Let> lets) {
    lets.forEach(let -> json.string(let.name(), let.value()));
    json.close();
  }
}
