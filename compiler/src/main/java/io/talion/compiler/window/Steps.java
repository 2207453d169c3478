package io.talion.compiler.window;

import io.talion.compiler.core.Expr;
import io.talion.compiler.core.Step;
import io.talion.compiler.names.Scope;
import io.talion.compiler.types.Types;
import io.talion.grammar.ast.Binding;
import io.talion.trace.event.EventKind.Extent;
import io.talion.trace.type.Type;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The steps of a window, left to right (language.md section 9, semantics.md 16 and 49). */
final class Steps {
  private Steps() {}

  /** Adds one step and gives the scope of those after it. */
  static Scope add(
      Binding.Step step,
      String variable,
      Source source,
      StepsAllowed allowed,
      Scope scope,
      List<Step> out) {
    if (step instanceof Binding.Step.Where w) {
      out.add(new Step.Where(scope.condition(w.condition())));
      return scope;
    }
    if (allowed == StepsAllowed.FILTER || (source.stream().isEmpty() && !source.isUnknown())) {
      misplaced(step, scope);
      return scope;
    }
    switch (step) {
      case Binding.Step.Last l -> {
        return last(l, variable, scope, out);
      }
      case Binding.Step.Since s -> out.add(since(s, scope));
      case Binding.Step.BeforeNow b -> out.add(new Step.BeforeNow());
      case Binding.Step.Where w -> throw new IllegalStateException("handled above");
    }
    return scope;
  }

  private static Scope last(Binding.Step.Last l, String variable, Scope scope, List<Step> out) {
    Expr extent = scope.infer(l.extent());
    Scope inner = scope;
    if (Types.base(extent.type()) == Type.Simple.INT) {
      Constants.whole(extent, 1, "the number after `last`", scope)
          .ifPresent(n -> out.add(new Step.LastCount(n)));
    } else {
      Optional<Extent> e = Constants.extent(extent, 1, "the extent of a window", scope);
      e.ifPresent(x -> out.add(lastFor(x, l, scope)));
      inner = e.map(x -> scope.aged(variable, x)).orElse(scope);
    }
    l.atLeast()
        .map(m -> Constants.whole(scope.infer(m), 1, "the number after `at least`", scope))
        .ifPresent(m -> m.ifPresent(n -> out.add(new Step.AtLeast(n))));
    return inner;
  }

  private static Step lastFor(Extent extent, Binding.Step.Last l, Scope scope) {
    Optional<Extent> bucket =
        l.step().flatMap(s -> Constants.extent(s, 1, "the step of a window", scope));
    bucket
        .filter(b -> !b.clock().equals(extent.clock()) || extent.distance() % b.distance() != 0)
        .ifPresent(b ->
            scope
                .report()
                .error(
                    "T0206",
                    l.span(),
                    "the window is not a multiple of its step",
                    "a stepped window is made of whole buckets",
                    "choose a step that divides the window"));
    return new Step.LastFor(
        extent.clock(), extent.distance(), bucket.map(Extent::distance).orElse(0L));
  }

  private static Step since(Binding.Step.Since s, Scope scope) {
    Source source = Sources.resolve(s.source().name(), scope);
    if (source.stream().isEmpty() && !source.isUnknown()) {
      scope
          .report()
          .error(
              "T0106",
              s.source().span(),
              "`since` needs a stream",
              "",
              "name an event, a duty, a stream or a rule");
    }
    int slot = scope.site().frame().fresh();
    Expr.Local variable = new Expr.Local(slot, source.element(), s.span());
    Optional<Expr> of =
        Bindings.of(s.source(), source, s.variable(), variable, scope).stream()
            .flatMap(x ->
                x instanceof Step.Of o
                    ? Optional.of(o.key()).stream()
                    : Optional.<Expr>empty().stream())
            .findFirst();
    return new Step.Since(source.stream().map(x -> x.id()).orElse(-1), OptionalInt.of(slot), of);
  }

  private static void misplaced(Binding.Step step, Scope scope) {
    scope
        .report()
        .error(
            "T0311",
            step.span(),
            "only `where` may stand here",
            "a trigger, a duty, a kind and a list are not windows",
            "count or select in a `let` or `when` with an aggregate");
  }
}
