package io.talion.grammar.parse;

import io.talion.grammar.ast.Declaration;
import io.talion.grammar.ast.Name;
import io.talion.grammar.diagnostic.Span;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;

/**
 * What a policy derives and remembers: streams, states, tallies, machines (language.md section 5).
 */
final class StateBuilder {
  private final Reading reading;
  private final ExpressionBuilder expressions;
  private final FieldBuilder fields;
  private final TriggerBuilder triggers;

  StateBuilder(Reading reading, ExpressionBuilder expressions, FieldBuilder fields) {
    this.reading = reading;
    this.expressions = expressions;
    this.fields = fields;
    this.triggers = new TriggerBuilder(reading, expressions);
  }

  Declaration stream(TalionParser.StreamDeclContext node, List<String> doc) {
    return new Declaration.Stream(
        doc,
        name(node.ident()),
        fields.fields(node.field()),
        node.emission().stream().map(this::emission).toList(),
        span(node));
  }

  private Declaration.Emission emission(TalionParser.EmissionContext node) {
    return new Declaration.Emission(
        triggers.trigger(node.trigger()),
        expressions.optional(node.expr()),
        expressions.calls().arguments(node.arguments()),
        span(node));
  }

  Declaration state(TalionParser.StateDeclContext node, List<String> doc) {
    return new Declaration.State(
        doc,
        name(node.ident()),
        fields.parameters(node.parameters()),
        fields.type(node.type()),
        expressions.expression(node.value),
        expressions.optional(node.history),
        span(node));
  }

  Declaration tally(TalionParser.TallyDeclContext node, List<String> doc) {
    return new Declaration.Tally(
        doc,
        name(node.ident()),
        fields.parameters(node.parameters()),
        fields.type(node.type()),
        expressions.expression(node.initial),
        expressions.optional(node.history),
        node.tallyStep().stream().map(this::step).toList(),
        span(node));
  }

  private Declaration.TallyStep step(TalionParser.TallyStepContext node) {
    return new Declaration.TallyStep(
        triggers.trigger(node.trigger()),
        expressions.optional(node.guard),
        expressions.expression(node.value),
        span(node));
  }

  Declaration machine(TalionParser.MachineDeclContext node, List<String> doc) {
    return new Declaration.Machine(
        doc,
        name(node.ident(0)),
        fields.parameters(node.parameters()),
        name(node.start),
        node.transition().stream().map(this::transition).toList(),
        span(node));
  }

  private Declaration.Transition transition(TalionParser.TransitionContext node) {
    return new Declaration.Transition(
        name(node.source_),
        name(node.target),
        expressions.bindings().optional(node.binding()),
        expressions.optional(node.guard),
        expressions.optional(node.delay),
        span(node));
  }

  private Name name(ParserRuleContext node) {
    return reading.spans().name(node);
  }

  private Span span(ParserRuleContext node) {
    return reading.spans().of(node);
  }
}
