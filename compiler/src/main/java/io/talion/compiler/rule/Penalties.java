package io.talion.compiler.rule;

import io.talion.compiler.core.Expr;
import io.talion.compiler.core.Rule.Base;
import io.talion.compiler.core.Rule.PenaltyExpr;
import io.talion.compiler.fold.Fold;
import io.talion.compiler.fold.Interval;
import io.talion.compiler.names.Scope;
import io.talion.compiler.names.Suggest;
import io.talion.compiler.types.Types;
import io.talion.compiler.window.Constants;
import io.talion.grammar.ast.Clause;
import io.talion.grammar.ast.Expression;
import io.talion.grammar.ast.Name;
import io.talion.grammar.ast.Penalty;
import io.talion.trace.type.Type;
import io.talion.trace.type.Type.Simple;
import io.talion.trace.value.Ratio;
import io.talion.trace.value.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Penalties with their amounts (semantics.md 23 and 45). */
public final class Penalties {
  private Penalties() {}

  /** All penalties of a rule, in the order written. */
  static List<PenaltyExpr> all(List<Clause.Consequence> written, Scope scope) {
    List<PenaltyExpr> out = new ArrayList<>();
    List<String> buckets = new ArrayList<>();
    for (Clause.Consequence c : written) {
      if (c.penalty() instanceof Penalty.Slash s) {
        oneEach(s, buckets, scope);
      }
      if (c.penalty() instanceof Penalty.Flag f && f.text().isEmpty()) {
        scope
            .report()
            .error(
                "T0303",
                f.span(),
                "a flag needs its text",
                "it is what people read",
                "write `flag \"…\"`");
      }
      out.add(penalty(c.penalty(), scope));
    }
    return out;
  }

  /** One penalty, of a rule or of what a test expects. */
  public static PenaltyExpr penalty(Penalty p, Scope scope) {
    return switch (p) {
      case Penalty.Slash s -> slash(s, scope);
      case Penalty.Jail j -> new PenaltyExpr.Jail(scope.check(j.duration(), Type.DURATION));
      case Penalty.Tombstone t -> new PenaltyExpr.Tombstone();
      case Penalty.Eject e -> new PenaltyExpr.Eject();
      case Penalty.Strike s -> new PenaltyExpr.Strike(scope.check(s.count(), Simple.INT));
      case Penalty.Flag f -> new PenaltyExpr.Flag(f.text().map(t -> text(t, scope)).orElse(""));
      case Penalty.Forfeit f ->
          new PenaltyExpr.Forfeit(
              scope.check(f.ratio(), Simple.RATIO),
              f.duration().map(d -> scope.check(d, Type.DURATION)));
      case Penalty.Pay y -> pay(y, scope);
    };
  }

  private static String text(Expression.Literal literal, Scope scope) {
    return scope.infer(literal) instanceof Expr.Const c && c.value() instanceof Text t
        ? t.text()
        : "";
  }

  private static PenaltyExpr slash(Penalty.Slash s, Scope scope) {
    s.bucket().ifPresent(b -> known(b, scope));
    List<String> in = s.bucket().map(b -> List.of(b.text())).orElse(List.of());
    if (s.base().isPresent()) {
      return ofBase(s, in, scope);
    }
    Expr ratio = scope.infer(s.amount(), Simple.RATIO);
    if (Types.base(ratio.type()) instanceof Type.Amount) {
      scope
          .report()
          .error(
              "T0308",
              ratio.span(),
              "an amount is slashed `of` something",
              "a slash is a part of a stake",
              "write `slash 2 ETH of stake(o)`");
      return new PenaltyExpr.Slash(ratio, Optional.empty(), in);
    }
    Expr checked = scope.check(s.amount(), Simple.RATIO);
    bounded(checked, scope);
    return new PenaltyExpr.Slash(checked, Optional.empty(), in);
  }

  /** A part of an amount, or an amount of the same token (semantics.md 45). */
  private static PenaltyExpr ofBase(Penalty.Slash s, List<String> in, Scope scope) {
    Expr base = scope.infer(s.base().get());
    Expr demand = scope.infer(s.amount(), Simple.RATIO);
    boolean known = !Types.isError(demand.type()) && !Types.isError(base.type());
    if (base.type() instanceof Type.Amount of
        && (Types.isScalar(demand.type()) || demand.type().equals(of))) {
      boolean ratio = Types.isScalar(demand.type());
      Expr checked = ratio ? scope.check(s.amount(), Simple.RATIO) : demand;
      if (ratio) {
        bounded(checked, scope);
      }
      return new PenaltyExpr.Slash(checked, Optional.of(new Base(base, of.token())), in);
    }
    if (known) {
      scope
          .report()
          .error(
              "T0202",
              s.span(),
              "cannot slash " + demand.type() + " of " + base.type(),
              "the base is an amount that is always there",
              "slash a ratio, or an amount of the same token as the base; discharge an optional with `or else`");
    }
    return new PenaltyExpr.Slash(demand, Optional.empty(), in);
  }

  /** Shown to lie in 0..100%, or a warning (semantics.md 23). */
  private static void bounded(Expr ratio, Scope scope) {
    if (Types.isError(ratio.type()) || scope.site().inTest()) {
      return;
    }
    Interval i = scope.fold().ranges().of(ratio);
    Optional<String> meant = percent(ratio);
    if (!i.isAtMost(Ratio.ONE) || !i.isNotNegative()) {
      scope
          .report()
          .warning(
              "T1006",
              ratio.span(),
              "this is not shown to lie in 0%..100%",
              "a slash above 100% is 100%, and one of zero or less is dropped",
              meant
                  .map(p -> "write `" + p + "` if that is what is meant")
                  .orElse("bound it: `clamp(…, 0%, 100%)` or `min(…, 100%)`"));
    }
  }

  /** {@code slash 5} is 500%. */
  private static Optional<String> percent(Expr ratio) {
    return Fold.value(ratio)
        .filter(v -> v instanceof Ratio r && r.compareTo(Ratio.ONE) > 0 && r.isInteger())
        .map(v -> ((Ratio) v).numerator() + "%");
  }

  private static void known(Name bucket, Scope scope) {
    List<String> strategies = scope.program().strategies();
    if (!strategies.contains(bucket.text())) {
      scope
          .report()
          .error(
              "T0101",
              bucket.span(),
              "unknown strategy `" + bucket.text() + "`",
              "`in` names a strategy or bucket of `terms`",
              Suggest.fix(bucket.text(), strategies, "add it to `strategies` in `terms`"));
    }
  }

  private static void oneEach(Penalty.Slash s, List<String> buckets, Scope scope) {
    String bucket = s.bucket().map(Name::text).orElse("");
    boolean twice =
        buckets.contains(bucket)
            || (!buckets.isEmpty() && (bucket.isEmpty() || buckets.contains("")));
    if (twice) {
      scope
          .report()
          .error(
              "T0305",
              s.span(),
              "a second slash of the same strategy",
              "at most one slash per strategy or bucket in a rule",
              "add the ratios, or name another bucket");
    }
    buckets.add(bucket);
  }

  private static PenaltyExpr pay(Penalty.Pay p, Scope scope) {
    Expr amount = scope.infer(p.amount());
    Optional<Type.Token> token =
        Types.base(amount.type()) instanceof Type.Amount a
            ? Optional.of(a.token())
            : Optional.empty();
    if (!Types.isError(amount.type()) && (token.isEmpty() || Types.isOptional(amount.type()))) {
      Constants.wrongType(amount, "what is paid", "an amount", scope);
    }
    Expr to = scope.infer(p.to(), Type.Bytes.ADDRESS);
    if (!Types.isError(to.type()) && (!Types.isAddress(to.type()) || Types.isOptional(to.type()))) {
      Constants.wrongType(to, "who is paid", "an address", scope);
    }
    return new PenaltyExpr.Pay(amount, token.orElse(Type.Token.ETH), to);
  }
}
