package io.talion.grammar.parse;

import io.talion.grammar.ast.Binding;
import io.talion.grammar.ast.Expression;
import io.talion.grammar.ast.Name;
import io.talion.grammar.diagnostic.Diagnostic;
import io.talion.grammar.parse.TalionParser.ArgumentContext;
import io.talion.grammar.parse.TalionParser.ArgumentsContext;
import io.talion.grammar.parse.TalionParser.BindingArgumentContext;
import io.talion.grammar.parse.TalionParser.NamedArgumentContext;
import io.talion.grammar.parse.TalionParser.ValueArgumentContext;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;

/**
 * Calls and aggregates. They look alike up to the first {@code x in S}, so the grammar reads both
 * as a list of arguments; here they part (language.md section 9).
 */
final class CallBuilder {
  private final Reading reading;
  private final ExpressionBuilder expressions;
  private final BindingBuilder bindings;

  CallBuilder(Reading reading, ExpressionBuilder expressions, BindingBuilder bindings) {
    this.reading = reading;
    this.expressions = expressions;
    this.bindings = bindings;
  }

  Expression call(ParserRuleContext callee, ArgumentsContext list) {
    Name name = reading.spans().name(callee);
    List<ArgumentContext> arguments = list.argument();
    boolean aggregate = arguments.stream().anyMatch(CallBuilder::binds);
    if (aggregate) {
      return aggregate(name, arguments, list);
    }
    if (list.expr() != null) {
      malformed(list, "`weighted by` needs a binding `x in …` before it");
    }
    return plain(name, list);
  }

  /** A call that cannot be an aggregate: an event in a test. */
  Expression.Call plain(Name name, ArgumentsContext list) {
    return new Expression.Call(name, arguments(list), name.span().to(reading.spans().of(list)));
  }

  /** Arguments that cannot bind: of a call, of {@code emit}, of {@code use}. */
  List<Expression.Argument> arguments(ArgumentsContext list) {
    return list.argument().stream().filter(this::valued).map(this::argument).toList();
  }

  private boolean valued(ArgumentContext node) {
    if (binds(node)) {
      malformed(node, "a binding `x in …` cannot stand here");
      return false;
    }
    return true;
  }

  private Expression.Argument argument(ArgumentContext node) {
    return node instanceof NamedArgumentContext n
        ? new Expression.Argument(
            Optional.of(reading.spans().name(n.fieldName())), expressions.expression(n.expr()))
        : new Expression.Argument(
            Optional.empty(), expressions.expression(((ValueArgumentContext) node).expr()));
  }

  private Expression aggregate(Name name, List<ArgumentContext> arguments, ArgumentsContext list) {
    int last = arguments.size() - 1;
    if (last > 1 || !binds(arguments.get(last)) || (last == 1 && !simple(arguments.get(0)))) {
      malformed(list, "an aggregate takes one binding, with at most one argument before it");
    }
    ArgumentContext bound = arguments.stream().filter(CallBuilder::binds).findFirst().orElseThrow();
    Optional<Expression> argument =
        arguments.get(0) instanceof ValueArgumentContext first && simple(first)
            ? Optional.of(expressions.expression(first.expr()))
            : Optional.empty();
    Optional<Expression> weight = Optional.ofNullable(list.expr()).map(expressions::expression);
    return new Expression.Aggregate(
        name,
        argument,
        value(bound),
        binding(bound),
        weight,
        name.span().to(reading.spans().of(list)));
  }

  private Optional<Expression> value(ArgumentContext bound) {
    return bound instanceof ValueArgumentContext n
        ? Optional.of(expressions.expression(n.expr()))
        : Optional.empty();
  }

  private Binding binding(ArgumentContext bound) {
    return bindings.binding(
        bound instanceof BindingArgumentContext n
            ? n.binding()
            : ((ValueArgumentContext) bound).binding());
  }

  private static boolean binds(ArgumentContext node) {
    return node instanceof BindingArgumentContext
        || (node instanceof ValueArgumentContext n && n.binding() != null);
  }

  private static boolean simple(ArgumentContext node) {
    return node instanceof ValueArgumentContext n && n.binding() == null;
  }

  private void malformed(ParserRuleContext node, String message) {
    reading
        .problems()
        .report(
            Diagnostic.error("T0019", reading.spans().of(node), message)
                .fixedBy(
                    "aggregates are written `sum(x.amount for x in Stream of key last 7 days)`"));
  }
}
