package io.talion.compiler.reward;

import io.talion.compiler.core.Expr;
import io.talion.compiler.core.Reward;
import io.talion.compiler.core.Rule;
import io.talion.compiler.core.Trigger;
import io.talion.compiler.declaration.File;
import io.talion.compiler.names.RewardInfo;
import io.talion.compiler.names.Scope;
import io.talion.compiler.rule.LetNames;
import io.talion.compiler.rule.Reasons;
import io.talion.compiler.types.Types;
import io.talion.compiler.window.Constants;
import io.talion.compiler.window.Triggers;
import io.talion.grammar.ast.Declaration;
import io.talion.grammar.ast.RewardClause;
import io.talion.trace.event.EventKind.Extent;
import io.talion.trace.type.Clock;
import io.talion.trace.type.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One reward. Lets come first and see no member; pool, total, recipient and reason see the lets;
 * what is asked of each member sees the member too.
 */
final class RewardBody {
  private final Declaration.Reward reward;
  private final int id;
  private final File file;
  private final RewardShape shape;
  private final List<Reward.Let> lets = new ArrayList<>();

  RewardBody(Declaration.Reward reward, int id, File file) {
    this.reward = reward;
    this.id = id;
    this.file = file;
    this.shape = new RewardShape(reward);
  }

  RewardInfo elaborate() {
    boolean whole = shape.check(file.report());
    Scope scope = lets(file.scope());
    Trigger.Every every = every(scope);
    Optional<Expr> pool = shape.one(RewardClause.Pool.class).map(p -> pool(p, scope));
    Optional<Expr> when =
        shape.one(RewardClause.When.class).map(w -> scope.condition(w.condition()));
    List<Rule.Part> because =
        shape
            .one(RewardClause.Because.class)
            .map(b -> Reasons.parts(b.text(), scope))
            .orElse(List.of());
    Reward.Remainder remainder = remainder(scope);
    Members members = Members.of(shape, scope);
    Type amount = pool.map(Expr::type).orElse(Types.ERROR);
    if (whole && members.weight().isPresent() && Types.base(amount) instanceof Type.Amount a) {
      Reward core =
          new Reward(
              id,
              file.qualified(reward.name()),
              every,
              members.among(),
              lets,
              when,
              pool.get(),
              a.token(),
              members.weight().get(),
              members.outOf(),
              members.cap(),
              members.split(),
              remainder,
              because,
              scope.site().frame().size());
      file.parts().rewards().put(id, core);
    }
    return new RewardInfo(id, amount, members.type());
  }

  private Scope lets(Scope outer) {
    Scope scope = outer;
    for (RewardClause.Let l : shape.every(RewardClause.Let.class)) {
      LetNames.fresh(l.name(), scope);
      Expr value = scope.infer(l.value());
      Expr.Local local =
          new Expr.Local(scope.site().frame().fresh(), value.type(), l.name().span());
      scope.fold().ranges().note(local, scope.fold().ranges().of(value));
      lets.add(new Reward.Let(l.name().text(), local.slot(), value));
      scope = scope.with(l.name().text(), local);
    }
    return scope;
  }

  private Trigger.Every every(Scope scope) {
    Optional<RewardClause.Every> written = shape.one(RewardClause.Every.class);
    Optional<Extent> period = written.flatMap(e -> Triggers.period(e.period(), scope));
    Clock clock = period.map(Extent::clock).orElse(Clock.TIME);
    long from =
        written
            .flatMap(RewardClause.Every::from)
            .map(f -> Triggers.from(f, clock, scope))
            .orElse(0L);
    return new Trigger.Every(clock, period.map(Extent::distance).orElse(1L), from, List.of());
  }

  private static Expr pool(RewardClause.Pool p, Scope scope) {
    Expr amount = scope.infer(p.amount());
    boolean good =
        Types.isError(amount.type())
            || (Types.base(amount.type()) instanceof Type.Amount
                && !Types.isOptional(amount.type()));
    if (!good) {
      Constants.wrongType(amount, "a pool", "an amount that is always there", scope);
    }
    return amount;
  }

  private Reward.Remainder remainder(Scope scope) {
    Optional<RewardClause.Remainder> written = shape.one(RewardClause.Remainder.class);
    Optional<Reward.Remainder> to =
        written
            .flatMap(RewardClause.Remainder::recipient)
            .map(
                r -> new Reward.Remainder.To(recipient(scope.infer(r, Type.Bytes.ADDRESS), scope)));
    boolean burn =
        written
            .flatMap(RewardClause.Remainder::mode)
            .filter(m -> m.text().equals("burn"))
            .isPresent();
    return to.orElseGet(() -> burn ? new Reward.Remainder.Burn() : new Reward.Remainder.Carry());
  }

  private static Expr recipient(Expr to, Scope scope) {
    boolean good =
        Types.isError(to.type()) || (Types.isAddress(to.type()) && !Types.isOptional(to.type()));
    if (!good) {
      Constants.wrongType(to, "who gets the remainder", "an address", scope);
    }
    return to;
  }
}
