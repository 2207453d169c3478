package io.talion.compiler.test;

import io.talion.compiler.core.Expr;
import io.talion.compiler.core.Expr.Binary.BinaryOperator;
import io.talion.compiler.core.PropertyCase;
import io.talion.compiler.names.Scope;
import io.talion.compiler.names.StreamInfo;
import io.talion.compiler.names.Suggest;
import io.talion.compiler.names.Symbol;
import io.talion.compiler.window.Constants;
import io.talion.grammar.ast.Declaration;
import io.talion.grammar.ast.Expression;
import io.talion.grammar.ast.Name;
import io.talion.trace.event.EventKind.Extent;
import io.talion.trace.type.Clock;
import io.talion.trace.type.Type.Simple;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code property} (language.md section 8): what must hold for any trace of some kinds. */
final class Properties {
  private Properties() {}

  static PropertyCase lower(Declaration.Property p, Scope scope) {
    List<Integer> events = new ArrayList<>();
    p.events().forEach(e -> event(e, scope).ifPresent(events::add));
    return new PropertyCase(p.title(), events, p.upTo(), check(p.check(), scope), p.span());
  }

  private static Optional<Integer> event(Name name, Scope scope) {
    Optional<Symbol> symbol = scope.names().find(name.text());
    if (symbol.isPresent()
        && symbol.get() instanceof Symbol.StreamName s
        && (s.noun().equals("event") || s.noun().equals("input"))) {
      return Optional.of(s.stream().id());
    }
    List<String> events = scope.program().streams().stream().map(StreamInfo::name).toList();
    scope
        .report()
        .error(
            "T0101",
            name.span(),
            "unknown event `" + name.text() + "`",
            "",
            Suggest.fix(name.text(), events, "name an event of this policy"));
    return Optional.empty();
  }

  private static PropertyCase.Check check(Expression e, Scope scope) {
    if (e instanceof Expression.Binary b
        && b.left() instanceof Expression.Call c
        && c.callee().text().equals("worst_loss")
        && c.arguments().size() == 1) {
      return worstLoss(b, c, scope);
    }
    return new PropertyCase.Check.Holds(scope.condition(e));
  }

  private static PropertyCase.Check worstLoss(Expression.Binary b, Expression.Call c, Scope scope) {
    Optional<Extent> window =
        Constants.extent(c.arguments().get(0).value(), 1, "the window of `worst_loss`", scope);
    window
        .filter(w -> !w.clock().equals(Clock.TIME))
        .ifPresent(w ->
            scope
                .report()
                .error(
                    "T0202",
                    c.span(),
                    "`worst_loss` takes a duration",
                    "",
                    "write `worst_loss(7 days)`"));
    Expr bound = scope.check(b.right(), Simple.RATIO);
    return new PropertyCase.Check.WorstLoss(
        window.map(Extent::distance).orElse(1L),
        BinaryOperator.valueOf(b.operator().name()),
        bound);
  }
}
