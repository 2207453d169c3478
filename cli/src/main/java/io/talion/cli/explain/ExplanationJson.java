package io.talion.cli.explain;

import io.talion.cli.sheet.Json;
import io.talion.embed.explain.Explanation;
import io.talion.embed.explain.Explanation.Clause;
import io.talion.trace.value.JsonText;
import io.talion.trace.write.FindingJson;
import io.talion.trace.write.PayoutJson;

/** An explanation as one JSON object. */
public final class ExplanationJson {
  private ExplanationJson() {}

  /** Without a line end. */
  public static String of(Explanation e) {
    return new Json()
        .text("explained", e.finding().map(f -> f.id()).orElse(null))
        .text(e.payout().isPresent() ? "reward" : "rule", e.rule())
        .text("at", e.place())
        .raw("time", String.valueOf(e.time()))
        .text("verdict", e.verdict())
        .list("notes", e.notes(), JsonText::quoted)
        .list("clauses", e.clauses(), ExplanationJson::clause)
        .list(
            "exceptions",
            e.exceptions(),
            t ->
                new Json()
                    .text("name", t.name())
                    .raw("applied", String.valueOf(t.applied()))
                    .text("how", t.how())
                    .list("clauses", t.clauses(), ExplanationJson::clause)
                    .end())
        .list(
            "evidence",
            e.evidence(),
            p ->
                new Json()
                    .text("id", p.id())
                    .text("place", p.place())
                    .raw("event", p.json().isEmpty() ? "null" : p.json())
                    .end())
        .list(
            "rounding",
            e.residues(),
            r ->
                new Json()
                    .text("of", r.of())
                    .text("exact", r.exact())
                    .text("told", r.told())
                    .text("left", r.left())
                    .end())
        .list("preventedBy", e.changes(), JsonText::quoted)
        .raw("finding", e.finding().map(FindingJson::of).orElse("null"))
        .raw("payout", e.payout().map(PayoutJson::of).orElse("null"))
        .end();
  }

  private static String clause(Clause c) {
    return new Json()
        .text("keyword", c.keyword())
        .text("text", c.text())
        .text("value", c.value())
        .text("at", c.place())
        .list(
            "values",
            c.values(),
            p -> new Json().text("text", p.text()).text("value", p.value()).end())
        .end();
  }
}
