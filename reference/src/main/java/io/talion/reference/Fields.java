package io.talion.reference;

import io.talion.compiler.core.Expr;
import io.talion.trace.finding.Penalty;
import io.talion.trace.type.Clock;
import io.talion.trace.value.Bool;
import io.talion.trace.value.Int;
import io.talion.trace.value.None;
import io.talion.trace.value.RecordValue;
import io.talion.trace.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** What can be read off one element or record; of none it is none (semantics.md 7 and 17). */
final class Fields {
  private Fields() {}

  static Value field(Value target, int index) {
    return switch (target) {
      case RecordValue r -> r.fields().get(index);
      case Item i -> i.fields().get(index);
      default -> None.NONE;
    };
  }

  static Value coordinate(Value target, Clock clock) {
    return target instanceof Item i ? optional(i.own(clock)) : None.NONE;
  }

  /** The clock's point at a time; a counter is only known now. */
  static Value clockAt(Clock clock, Value time, Moment now) {
    if (time == None.NONE) {
      return time;
    }
    long millis = Numbers.bounded(Numbers.exact(time));
    return Int.of(now.clocks().point(clock, millis).orElseGet(() -> now.counters().of(clock)));
  }

  static Bool isRule(Value finding, List<Integer> rules) {
    return Bool.of(report(finding).filter(r -> rules.contains(r.rule().id())).isPresent());
  }

  static Bool isPenalty(Value finding, Expr.PenaltyKind kind) {
    return Bool.of(
        report(finding).stream()
            .flatMap(r -> r.finding().penalties().stream())
            .anyMatch(p -> kindOf(p) == kind));
  }

  /** The finding behind an element of a stream of findings. */
  static Optional<Report> report(Value element) {
    return element instanceof Item i && i.origin() instanceof Item.Origin.Found f
        ? Optional.of(f.report())
        : Optional.empty();
  }

  private static Expr.PenaltyKind kindOf(Penalty penalty) {
    return switch (penalty) {
      case Penalty.Slash s -> Expr.PenaltyKind.SLASH;
      case Penalty.Jail j -> Expr.PenaltyKind.JAIL;
      case Penalty.Tombstone t -> Expr.PenaltyKind.TOMBSTONE;
      case Penalty.Eject e -> Expr.PenaltyKind.EJECT;
      case Penalty.Strike s -> Expr.PenaltyKind.STRIKE;
      case Penalty.Flag f -> Expr.PenaltyKind.FLAG;
      case Penalty.Forfeit f -> Expr.PenaltyKind.FORFEIT;
      case Penalty.Pay p -> Expr.PenaltyKind.PAY;
    };
  }

  private static Value optional(OptionalLong n) {
    return n.isPresent() ? Int.of(n.getAsLong()) : None.NONE;
  }
}
