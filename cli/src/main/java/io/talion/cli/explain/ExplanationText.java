package io.talion.cli.explain;

import io.talion.embed.explain.Explanation;
import io.talion.embed.explain.Explanation.Clause;
import io.talion.embed.explain.Explanation.Part;
import io.talion.embed.explain.Explanation.Proof;
import io.talion.embed.explain.Explanation.Residue;
import io.talion.embed.explain.Explanation.Tried;
import io.talion.trace.type.Type;
import io.talion.trace.value.Int;
import io.talion.trace.value.ValueText;
import io.talion.trace.write.FindingJson;
import io.talion.trace.write.PayoutJson;
import java.util.List;

/** An explanation for people at a terminal. */
public final class ExplanationText {
  private ExplanationText() {}

  /** Ends with a line end. */
  public static String of(Explanation e) {
    StringBuilder out = new StringBuilder();
    e.finding().ifPresent(f -> out.append("finding ").append(f.id()).append('\n'));
    out.append(e.payout().isPresent() ? "reward " : "rule ")
        .append(e.rule())
        .append(e.place().isEmpty() ? "" : "  " + e.place());
    out.append('\n');
    if (!e.clauses().isEmpty()) {
      out.append("at ").append(ValueText.text(Int.of(e.time()), Type.INSTANT)).append('\n');
    }
    out.append(e.verdict()).append('\n');
    e.notes().forEach(n -> out.append(n).append('\n'));
    clauses(out, e.clauses(), "  ");
    e.exceptions().forEach(t -> tried(out, t));
    section(out, "evidence", e.evidence().stream().map(ExplanationText::proof).toList());
    section(out, "rounding", e.residues().stream().map(ExplanationText::residue).toList());
    section(out, "it would not have been made", e.changes());
    e.finding().ifPresent(f -> section(out, "as told", List.of(FindingJson.of(f))));
    e.payout().ifPresent(p -> section(out, "as told", List.of(PayoutJson.of(p))));
    return out.toString();
  }

  private static void clauses(StringBuilder out, List<Clause> clauses, String indent) {
    for (Clause c : clauses) {
      out.append(indent).append(c.keyword());
      out.append(c.text().isEmpty() ? "" : " " + c.text());
      out.append(c.value().isEmpty() || c.value().equals(c.text()) ? "" : "  = " + c.value());
      out.append(c.place().isEmpty() ? "" : "  (" + c.place() + ")").append('\n');
      for (Part p : c.values()) {
        out.append(indent).append("    ").append(p.text()).append(" = ").append(p.value());
        out.append('\n');
      }
    }
  }

  private static void tried(StringBuilder out, Tried t) {
    out.append("exception ").append(t.name());
    out.append(' ').append(t.how()).append('\n');
    clauses(out, t.clauses(), "  ");
  }

  private static String proof(Proof p) {
    return p.kind()
        + " "
        + p.place()
        + "  "
        + p.id()
        + (p.json().isEmpty() ? "" : "\n    " + p.json());
  }

  static String residue(Residue r) {
    String unit = r.of().equals("slash") ? " wad; " : " base units; ";
    return r.of() + " " + r.exact() + " is " + r.told() + unit + r.left() + " is left";
  }

  private static void section(StringBuilder out, String title, List<String> lines) {
    if (!lines.isEmpty()) {
      out.append(title).append('\n');
      lines.forEach(l -> out.append("  ").append(l).append('\n'));
    }
  }
}
