package io.talion.grammar.parse;

import io.talion.grammar.ast.Declaration;
import io.talion.grammar.parse.TalionParser.DeclarationContext;
import io.talion.grammar.parse.TalionParser.InputBindingContext;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;

/**
 * Finds the builder of each declaration; rules, exceptions and {@code use} are small enough to be
 * built here.
 */
final class DeclarationBuilder {
  private final Reading reading;
  private final ExpressionBuilder expressions;
  private final EventBuilder events;
  private final DataBuilder data;
  private final StateBuilder states;
  private final DutyBuilder duties;
  private final ClauseBuilder clauses;
  private final RewardBuilder rewards;
  private final PromiseBuilder promises;
  private final TestBuilder tests;

  DeclarationBuilder(Reading reading, ExpressionBuilder expressions) {
    this.reading = reading;
    this.expressions = expressions;
    FieldBuilder fields = new FieldBuilder(reading, expressions);
    this.events = new EventBuilder(reading, expressions, fields);
    this.data = new DataBuilder(reading, expressions, fields);
    this.states = new StateBuilder(reading, expressions, fields);
    this.duties = new DutyBuilder(reading, expressions);
    this.clauses = new ClauseBuilder(reading, expressions);
    this.rewards = new RewardBuilder(reading, expressions);
    this.promises = new PromiseBuilder(reading, expressions);
    this.tests = new TestBuilder(reading, expressions);
  }

  /** Empty where a part is missing; that is reported. */
  Optional<Declaration> declaration(DeclarationContext node) {
    List<String> doc = reading.docs(node);
    ParserRuleContext inner = (ParserRuleContext) node.getChild(0);
    return inner instanceof TalionParser.DutyDeclContext duty
        ? duties.duty(duty, doc)
        : Optional.of(complete(inner, doc));
  }

  private Declaration complete(ParserRuleContext node, List<String> doc) {
    return switch (node) {
      case TalionParser.TypeDeclContext n -> data.alias(n, doc);
      case TalionParser.EnumDeclContext n -> data.enumeration(n, doc);
      case TalionParser.RecordDeclContext n -> data.record(n, doc);
      case TalionParser.TokenDeclContext n -> data.token(n, doc);
      case TalionParser.EventDeclContext n -> events.event(n, doc);
      case TalionParser.ConstDeclContext n -> data.constant(n, doc);
      case TalionParser.ParamDeclContext n -> data.param(n, doc);
      case TalionParser.FunDeclContext n -> data.function(n, doc);
      case TalionParser.TableDeclContext n -> data.table(n, doc);
      case TalionParser.StreamDeclContext n -> states.stream(n, doc);
      case TalionParser.StateDeclContext n -> states.state(n, doc);
      case TalionParser.TallyDeclContext n -> states.tally(n, doc);
      case TalionParser.MachineDeclContext n -> states.machine(n, doc);
      case TalionParser.RuleDeclContext n -> rule(n, doc);
      case TalionParser.ExceptionDeclContext n -> exception(n, doc);
      case TalionParser.PreferDeclContext n -> promises.preference(n, doc);
      case TalionParser.RewardDeclContext n -> rewards.reward(n, doc);
      case TalionParser.AssertDeclContext n -> promises.promise(n, doc);
      case TalionParser.UseDeclContext n -> use(n, doc);
      case TalionParser.TestDeclContext n -> tests.test(n, doc);
      case TalionParser.PropertyDeclContext n -> promises.property(n, doc);
      default -> throw new IllegalStateException("unknown declaration " + node.getClass());
    };
  }

  private Declaration rule(TalionParser.RuleDeclContext node, List<String> doc) {
    return new Declaration.Rule(
        doc,
        reading.spans().name(node.ident()),
        clauses.clauses(node.clause()),
        reading.spans().of(node));
  }

  private Declaration exception(TalionParser.ExceptionDeclContext node, List<String> doc) {
    return new Declaration.Exception(
        doc,
        reading.spans().name(node.ident()),
        reading.spans().names(node.dotted()),
        clauses.exceptionClauses(node.exceptionClause()),
        reading.spans().of(node));
  }

  private Declaration use(TalionParser.UseDeclContext node, List<String> doc) {
    return new Declaration.Use(
        doc,
        reading.spans().name(node.dotted()),
        reading.spans().name(node.ident()),
        node.arguments() == null ? List.of() : expressions.calls().arguments(node.arguments()),
        node.inputBinding().stream().map(this::input).toList(),
        reading.spans().of(node));
  }

  private Declaration.InputBinding input(InputBindingContext node) {
    return new Declaration.InputBinding(
        reading.spans().name(node.ident()),
        expressions.bindings().binding(node.binding()),
        expressions.calls().arguments(node.arguments()),
        reading.spans().of(node));
  }
}
