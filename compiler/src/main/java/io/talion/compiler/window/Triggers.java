package io.talion.compiler.window;

import io.talion.compiler.core.Expr;
import io.talion.compiler.core.Range;
import io.talion.compiler.core.Step;
import io.talion.compiler.core.Trigger;
import io.talion.compiler.names.Scope;
import io.talion.compiler.types.Types;
import io.talion.grammar.ast.Expression;
import io.talion.trace.event.EventKind.Extent;
import io.talion.trace.type.Clock;
import io.talion.trace.type.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** What sets a rule, an emission or a step off (language.md section 6, semantics.md 20 and 28). */
public final class Triggers {
  private Triggers() {}

  public static BoundTrigger bind(io.talion.grammar.ast.Trigger trigger, Scope scope) {
    return switch (trigger) {
      case io.talion.grammar.ast.Trigger.On t -> on(t, scope);
      case io.talion.grammar.ast.Trigger.Pair t -> Joins.pair(t, scope);
      case io.talion.grammar.ast.Trigger.Cross t -> Joins.cross(t, scope);
      case io.talion.grammar.ast.Trigger.Every t -> every(t, scope);
    };
  }

  private static BoundTrigger on(io.talion.grammar.ast.Trigger.On t, Scope scope) {
    Bound bound = Bindings.bind(t.binding(), StepsAllowed.FILTER, scope);
    if (!(bound.range() instanceof Range.OfStream s)) {
      Joins.notAStream(t.binding().source(), scope);
      return new BoundTrigger(
          new Trigger.On(-1, bound.slot(), List.of(), List.of()),
          bound.scope(),
          Map.of(),
          List.of(),
          Optional.empty());
    }
    List<Expr> variables = new ArrayList<>();
    List<Trigger.Each> each = new ArrayList<>();
    Scope inner = each(t.each(), bound.scope(), each, variables);
    String name = t.binding().variable().text();
    return new BoundTrigger(
        new Trigger.On(s.stream(), bound.slot(), bound.steps(), each),
        inner,
        Map.of(name, bound.scope().local(name).orElseThrow()),
        variables,
        bound.stream());
  }

  private static BoundTrigger every(io.talion.grammar.ast.Trigger.Every t, Scope scope) {
    Optional<Extent> period = period(t.period(), scope);
    Clock clock = period.map(Extent::clock).orElse(Clock.TIME);
    long from = t.from().map(f -> from(f, clock, scope)).orElse(0L);
    List<Expr> variables = new ArrayList<>();
    List<Trigger.Each> each = new ArrayList<>();
    Scope inner = each(t.each(), scope, each, variables);
    return new BoundTrigger(
        new Trigger.Every(clock, period.map(Extent::distance).orElse(1L), from, each),
        inner,
        Map.of(),
        variables,
        Optional.empty());
  }

  /** {@code every d}: at least a second, or one of its clock. */
  public static Optional<Extent> period(Expression period, Scope scope) {
    Expr e = scope.infer(period);
    boolean time = Types.base(e.type()) instanceof Type.Distance d && d.clock().equals(Clock.TIME);
    return Constants.extent(e, time ? 1_000 : 1, "the period of `every`", scope);
  }

  /** {@code from t}, a constant point on the same clock. */
  public static long from(Expression from, Clock clock, Scope scope) {
    Expr e = scope.check(from, new Type.Point(clock));
    OptionalLong n = Constants.whole(e, 0, "the start of `every`", scope);
    return n.orElse(0L);
  }

  private static Scope each(
      List<io.talion.grammar.ast.Trigger.Each> written,
      Scope scope,
      List<Trigger.Each> out,
      List<Expr> variables) {
    Scope inner = scope;
    for (io.talion.grammar.ast.Trigger.Each each : written) {
      Bound bound = Bindings.bind(each.binding(), StepsAllowed.FILTER, inner);
      if (bound.stream().isPresent()) {
        notAKind(each.binding().source().span(), scope);
      }
      Optional<Expr> where = condition(bound);
      inner = bound.scope();
      Scope seen = inner;
      Optional<Trigger.Ranking> ranking = each.ranking().flatMap(r -> Rankings.lower(r, seen));
      out.add(new Trigger.Each(bound.range(), bound.slot(), where, ranking));
      variables.add(inner.local(each.binding().variable().text()).orElseThrow());
    }
    return inner;
  }

  /** All conditions of a binding that has only such steps in one. */
  public static Optional<Expr> condition(Bound bound) {
    Scope scope = bound.scope();
    return bound.steps().stream()
        .flatMap(s ->
            s instanceof Step.Where w
                ? Optional.of(w.condition()).stream()
                : Optional.<Expr>empty().stream())
        .reduce((a, b) ->
            scope
                .fold()
                .binary(
                    Expr.Binary.BinaryOperator.AND, a, b, Type.Simple.BOOL, a.span().to(b.span())));
  }

  private static void notAKind(io.talion.grammar.diagnostic.Span span, Scope scope) {
    scope
        .report()
        .error(
            "T0106",
            span,
            "`each` ranges over a kind or a list, not over a stream",
            "a stream has a window; its elements come one by one with `on`",
            "write `on x in …`, or aggregate the stream in a `let`");
  }
}
