package io.talion.compiler.window;

import io.talion.compiler.core.Expr;
import io.talion.compiler.core.Trigger;
import io.talion.compiler.names.Scope;
import io.talion.compiler.types.Types;
import io.talion.grammar.ast.Expression;
import io.talion.grammar.ast.Name;
import io.talion.grammar.diagnostic.Span;
import io.talion.trace.type.Type;
import io.talion.trace.value.Int;
import java.util.ArrayList;
import java.util.List;

/**
 * The sums in a {@code taking while} (semantics.md 44): each is given a slot of its own and a name
 * that no policy can write, which stands in its place. Confined to one walk.
 */
final class TakenSums {
  private final Scope candidate;
  private final List<Trigger.Sum> sums = new ArrayList<>();
  private Scope scope;

  TakenSums(Scope candidate) {
    this.candidate = candidate;
    this.scope = candidate;
  }

  /** Where the names can be seen. */
  Scope scope() {
    return scope;
  }

  List<Trigger.Sum> all() {
    return sums;
  }

  /** With names in place of sums; what an aggregate ranges over has sums of its own. */
  Expression named(Expression e) {
    return switch (e) {
      case Expression.Call c -> call(c);
      case Expression.Binary b ->
          new Expression.Binary(b.operator(), named(b.left()), named(b.right()), b.span());
      case Expression.Not n -> new Expression.Not(named(n.operand()), n.span());
      case Expression.Negate n -> new Expression.Negate(named(n.operand()), n.span());
      case Expression.OrElse o ->
          new Expression.OrElse(named(o.value()), named(o.fallback()), o.span());
      case Expression.If i ->
          new Expression.If(named(i.condition()), named(i.then()), named(i.otherwise()), i.span());
      case Expression.Is i -> new Expression.Is(named(i.value()), i.negated(), i.name(), i.span());
      case Expression.Member m -> new Expression.Member(named(m.target()), m.field(), m.span());
      default -> e;
    };
  }

  private Expression call(Expression.Call c) {
    int n = c.arguments().size();
    if (c.callee().text().equals("sum") && n == 1) {
      return sum(candidate.infer(c.arguments().get(0).value()), c.span());
    }
    if (c.callee().text().equals("count") && n == 0) {
      return sum(new Expr.Const(Int.ONE, Type.Simple.INT, c.span()), c.span());
    }
    List<Expression.Argument> arguments =
        c.arguments().stream()
            .map(a -> new Expression.Argument(a.name(), named(a.value())))
            .toList();
    return new Expression.Call(c.callee(), arguments, c.span());
  }

  private Expression sum(Expr value, Span span) {
    boolean good =
        Types.isError(value.type())
            || (Types.isNumber(value.type()) && !Types.isOptional(value.type()));
    if (!good) {
      Constants.wrongType(value, "what is summed up", "a number that is always there", candidate);
    }
    Name name = new Name("sum " + (sums.size() + 1), span);
    int slot = candidate.site().frame().fresh();
    Type type = good ? Types.base(value.type()) : Types.ERROR;
    sums.add(new Trigger.Sum(slot, value));
    scope = scope.with(name.text(), new Expr.Local(slot, type, span));
    return new Expression.Reference(name, span);
  }
}
