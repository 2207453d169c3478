package io.talion.grammar.parse;

import io.talion.grammar.ast.Binding;
import io.talion.grammar.ast.Declaration;
import io.talion.grammar.ast.Expression;
import io.talion.grammar.ast.Name;
import io.talion.grammar.diagnostic.Diagnostic;
import io.talion.grammar.parse.TalionParser.DutyClauseContext;
import io.talion.grammar.parse.TalionParser.DutyDeclContext;
import java.util.List;
import java.util.Optional;

/**
 * Duties: who owes what, by when (language.md section 5). The clauses may stand in any order, each
 * once.
 */
final class DutyBuilder {
  private final Reading reading;
  private final ExpressionBuilder expressions;

  DutyBuilder(Reading reading, ExpressionBuilder expressions) {
    this.reading = reading;
    this.expressions = expressions;
  }

  /** Empty where a clause is missing; that is reported. */
  Optional<Declaration> duty(DutyDeclContext node, List<String> doc) {
    Optional<Expression> owedBy =
        only(node, TalionParser.OwedClauseContext.class, "owed by", true)
            .map(clause -> expressions.expression(clause.expr()));
    Optional<Binding> metBy =
        only(node, TalionParser.MetClauseContext.class, "met by", true)
            .map(clause -> expressions.bindings().binding(clause.binding()));
    Optional<Expression> within =
        only(node, TalionParser.WithinClauseContext.class, "within", true)
            .map(clause -> expressions.expression(clause.expr()));
    Optional<Expression> excused =
        only(node, TalionParser.ExcusedClauseContext.class, "excused when", false)
            .map(clause -> expressions.expression(clause.expr()));
    if (owedBy.isEmpty() || metBy.isEmpty() || within.isEmpty()) {
      return Optional.empty();
    }
    Name name = reading.spans().name(node.ident());
    Binding opener = expressions.bindings().binding(node.binding());
    return Optional.of(
        new Declaration.Duty(
            doc,
            name,
            opener,
            owedBy.get(),
            metBy.get(),
            within.get(),
            excused,
            reading.spans().of(node)));
  }

  private <C extends DutyClauseContext> Optional<C> only(
      DutyDeclContext duty, Class<C> kind, String words, boolean required) {
    List<C> clauses = duty.dutyClause().stream().filter(kind::isInstance).map(kind::cast).toList();
    if (clauses.isEmpty() && required) {
      reading.problems().report(missing(duty, words));
    }
    if (clauses.size() > 1) {
      reading.problems().report(repeated(clauses, words));
    }
    return clauses.stream().findFirst();
  }

  private Diagnostic missing(DutyDeclContext duty, String words) {
    String name = duty.ident().getText();
    return Diagnostic.error(
            "T0015", reading.spans().of(duty.ident()), "duty `" + name + "` has no `" + words + "`")
        .because("a duty says who owes it, what meets it and by when")
        .fixedBy("add a line `" + words + " …`");
  }

  private Diagnostic repeated(List<? extends DutyClauseContext> clauses, String words) {
    return Diagnostic.error(
            "T0014", reading.spans().of(clauses.get(1)), "a second `" + words + "` in one duty")
        .alsoAt(reading.spans().of(clauses.get(0)), "the first is here")
        .fixedBy("keep one of them");
  }
}
