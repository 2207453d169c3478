package io.talion.grammar.parse;

import io.talion.grammar.ast.Declaration;
import io.talion.grammar.ast.Name;
import io.talion.grammar.diagnostic.Span;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;

/**
 * Types, values, functions and tables: the declarations that hold no state (language.md section 5).
 */
final class DataBuilder {
  private final Reading reading;
  private final ExpressionBuilder expressions;
  private final FieldBuilder fields;

  DataBuilder(Reading reading, ExpressionBuilder expressions, FieldBuilder fields) {
    this.reading = reading;
    this.expressions = expressions;
    this.fields = fields;
  }

  Declaration alias(TalionParser.TypeDeclContext node, List<String> doc) {
    return new Declaration.TypeAlias(doc, name(node.ident()), fields.type(node.type()), span(node));
  }

  Declaration enumeration(TalionParser.EnumDeclContext node, List<String> doc) {
    List<Name> names = reading.spans().names(node.ident());
    return new Declaration.Enumeration(
        doc, names.get(0), names.subList(1, names.size()), span(node));
  }

  Declaration record(TalionParser.RecordDeclContext node, List<String> doc) {
    return new Declaration.Record(doc, name(node.ident()), fields.fields(node.field()), span(node));
  }

  Declaration token(TalionParser.TokenDeclContext node, List<String> doc) {
    return new Declaration.Token(
        doc, name(node.ident()), reading.small(node.INT().getSymbol()), span(node));
  }

  Declaration constant(TalionParser.ConstDeclContext node, List<String> doc) {
    return new Declaration.Const(
        doc,
        name(node.ident()),
        Optional.ofNullable(node.type()).map(fields::type),
        expressions.expression(node.expr()),
        span(node));
  }

  Declaration param(TalionParser.ParamDeclContext node, List<String> doc) {
    return new Declaration.Param(
        doc,
        name(node.ident()),
        fields.type(node.type()),
        expressions.expression(node.expr()),
        fields.range(node.range()),
        span(node));
  }

  Declaration function(TalionParser.FunDeclContext node, List<String> doc) {
    return new Declaration.Function(
        doc,
        name(node.ident()),
        fields.parameters(node.parameters()),
        fields.type(node.type()),
        expressions.expression(node.expr()),
        span(node));
  }

  Declaration table(TalionParser.TableDeclContext node, List<String> doc) {
    return new Declaration.Table(
        doc,
        name(node.ident(0)),
        fields.type(node.type()),
        name(node.by),
        node.tableRow().stream().map(this::row).toList(),
        span(node));
  }

  private Declaration.TableRow row(TalionParser.TableRowContext node) {
    boolean above = node.getChildCount() == 4;
    return new Declaration.TableRow(
        above,
        expressions.postfix(node.postfix()),
        expressions.expression(node.expr()),
        span(node));
  }

  private Name name(ParserRuleContext node) {
    return reading.spans().name(node);
  }

  private Span span(ParserRuleContext node) {
    return reading.spans().of(node);
  }
}
