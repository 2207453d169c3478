package io.talion.interpreter.language;

import com.oracle.truffle.api.source.Source;
import io.talion.compiler.Checked;
import io.talion.compiler.Compiler;
import io.talion.compiler.SourceSet;
import io.talion.compiler.core.Core;
import io.talion.grammar.ast.Declaration;
import io.talion.grammar.ast.Unit;
import io.talion.grammar.diagnostic.Diagnostic;
import io.talion.grammar.diagnostic.Span;
import io.talion.grammar.parse.ParseResult;
import io.talion.grammar.parse.PolicyParser;
import java.util.List;

/**
 * The policy that a {@code fun} or an expression is put into to be compiled. The source is read
 * alone first, so that it cannot reach out of its place; messages point into the source itself.
 *
 * @param core of the whole policy
 */
record FormulaText(String name, Core core) {
  /** The kind whose fields are a function's parameters. */
  static final String ARGUMENTS = "Arguments";

  private static final String MODULE = "module formula language 1 ";
  private static final String POLICY = "policy formula version 1.0.0 language 1 ";
  private static final String CONST = "const expression = ";
  private static final String EVERY = "rule formula { every 1 day let result = ";
  private static final String EACH = "rule formula { on it in " + ARGUMENTS + " let result = ";
  private static final String END = "\nfires every time }";

  static FormulaText expression(Source source, String text) {
    if (!(alone(source, MODULE + CONST, text) instanceof Declaration.Const)) {
      throw refused(source, "an expression stands alone in its source");
    }
    return new FormulaText("expression", core(source, POLICY + EVERY, text, END));
  }

  static FormulaText function(Source source, String text) {
    if (!(alone(source, MODULE, text) instanceof Declaration.Function f)) {
      throw refused(source, "a `fun` stands alone in its source");
    }
    String name = f.name().text();
    boolean given = !f.parameters().isEmpty();
    StringBuilder rest = new StringBuilder("\n");
    StringBuilder call = new StringBuilder(name).append('(');
    if (given) {
      rest.append("event " + ARGUMENTS + " {");
      for (Declaration.Parameter p : f.parameters()) {
        Span type = p.type().span();
        String written = (MODULE + text).substring(type.start(), type.end());
        rest.append(' ').append(p.name().text()).append(": ").append(written);
        call.append(call.charAt(call.length() - 1) == '(' ? "it." : ", it.");
        call.append(p.name().text());
      }
      rest.append(" } ");
    }
    rest.append(given ? EACH : EVERY).append(call).append(')').append(END);
    return new FormulaText(name, core(source, POLICY, text, rest.toString()));
  }

  /** The one declaration that the text is after {@code before}. */
  private static Declaration alone(Source source, String before, String text) {
    ParseResult read = PolicyParser.parse(source.getName(), before + text);
    if (read.unit().isEmpty()) {
      throw RefusedSourceException.of(source, read.diagnostics(), before.length());
    }
    Unit unit = read.unit().get();
    if (unit.declarations().size() != 1 || !unit.imports().isEmpty() || !unit.terms().isEmpty()) {
      throw refused(source, "there is one declaration in such a source");
    }
    return unit.declarations().get(0);
  }

  private static Core core(Source source, String before, String text, String after) {
    Checked checked = Compiler.check(SourceSet.of(source.getName(), before + text + after));
    if (!checked.ok()) {
      throw RefusedSourceException.of(source, checked.diagnostics(), before.length());
    }
    return checked.core();
  }

  private static RefusedSourceException refused(Source source, String message) {
    Span whole = new Span(source.getName(), 0, source.getLength());
    return RefusedSourceException.of(source, List.of(Diagnostic.error("T0012", whole, message)), 0);
  }
}
