package io.talion.compiler.analysis;

import io.talion.compiler.core.Rule;
import io.talion.compiler.core.Terms;
import io.talion.compiler.declaration.File;
import io.talion.compiler.declaration.Parts;
import io.talion.compiler.fold.Ranges;
import io.talion.compiler.rule.Exemptions;
import io.talion.grammar.ast.Declaration;
import io.talion.grammar.ast.Name;
import io.talion.grammar.ast.Term;
import io.talion.grammar.ast.Unit;
import io.talion.grammar.diagnostic.Span;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A policy without errors, as the analyses see it: what was written, and what became of it. */
public record Subject(
    Unit unit, File file, Terms terms, Exemptions exemptions, Map<String, String> texts) {

  public List<Declaration> declarations() {
    return unit.declarations();
  }

  public <T extends Declaration> List<T> declarations(Class<T> kind) {
    return declarations().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  public <T extends Term> List<T> written(Class<T> kind) {
    return unit.terms().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  public Parts parts() {
    return file.parts();
  }

  /** Where a rule's name stands; where a module holds it, that of the {@code use}. */
  public Span place(Rule rule) {
    String alias = rule.name().split("\\.", 2)[0];
    Stream<Name> rules = declarations(Declaration.Rule.class).stream().map(d -> d.name());
    Stream<Name> uses = declarations(Declaration.Use.class).stream().map(d -> d.alias());
    return Stream.concat(rules, uses)
        .filter(name -> name.text().equals(rule.name()) || name.text().equals(alias))
        .findFirst()
        .map(Name::span)
        .orElse(unit.name().span());
  }

  public Collection<Rule> rules() {
    return parts().rules().values();
  }

  public Ranges ranges() {
    return file.program().fold().ranges();
  }

  /** A warning, unless it is about the text of a module: that is for its author. */
  public void warn(String code, Span span, String message, String cause, String fix) {
    if (span.source().equals(unit.name().span().source())) {
      file.report().warning(code, span, message, cause, fix);
    }
  }

  public void error(String code, Span span, String message, String cause, String fix) {
    file.report().error(code, span, message, cause, fix);
  }
}
