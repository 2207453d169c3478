package io.talion.compiler.test;

import io.talion.compiler.core.Expr;
import io.talion.compiler.core.Expr.Binary.BinaryOperator;
import io.talion.compiler.core.TestCase;
import io.talion.compiler.core.TestCase.EventExpr;
import io.talion.compiler.core.TestCase.Step;
import io.talion.compiler.core.TestTime;
import io.talion.compiler.names.Scope;
import io.talion.compiler.names.Site;
import io.talion.compiler.types.Types;
import io.talion.compiler.window.Constants;
import io.talion.grammar.ast.Name;
import io.talion.grammar.ast.TestStep;
import io.talion.grammar.diagnostic.Span;
import io.talion.trace.event.EventKind.Extent;
import io.talion.trace.type.Clock;
import io.talion.trace.type.Type;
import io.talion.trace.type.Type.Simple;
import io.talion.trace.value.Int;
import java.util.List;
import java.util.Optional;

/** The steps of a test (semantics.md 32). */
final class TestSteps {
  private TestSteps() {}

  /** Adds what a step becomes and gives the scope of those after it. */
  static Scope lower(TestStep step, Scope scope, List<Step> out) {
    switch (step) {
      case TestStep.Given g -> Givens.lower(g, scope).ifPresent(out::add);
      case TestStep.Let l -> {
        return let(l, scope);
      }
      case TestStep.At a -> out.add(at(a, scope));
      case TestStep.Repeat r -> repeat(r, scope).ifPresent(out::add);
      case TestStep.Advance a ->
          out.add(new Step.Advance(at(scope.infer(a.to()), scope), a.span()));
      case TestStep.Expect e -> Expectations.lower(e, scope).ifPresent(out::add);
    }
    return scope;
  }

  private static Scope let(TestStep.Let l, Scope scope) {
    Expr value = scope.infer(l.value());
    return scope.with(l.name().text(), value);
  }

  private static Step at(TestStep.At a, Scope scope) {
    TestCase.At at = at(scope.infer(a.point()), scope);
    List<EventExpr> events = a.events().stream().map(e -> TestEvents.event(e, scope)).toList();
    return new Step.Events(at, events, a.span());
  }

  /** A point on any clock, or the time since the test began. */
  static TestCase.At at(Expr point, Scope scope) {
    if (point.type().equals(Type.DURATION)) {
      return new TestCase.At(Clock.TIME, sinceStart(point));
    }
    if (Types.base(point.type()) instanceof Type.Point p && !Types.isOptional(point.type())) {
      counted(p.clock(), point, scope);
      return new TestCase.At(p.clock(), point);
    }
    if (!Types.isError(point.type())) {
      Constants.wrongType(
          point,
          "a moment in a test",
          "an instant, a duration, a block, a slot or an epoch",
          scope);
    }
    return new TestCase.At(Clock.TIME, point);
  }

  private static Expr sinceStart(Expr duration) {
    Span span = duration.span();
    Expr start = new Expr.Const(Int.of(TestTime.START), Type.INSTANT, span);
    return new Expr.Binary(BinaryOperator.ADD, start, duration, Type.INSTANT, span);
  }

  /** When a clock that counts events reaches a point is for the events to say. */
  private static void counted(Clock clock, Expr point, Scope scope) {
    if (scope.program().isCounted(clock)) {
      scope
          .report()
          .error(
              "T0309",
              point.span(),
              "a test cannot go to a point of the clock `" + clock.name() + "`",
              "it counts events: it stands where they bring it",
              "write the events that it counts, at a time, a block, a slot or an epoch");
    }
  }

  private static Optional<Step> repeat(TestStep.Repeat r, Scope outer) {
    Expr count = outer.check(r.count(), Simple.INT);
    Optional<Extent> every = Constants.extent(r.every(), 1, "the period of `repeat`", outer);
    Expr from = outer.infer(r.from());
    TestCase.At start = at(from, outer);
    every
        .filter(e -> !e.clock().equals(start.clock()) && !Types.isError(from.type()))
        .ifPresent(e -> differ(r.span(), outer));
    Scope inner = variable(r.variable(), outer);
    List<EventExpr> events = r.events().stream().map(e -> TestEvents.event(e, inner)).toList();
    return every.map(
        e -> new Step.Repeat(count, e.clock(), e.distance(), start.point(), events, r.span()));
  }

  /** The variable is slot 0 of a frame of its own. */
  private static Scope variable(Name name, Scope outer) {
    Site site = Site.ofTest(outer.program());
    return new Scope(site, outer.names(), outer.locals(), outer.ages()).bind(name, Simple.INT);
  }

  private static void differ(Span span, Scope scope) {
    scope
        .report()
        .error(
            "T0202",
            span,
            "`every` and `from` are on different clocks",
            "",
            "write both in blocks, or both in time");
  }
}
