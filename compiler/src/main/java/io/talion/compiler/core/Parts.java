package io.talion.compiler.core;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * The expressions directly inside an expression or a step: the one place that knows them.
 * Stateless.
 */
public final class Parts {
  private Parts() {}

  /** Those inside an expression; an aggregate's steps and the list it ranges over included. */
  public static Stream<Expr> of(Expr expr) {
    return switch (expr) {
      case Expr.Const c -> Stream.empty();
      case Expr.Local l -> Stream.empty();
      case Expr.Now n -> Stream.empty();
      case Expr.Let l -> Stream.of(l.value(), l.body());
      case Expr.Field f -> Stream.of(f.target());
      case Expr.Coordinate c -> Stream.of(c.element());
      case Expr.ClockAt c -> Stream.of(c.time());
      case Expr.Widen w -> Stream.of(w.value());
      case Expr.Unary u -> Stream.of(u.operand());
      case Expr.Binary b -> Stream.of(b.left(), b.right());
      case Expr.OrElse o -> Stream.of(o.value(), o.fallback());
      case Expr.If i -> Stream.of(i.condition(), i.then(), i.otherwise());
      case Expr.Builtin b -> b.arguments().stream();
      case Expr.MakeRecord r -> r.fields().stream();
      case Expr.IsRule i -> Stream.of(i.finding());
      case Expr.IsPenalty i -> Stream.of(i.finding());
      case Expr.StateRead s -> s.key().stream();
      case Expr.TallyRead t -> t.key().stream();
      case Expr.MachineRead m -> m.key().stream();
      case Expr.Entered e -> e.key().stream();
      case Expr.Previous p -> Stream.of(p.read());
      case Expr.AsOf a -> Stream.of(a.read(), a.point());
      case Expr.Carried c -> Stream.empty();
      case Expr.Paid p -> Stream.of(p.member());
      case Expr.Aggregate a -> ofAggregate(a);
    };
  }

  private static Stream<Expr> ofAggregate(Expr.Aggregate a) {
    Stream<Expr> range = a.range() instanceof Range.OfList l ? Stream.of(l.list()) : Stream.empty();
    Stream<Expr> own = Stream.of(a.argument(), a.value(), a.weight()).flatMap(Optional::stream);
    return Stream.of(range, own, a.steps().stream().flatMap(Parts::ofStep)).flatMap(s -> s);
  }

  /** Those inside a step of a window. */
  public static Stream<Expr> ofStep(Step step) {
    return switch (step) {
      case Step.Of of -> Stream.of(of.key());
      case Step.Where w -> Stream.of(w.condition());
      case Step.Since s -> s.of().stream();
      case Step.LastCount l -> Stream.empty();
      case Step.AtLeast a -> Stream.empty();
      case Step.LastFor l -> Stream.empty();
      case Step.BeforeNow b -> Stream.empty();
    };
  }

  /** Those of {@code each v in … where p ranked by …}, the list it ranges over included. */
  public static Stream<Expr> ofEach(Trigger.Each each) {
    Stream<Expr> range =
        each.range() instanceof Range.OfList l ? Stream.of(l.list()) : Stream.empty();
    Stream<Expr> ranking = each.ranking().stream().flatMap(Parts::ofRanking);
    return Stream.of(range, each.where().stream(), ranking).flatMap(s -> s);
  }

  private static Stream<Expr> ofRanking(Trigger.Ranking ranking) {
    return Stream.of(
            ranking.orders().stream().map(Trigger.Order::key),
            ranking.sums().stream().map(Trigger.Sum::value),
            Stream.of(ranking.condition()))
        .flatMap(s -> s);
  }

  /** Those of a reward, members and weights included. */
  public static Stream<Expr> ofReward(Reward reward) {
    return Stream.of(
            ofEach(reward.among()),
            reward.lets().stream().map(Reward.Let::value),
            Stream.of(reward.pool(), reward.weight()),
            Stream.of(reward.when(), reward.outOf(), reward.cap(), reward.operatorSplit())
                .flatMap(Optional::stream),
            reward.remainder() instanceof Reward.Remainder.To to
                ? Stream.of(to.recipient())
                : Stream.<Expr>empty(),
            reward.holes().stream())
        .flatMap(s -> s);
  }
}
