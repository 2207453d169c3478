package io.talion.cli.explain;

import static io.talion.cli.html.HtmlPage.escape;

import io.talion.cli.html.HtmlPage;
import io.talion.embed.explain.Explanation;
import io.talion.embed.explain.Explanation.Clause;
import io.talion.embed.explain.Explanation.Proof;
import io.talion.trace.type.Type;
import io.talion.trace.value.Int;
import io.talion.trace.value.ValueText;
import java.util.List;

/** An explanation as one HTML page. */
public final class ExplanationHtml {
  private static final String STYLE =
      """
      body{max-width:60rem}
      table{width:100%}
      td{border-top:1px solid #ccc;padding:.3rem .6rem;vertical-align:top}
      .yes{color:#060}.no{color:#a00}.faint{color:#666}
      """;

  private ExplanationHtml() {}

  /** The whole page. */
  public static String of(Explanation e) {
    StringBuilder out = new StringBuilder();
    out.append("<h1>").append(escape(e.rule())).append("</h1>\n");
    e.finding()
        .ifPresent(f -> out.append("<p class=faint><code>" + escape(f.id()) + "</code></p>\n"));
    out.append("<p>").append(escape(e.verdict())).append("</p>\n");
    e.notes().forEach(n -> out.append("<p>").append(escape(n)).append("</p>\n"));
    if (!e.clauses().isEmpty()) {
      String time = ValueText.text(Int.of(e.time()), Type.INSTANT);
      out.append("<h2>At ").append(escape(time)).append("</h2>\n");
      clauses(out, e.clauses());
    }
    e.exceptions()
        .forEach(t -> {
          out.append("<h2>Exception ").append(escape(t.name() + " " + t.how()));
          out.append("</h2>\n");
          clauses(out, t.clauses());
        });
    evidence(out, e.evidence());
    list(out, "Rounding", e.residues().stream().map(ExplanationText::residue).toList());
    list(out, "It would not have been made", e.changes());
    return HtmlPage.of(e.rule(), STYLE, out.toString());
  }

  private static void clauses(StringBuilder out, List<Clause> clauses) {
    out.append("<table>\n");
    for (Clause c : clauses) {
      String tone = c.value().equals("true") ? "yes" : c.value().equals("false") ? "no" : "";
      out.append("<tr><td><b>").append(escape(c.keyword())).append("</b></td><td><code>");
      out.append(escape(c.text())).append("</code>");
      c.values()
          .forEach(p ->
              out.append("<br><span class=faint><code>")
                  .append(escape(p.text() + " = " + p.value()))
                  .append("</code></span>"));
      out.append("</td><td class=\"").append(tone).append("\">").append(escape(c.value()));
      out.append("</td><td class=faint>").append(escape(c.place())).append("</td></tr>\n");
    }
    out.append("</table>\n");
  }

  private static void evidence(StringBuilder out, List<Proof> proofs) {
    if (proofs.isEmpty()) {
      return;
    }
    out.append("<h2>Evidence</h2>\n<table>\n");
    for (Proof p : proofs) {
      out.append("<tr><td>").append(escape(p.kind() + " ")).append(escape(p.place()));
      out.append("</td><td><code>").append(escape(p.json())).append("</code></td></tr>\n");
    }
    out.append("</table>\n");
  }

  private static void list(StringBuilder out, String title, List<String> lines) {
    if (!lines.isEmpty()) {
      out.append("<h2>").append(title).append("</h2>\n<ul>\n");
      lines.forEach(l -> out.append("<li>").append(escape(l)).append("</li>\n"));
      out.append("</ul>\n");
    }
  }
}
