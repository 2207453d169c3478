package io.talion.interpreter.lower;

import io.talion.compiler.core.Core;
import io.talion.compiler.core.Expr;
import io.talion.compiler.core.Expr.Aggregate;
import io.talion.compiler.core.Expr.Aggregate.AggregateFunction;
import io.talion.compiler.core.Expr.Binary.BinaryOperator;
import io.talion.compiler.core.Step;
import java.util.stream.Stream;

/**
 * Conditions that hold only of members which have elements in a window (language.md section 11): of
 * all members, most need not be looked at.
 */
final class Guards {
  private final Core core;

  Guards(Core core) {
    this.core = core;
  }

  /** The windows in which a member must have an element for an aggregate to take it. */
  Stream<Aggregate> of(Aggregate a) {
    return a.steps().stream()
        .takeWhile(s -> s instanceof Step.Where)
        .flatMap(s -> s instanceof Step.Where w ? of(w.condition(), a.slot()) : Stream.empty());
  }

  private Stream<Aggregate> of(Expr condition, int member) {
    return switch (condition) {
      case Expr.Binary b when b.operator() == BinaryOperator.AND ->
          Stream.concat(of(b.left(), member), of(b.right(), member));
      case Expr.StateRead read when isMember(read, member) ->
          of(core.states().get(read.state()).body(), 0);
      case Aggregate a when a.function() == AggregateFunction.EXISTS && isOf(a, member) ->
          Stream.of(a);
      default -> Stream.empty();
    };
  }

  private static boolean isMember(Expr.StateRead read, int member) {
    return read.key().size() == 1
        && read.key().get(0) instanceof Expr.Local l
        && l.slot() == member;
  }

  private static boolean isOf(Aggregate a, int member) {
    return a.steps().stream().anyMatch(s -> s instanceof Step.Of of && isLocal(of.key(), member));
  }

  private static boolean isLocal(Expr expr, int slot) {
    return expr instanceof Expr.Local l && l.slot() == slot;
  }
}
