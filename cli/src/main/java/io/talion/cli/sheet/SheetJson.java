package io.talion.cli.sheet;

import io.talion.compiler.sheet.Sheet;
import io.talion.compiler.sheet.Sheet.Contribution;
import io.talion.compiler.sheet.Sheet.DisputePath;
import io.talion.compiler.sheet.Sheet.Length;
import io.talion.compiler.sheet.Sheet.StateItem;
import io.talion.compiler.sheet.Sheet.Tolerance;
import io.talion.compiler.sheet.Sheet.WorstSlash;
import io.talion.compiler.sheet.Shown;
import io.talion.grammar.diagnostic.Span;
import io.talion.trace.event.EventKind.Extent;
import io.talion.trace.value.JsonText;
import java.math.BigInteger;
import java.util.Optional;
import java.util.function.Function;

/** The sheet as one JSON object; quantities are strings, as in findings (semantics.md 36). */
public final class SheetJson {
  private final Function<Span, String> place;

  private SheetJson(Function<Span, String> place) {
    this.place = place;
  }

  /** {@code place} names where a span is. */
  public static String of(Sheet sheet, Function<Span, String> place) {
    return new SheetJson(place).sheet(sheet);
  }

  private String sheet(Sheet s) {
    return new Json()
        .text("sheet", s.policy())
        .text("version", s.version())
        .list("worstSlash", s.worstSlashes(), this::worst)
        .raw("state", state(s.state()))
        .list(
            "partition",
            s.partitions(),
            p ->
                new Json()
                    .text("by", p.kind())
                    .raw("possible", shown(p.possible(), Object::toString))
                    .end())
        .list("tolerance", s.tolerances(), this::tolerance)
        .list("paths", s.paths(), this::path)
        .list(
            "monotone",
            s.rules(),
            m ->
                new Json()
                    .text("rule", m.rule())
                    .raw("monotone", shown(m.monotone(), Object::toString))
                    .end())
        .list(
            "dead",
            s.remarks(),
            r ->
                new Json()
                    .text("code", r.code())
                    .text("message", r.message())
                    .text("at", place.apply(r.span()))
                    .end())
        .list(
            "chosenKeys",
            s.chosenKeys(),
            k ->
                new Json()
                    .text("event", k.event())
                    .list("fields", k.fields(), JsonText::quoted)
                    .text("boundedBy", k.bound().orElse(null))
                    .end())
        .list("assumed", s.assumptions(), JsonText::quoted)
        .end();
  }

  private <T> String shown(Shown<T> shown, Function<T, String> json) {
    return switch (shown) {
      case Shown.Proved<T> p ->
          new Json().text("status", Phrases.PROVED).raw("value", json.apply(p.value())).end();
      case Shown.NotShown<T> n ->
          new Json()
              .text("status", Phrases.NOT_SHOWN)
              .text("because", n.why())
              .text("at", place.apply(n.blame()))
              .end();
    };
  }

  private static String extent(Optional<Extent> e) {
    return e.map(x ->
            new Json()
                .text("clock", x.clock().name())
                .text("distance", String.valueOf(x.distance()))
                .end())
        .orElse("null");
  }

  private static String length(Length l) {
    return extent(Optional.of(l.extent()));
  }

  private static String number(BigInteger n) {
    return JsonText.quoted(n.toString());
  }

  private String worst(WorstSlash w) {
    return new Json()
        .text("per", w.kind())
        .raw("window", extent(w.window()))
        .raw("atMost", shown(w.most(), r -> JsonText.quoted(r.toString())))
        .text("limit", w.limit().map(Object::toString).orElse(null))
        .list("by", w.contributions(), this::contribution)
        .end();
  }

  private String contribution(Contribution c) {
    return new Json()
        .text("rule", c.rule())
        .text("once", c.once().toString())
        .raw("times", shown(c.times(), SheetJson::number))
        .end();
  }

  private String state(Sheet.StateSize s) {
    return new Json()
        .raw("bytes", shown(s.bytes(), SheetJson::number))
        .text(
            "most",
            s.bytes()
                .proved()
                .flatMap(b -> s.items().stream().findFirst())
                .map(StateItem::construct)
                .orElse(null))
        .list("items", s.items(), this::item)
        .end();
  }

  private String item(StateItem i) {
    return new Json()
        .text("construct", i.construct())
        .text("at", place.apply(i.span()))
        .raw("entries", shown(i.entries(), SheetJson::number))
        .raw("bytes", shown(i.bytes(), SheetJson::number))
        .end();
  }

  private String tolerance(Tolerance t) {
    return new Json()
        .text("rule", t.rule())
        .text("condition", t.condition())
        .text("least", t.least().toString())
        .raw(
            "range",
            t.range().map(r -> "[" + number(r.low()) + "," + number(r.high()) + "]").orElse("null"))
        .text("of", t.of().map(Object::toString).orElse(null))
        .raw("silence", shown(t.silence(), SheetJson::number))
        .end();
  }

  private String path(DisputePath p) {
    return new Json()
        .text("rule", p.rule())
        .raw("detected", shown(p.detected(), SheetJson::length))
        .raw("settled", shown(p.settled(), SheetJson::length))
        .raw("slashableFor", p.slashableFor().map(SheetJson::length).orElse("null"))
        .raw("inTime", shown(p.inTime(), Object::toString))
        .end();
  }
}
