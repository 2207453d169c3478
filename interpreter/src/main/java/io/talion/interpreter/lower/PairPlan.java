package io.talion.interpreter.lower;

import io.talion.compiler.core.Core;
import io.talion.compiler.core.Expr;
import io.talion.compiler.core.Expr.Binary.BinaryOperator;
import io.talion.compiler.core.Rule;
import io.talion.compiler.core.Rule.PenaltyExpr;
import io.talion.compiler.core.StreamDef;
import io.talion.compiler.core.StreamDef.Origin;
import io.talion.compiler.core.Trigger;
import io.talion.trace.type.Clock;
import io.talion.trace.type.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Whether a pair rule or emission needs but the earliest partner of each event: it asks that one
 * field differs, and either fires once per something that the later event fixes and what it demands
 * never comes to nothing, or emits what the later event fixes (semantics.md 20, 21 and 41).
 */
final class PairPlan {
  private final Core core;
  private final Trigger.Pair pair;

  private PairPlan(Core core, Trigger.Pair pair) {
    this.core = core;
    this.pair = pair;
  }

  /** The field that must differ, if the plan fits. */
  static OptionalInt residual(Core core, Rule rule) {
    return rule.trigger() instanceof Trigger.Pair pair
        ? new PairPlan(core, pair).residual(rule)
        : OptionalInt.empty();
  }

  /** The same for an emission: equal elements of one instant are one. */
  static OptionalInt residual(Core core, StreamDef.Emission emission) {
    return emission.trigger() instanceof Trigger.Pair pair
        ? new PairPlan(core, pair).residual(emission)
        : OptionalInt.empty();
  }

  private OptionalInt residual(StreamDef.Emission emission) {
    boolean fits =
        isOnTime()
            && emission.when().isPresent()
            && emission.values().stream().allMatch(this::isFixed);
    return fits ? difference(emission.when().get()) : OptionalInt.empty();
  }

  private OptionalInt residual(Rule rule) {
    List<Expr> conditions = new ArrayList<>();
    for (Rule.Test test : rule.steps()) {
      if (test instanceof Rule.Test.When when) {
        conditions.add(when.condition());
      }
    }
    boolean fits =
        conditions.size() == 1
            && isOnTime()
            && rule.firing() instanceof Rule.Firing.OncePer once
            && once.key().stream().allMatch(this::isFixed)
            && (rule.penalties().isEmpty()
                || rule.penalties().stream().anyMatch(PairPlan::isCertain));
    return fits ? difference(conditions.get(0)) : OptionalInt.empty();
  }

  /** Events in the order of their own times, which are those of their instants. */
  private boolean isOnTime() {
    return core.streams().get(pair.stream()).origin() instanceof Origin.Events e
        && core.events().get(e.event()).lateAccept().isEmpty()
        && pair.within().filter(w -> !w.clock().equals(Clock.TIME)).isEmpty()
        && pair.key().stream().allMatch(k -> isWord(field(k)));
  }

  private Type field(int index) {
    return core.streams().get(pair.stream()).fields().get(index).type();
  }

  /** Types whose values a column holds as one word, none of them absent. */
  private static boolean isWord(Type type) {
    Type bare = Type.strip(type);
    return !(type instanceof Type.Optional)
        && (bare instanceof Type.Bytes
            || bare instanceof Type.Enum
            || bare == Type.Simple.STRING
            || bare == Type.Simple.BOOL);
  }

  private OptionalInt difference(Expr condition) {
    boolean differs =
        condition instanceof Expr.Binary b
            && b.operator() == BinaryOperator.NOT_EQUAL
            && b.left() instanceof Expr.Field x
            && b.right() instanceof Expr.Field y
            && x.index() == y.index()
            && isWord(x.type())
            && ((isLocal(x.target(), pair.firstSlot()) && isLocal(y.target(), pair.secondSlot()))
                || (isLocal(x.target(), pair.secondSlot())
                    && isLocal(y.target(), pair.firstSlot())));
    return differs
        ? OptionalInt.of(((Expr.Field) ((Expr.Binary) condition).left()).index())
        : OptionalInt.empty();
  }

  private static boolean isLocal(Expr expr, int slot) {
    return expr instanceof Expr.Local local && local.slot() == slot;
  }

  /** The same for every partner of the later event. */
  private boolean isFixed(Expr expr) {
    return switch (expr) {
      case Expr.Const c -> true;
      case Expr.Local l -> l.slot() == pair.secondSlot();
      case Expr.Field f ->
          isLocal(f.target(), pair.secondSlot())
              || (isLocal(f.target(), pair.firstSlot()) && pair.key().contains(f.index()));
      default -> false;
    };
  }

  /** Whether a penalty is there whatever the values are. */
  private static boolean isCertain(PenaltyExpr penalty) {
    return penalty instanceof PenaltyExpr.Flag
        || penalty instanceof PenaltyExpr.Tombstone
        || penalty instanceof PenaltyExpr.Eject;
  }
}
