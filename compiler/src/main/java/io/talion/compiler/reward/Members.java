package io.talion.compiler.reward;

import io.talion.compiler.core.Expr;
import io.talion.compiler.core.Range;
import io.talion.compiler.core.Trigger;
import io.talion.compiler.names.Scope;
import io.talion.compiler.types.Types;
import io.talion.compiler.window.Bindings;
import io.talion.compiler.window.Bound;
import io.talion.compiler.window.Constants;
import io.talion.compiler.window.StepsAllowed;
import io.talion.compiler.window.Triggers;
import io.talion.grammar.ast.Binding;
import io.talion.grammar.ast.Name;
import io.talion.grammar.ast.RewardClause;
import io.talion.trace.type.Type;
import io.talion.trace.type.Type.Simple;
import java.util.List;
import java.util.Optional;

/**
 * {@code among}, and what is asked of each member: weight, cap and split.
 *
 * @param type of a member
 * @param outOf sees no member: one denominator is for all
 */
record Members(
    Trigger.Each among,
    Type type,
    Optional<Expr> weight,
    Optional<Expr> outOf,
    Optional<Expr> cap,
    Optional<Expr> split) {

  static Members of(RewardShape shape, Scope outer) {
    Optional<Binding> binding =
        shape.one(RewardClause.Among.class).map(RewardClause.Among::binding);
    Optional<Bound> bound =
        binding.map(b -> kind(b, Bindings.bind(b, StepsAllowed.FILTER, outer), outer));
    Scope scope = bound.map(Bound::scope).orElse(outer);
    Optional<RewardClause.Weight> written = shape.one(RewardClause.Weight.class);
    Optional<Expr> weight = written.map(w -> weight(scope.infer(w.weight()), scope));
    Optional<Expr> outOf =
        written
            .flatMap(RewardClause.Weight::outOf)
            .map(t -> total(outer.infer(t), weight.orElseThrow(), outer));
    shape.one(RewardClause.Cap.class).ifPresent(c -> perMember(c.per(), binding, outer));
    shape.one(RewardClause.Split.class).ifPresent(s -> ofOperator(s.who(), outer));
    return new Members(
        bound.map(Members::each).orElseGet(Members::nobody),
        bound.map(Bound::element).orElse(Types.ERROR),
        weight,
        outOf,
        shape.one(RewardClause.Cap.class).map(c -> scope.check(c.ratio(), Simple.RATIO)),
        shape.one(RewardClause.Split.class).map(s -> scope.check(s.ratio(), Simple.RATIO)));
  }

  private static Trigger.Each each(Bound bound) {
    return new Trigger.Each(
        bound.range(), bound.slot(), Triggers.condition(bound), Optional.empty());
  }

  private static Trigger.Each nobody() {
    return new Trigger.Each(new Range.OfKind(-1), 0, Optional.empty(), Optional.empty());
  }

  private static Bound kind(Binding written, Bound bound, Scope scope) {
    boolean good =
        Types.isError(bound.element())
            || (bound.range() instanceof Range.OfKind && Types.isAddress(bound.element()));
    if (!good) {
      scope
          .report()
          .error(
              "T0106",
              written.source().span(),
              "`among` ranges over a kind that can be paid",
              "each member is paid once, in ascending order of addresses",
              "name a kind such as `Operator`, and select with `where`");
    }
    return bound;
  }

  private static Expr weight(Expr weight, Scope scope) {
    if (!Types.isError(weight.type()) && !isNumber(weight.type())) {
      Constants.wrongType(weight, "a weight", "a number that is always there", scope);
    }
    return weight;
  }

  /** Of one dimension with the weights. */
  private static Expr total(Expr total, Expr weight, Scope scope) {
    boolean unknown = Types.isError(total.type()) || Types.isError(weight.type());
    boolean good =
        isNumber(total.type())
            && !Types.isError(Types.common(Types.base(total.type()), Types.base(weight.type())));
    if (!unknown && !good) {
      Constants.wrongType(total, "the total of weights", weight.type() + " like a weight", scope);
    }
    return total;
  }

  private static boolean isNumber(Type type) {
    return Types.isNumber(type) && !Types.isOptional(type);
  }

  private static void perMember(Name per, Optional<Binding> among, Scope scope) {
    List<String> members = among.stream().map(b -> b.variable().text()).toList();
    if (!members.isEmpty() && !members.contains(per.text())) {
      misnamed(per, "a cap is per member of the reward", members.get(0), scope);
    }
  }

  private static void ofOperator(Name who, Scope scope) {
    if (!who.text().equals("operator")) {
      misnamed(who, "a split says what the operator keeps", "operator", scope);
    }
  }

  private static void misnamed(Name name, String cause, String wanted, Scope scope) {
    scope
        .report()
        .error(
            "T0314",
            name.span(),
            "`" + name.text() + "` cannot stand here",
            cause,
            "write `" + wanted + "`");
  }
}
