package io.talion.grammar.parse;

import io.talion.grammar.ast.Declaration;
import io.talion.grammar.ast.EventOption;
import io.talion.grammar.ast.Expression;
import io.talion.grammar.ast.Name;
import io.talion.grammar.diagnostic.Span;
import io.talion.grammar.parse.TalionParser.EventOptionContext;
import io.talion.grammar.parse.TalionParser.FieldNamesContext;
import java.util.List;
import java.util.Optional;

/** {@code event} and {@code input}, with their options (language.md section 5). */
final class EventBuilder {
  private final Reading reading;
  private final ExpressionBuilder expressions;
  private final FieldBuilder fields;

  EventBuilder(Reading reading, ExpressionBuilder expressions, FieldBuilder fields) {
    this.reading = reading;
    this.expressions = expressions;
    this.fields = fields;
  }

  Declaration event(TalionParser.EventDeclContext node, List<String> doc) {
    return new Declaration.Event(
        doc,
        node.input != null,
        reading.spans().name(node.ident()),
        fields.fields(node.field()),
        node.eventOption().stream().map(this::option).toList(),
        reading.spans().of(node));
  }

  private EventOption option(EventOptionContext node) {
    Span span = reading.spans().of(node);
    return switch (node) {
      case TalionParser.KeyOptionContext n -> new EventOption.Key(names(n.fieldNames()), span);
      case TalionParser.RegistersOptionContext n ->
          new EventOption.Registers(reading.spans().name(n.fieldName()), span);
      case TalionParser.RetiresOptionContext n ->
          new EventOption.Retires(reading.spans().name(n.fieldName()), span);
      case TalionParser.LogOptionContext n ->
          new EventOption.FromLog(reading.spans().name(n.dotted()), span);
      case TalionParser.SignedOptionContext n ->
          new EventOption.SignedBy(reading.spans().name(n.fieldName()), span);
      case TalionParser.OnceOptionContext n -> new EventOption.OncePer(names(n.fieldNames()), span);
      case TalionParser.OnlyOptionContext n -> only(n, span);
      case TalionParser.LateOptionContext n ->
          new EventOption.LateAccept(expressions.expression(n.expr()), span);
      default -> throw new IllegalStateException("unknown option " + node.getClass());
    };
  }

  private EventOption only(TalionParser.OnlyOptionContext node, Span span) {
    Optional<Expression> within = Optional.ofNullable(node.postfix()).map(expressions::postfix);
    return new EventOption.OnlyWith(
        reading.spans().name(node.ident()), names(node.fieldNames()), within, span);
  }

  private List<Name> names(FieldNamesContext node) {
    return reading.spans().names(node.fieldName());
  }
}
