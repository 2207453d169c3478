package io.talion.cli.sheet;

import io.talion.compiler.sheet.Bytes;
import io.talion.compiler.sheet.Sheet;
import io.talion.compiler.sheet.Sheet.Contribution;
import io.talion.compiler.sheet.Sheet.DisputePath;
import io.talion.compiler.sheet.Sheet.StateItem;
import io.talion.compiler.sheet.Sheet.Tolerance;
import io.talion.compiler.sheet.Sheet.WorstSlash;
import io.talion.compiler.sheet.Shown;
import io.talion.grammar.diagnostic.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The sheet cut into tables, which text and Markdown then draw. */
final class SheetSections {
  private final Sheet sheet;
  private final Function<Span, String> place;

  SheetSections(Sheet sheet, Function<Span, String> place) {
    this.sheet = sheet;
    this.place = place;
  }

  List<Section> all() {
    return List.of(
        worst(), state(), partition(), tolerance(), paths(), monotone(), remarks(), keys());
  }

  private Section worst() {
    List<List<String>> rows = sheet.worstSlashes().stream().map(SheetSections::worst).toList();
    return new Section(
        "Worst slash", List.of("per", "window", "at most", "", "by"), rows, "no rule slashes");
  }

  private static List<String> worst(WorstSlash w) {
    String by =
        w.limit()
            .map(l -> "limit " + Phrases.ratio(l))
            .orElseGet(() ->
                w.contributions().stream()
                    .map(SheetSections::contribution)
                    .collect(Collectors.joining(", ")));
    return List.of(
        w.kind(),
        Phrases.window(w.window()),
        Phrases.value(w.most(), Phrases::ratio),
        Phrases.status(w.most()),
        by);
  }

  private static String contribution(Contribution c) {
    return c.rule()
        + " "
        + Phrases.ratio(c.once())
        + c.times().proved().map(n -> " × " + Phrases.number(n)).orElse(" × any number");
  }

  private Section state() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(row("all together", sheet.state().bytes(), Optional.empty(), Optional.empty()));
    boolean first = true;
    for (StateItem i : sheet.state().items()) {
      rows.add(
          row(
              i.construct()
                  + (first && sheet.state().bytes().proved().isPresent() ? " (most)" : ""),
              i.bytes(),
              i.entries().proved().map(Phrases::number),
              Optional.of(place.apply(i.span()))));
      first = false;
    }
    return new Section(
        "State at the expected rates, findings apart",
        List.of("construct", "bytes", "entries", "", "at"),
        rows,
        "");
  }

  private static List<String> row(
      String what,
      Shown<java.math.BigInteger> bytes,
      Optional<String> entries,
      Optional<String> place) {
    return List.of(
        what,
        Phrases.value(bytes, Bytes::text),
        entries.orElse(""),
        Phrases.status(bytes),
        place.orElse(""));
  }

  private Section partition() {
    List<List<String>> rows =
        sheet.partitions().stream()
            .map(p ->
                List.of(
                    p.kind(),
                    p.possible().proved().isPresent() ? "yes" : "no",
                    reason(p.possible())))
            .toList();
    return new Section(
        "Partition key", List.of("by", "", ""), rows, "no rule is against a member of a kind");
  }

  private String reason(Shown<?> shown) {
    return switch (shown) {
      case Shown.Proved<?> p -> Phrases.PROVED;
      case Shown.NotShown<?> n -> n.why() + " (" + place.apply(n.blame()) + ")";
    };
  }

  private Section tolerance() {
    List<List<String>> rows = sheet.tolerances().stream().map(SheetSections::tolerance).toList();
    return new Section(
        "Tolerance",
        List.of("rule", "holds when", "from", "at the expected rate"),
        rows,
        "none found");
  }

  private static List<String> tolerance(Tolerance t) {
    String from =
        Phrases.number(t.least())
            + t.of().map(n -> " of " + Phrases.number(n)).orElse("")
            + t.range()
                .map(r ->
                    " ("
                        + Phrases.number(r.low())
                        + " to "
                        + Phrases.number(r.high())
                        + " over the parameters)")
                .orElse("");
    String silence =
        t.silence()
            .proved()
            .map(ms -> Phrases.duration(ms) + " of silence")
            .orElse(Phrases.status(t.silence()));
    return List.of(t.rule(), t.condition(), from, silence);
  }

  private Section paths() {
    List<List<String>> rows = sheet.paths().stream().map(SheetSections::path).toList();
    return new Section(
        "Time to detect and to enforce",
        List.of("rule", "found within", "dispute over within", "slashable for", ""),
        rows,
        "no rule slashes");
  }

  private static List<String> path(DisputePath p) {
    String verdict =
        p.inTime()
            .proved()
            .map(ok -> ok ? "in time, " + Phrases.PROVED : "too late")
            .orElse(Phrases.status(p.inTime()));
    return List.of(
        p.rule(),
        Phrases.value(p.detected(), Phrases::length),
        Phrases.value(p.settled(), Phrases::length),
        p.slashableFor().map(Phrases::length).orElse("without end"),
        verdict);
  }

  private Section monotone() {
    List<List<String>> rows =
        sheet.rules().stream()
            .map(m ->
                List.of(
                    m.rule(),
                    m.monotone().proved().isPresent() ? "certain at once" : "may change",
                    reason(m.monotone())))
            .toList();
    return new Section(
        "Monotone rules", List.of("rule", "findings", ""), rows, "there are no rules");
  }

  private Section remarks() {
    List<List<String>> rows =
        sheet.remarks().stream()
            .map(r -> List.of(r.code(), r.message(), place.apply(r.span())))
            .toList();
    return new Section(
        "Dead constants, rules and limits", List.of("code", "what", "at"), rows, "none");
  }

  private Section keys() {
    List<List<String>> rows =
        sheet.chosenKeys().stream()
            .map(k ->
                List.of(
                    k.event(), String.join(", ", k.fields()), k.bound().orElse("nothing but time")))
            .toList();
    return new Section(
        "Keys that the sender chooses", List.of("event", "fields", "bounded by"), rows, "none");
  }
}
