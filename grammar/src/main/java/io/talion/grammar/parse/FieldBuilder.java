package io.talion.grammar.parse;

import io.talion.grammar.ast.Declaration;
import io.talion.grammar.ast.Expression;
import io.talion.grammar.ast.TypeRef;
import io.talion.grammar.parse.TalionParser.FieldContext;
import io.talion.grammar.parse.TalionParser.ParametersContext;
import io.talion.grammar.parse.TalionParser.RangeContext;
import io.talion.grammar.parse.TalionParser.TypeContext;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Types as written, and what has a name and a type: fields and parameters (language.md sections 4
 * and 5).
 */
final class FieldBuilder {
  private final Reading reading;
  private final ExpressionBuilder expressions;

  FieldBuilder(Reading reading, ExpressionBuilder expressions) {
    this.reading = reading;
    this.expressions = expressions;
  }

  TypeRef type(TypeContext node) {
    return new TypeRef(
        reading.spans().name(node.dotted()),
        node.type().stream().map(this::type).toList(),
        node.QUESTION() != null,
        reading.spans().of(node));
  }

  List<Declaration.Field> fields(List<FieldContext> nodes) {
    return nodes.stream().map(this::field).toList();
  }

  private Declaration.Field field(FieldContext node) {
    return new Declaration.Field(
        reading.docs(node),
        reading.spans().name(node.fieldName()),
        type(node.type()),
        range(node.range()),
        reading.spans().of(node));
  }

  Optional<Expression> range(@Nullable RangeContext node) {
    return Optional.ofNullable(node).map(expressions::range);
  }

  List<Declaration.Parameter> parameters(@Nullable ParametersContext node) {
    return node == null ? List.of() : node.parameter().stream().map(this::parameter).toList();
  }

  private Declaration.Parameter parameter(TalionParser.ParameterContext node) {
    return new Declaration.Parameter(reading.spans().name(node.ident()), type(node.type()));
  }
}
