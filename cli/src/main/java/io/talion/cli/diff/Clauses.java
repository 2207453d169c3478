package io.talion.cli.diff;

import io.talion.grammar.ast.Declaration;
import io.talion.grammar.ast.Unit;
import io.talion.grammar.diagnostic.SourceText;
import io.talion.grammar.diagnostic.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A policy as named parts with their clauses: terms, and each declaration that has a meaning (tests
 * and properties have none).
 */
final class Clauses {
  /** A clause as written, its meaning, and where it stands. */
  record Written(String text, String meaning, String place) {}

  private final SourceText source;
  private final String text;
  private final Map<String, List<Written>> parts = new LinkedHashMap<>();

  private Clauses(String name, String text) {
    this.source = new SourceText(name, text);
    this.text = text;
  }

  static Map<String, List<Written>> of(Unit unit, String name, String text) {
    Clauses c = new Clauses(name, text);
    unit.imports().forEach(i -> c.add("import " + i.module().text(), i.span()));
    unit.terms().forEach(t -> c.add("terms", t.span()));
    unit.declarations().forEach(c::declaration);
    return c.parts;
  }

  private void declaration(Declaration d) {
    switch (d) {
      case Declaration.Test t -> {}
      case Declaration.Property p -> {}
      case Declaration.Rule r -> r.clauses().forEach(c -> add("rule " + r.name().text(), c.span()));
      case Declaration.Exception e -> {
        List<String> rules = e.rules().stream().map(n -> n.text()).toList();
        String part = "exception " + e.name().text();
        add(part, "to " + String.join(", ", rules), e.name().span());
        e.clauses().forEach(c -> add(part, c.span()));
      }
      case Declaration.Assert a -> add("promises", a.span());
      case Declaration.Prefer p -> add("preferences", p.span());
      default -> add(name(d), d.span());
    }
  }

  /** The first two words of a declaration are its kind and its name. */
  private String name(Declaration d) {
    String[] words = cut(d.span()).strip().split("[\\s(:{=]+", 3);
    return words[0].toLowerCase(Locale.ROOT) + " " + (words.length > 1 ? words[1] : "");
  }

  private void add(String part, Span span) {
    add(part, cut(span), span);
  }

  private void add(String part, String clause, Span span) {
    SourceText.Position at = source.position(span.start());
    parts
        .computeIfAbsent(part, k -> new ArrayList<>())
        .add(
            new Written(
                clause.replaceAll("\\s+", " ").strip(),
                Meaning.of(clause),
                source.name() + ":" + at.line() + ":" + at.column()));
  }

  private String cut(Span span) {
    int end = Math.clamp(span.end(), 0, text.length());
    return text.substring(Math.clamp(span.start(), 0, end), end);
  }
}
