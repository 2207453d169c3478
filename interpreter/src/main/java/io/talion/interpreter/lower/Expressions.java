package io.talion.interpreter.lower;

import io.talion.compiler.core.Expr;
import io.talion.compiler.core.Rule;
import io.talion.compiler.core.Rule.PenaltyExpr;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The expressions of a rule outside its trigger and its sets of evidence. */
final class Expressions {
  private Expressions() {}

  static List<Expr> of(Rule rule) {
    List<Expr> all = new ArrayList<>();
    for (Rule.Test test : rule.steps()) {
      all.add(
          switch (test) {
            case Rule.Test.Let let -> let.value();
            case Rule.Test.When when -> when.condition();
          });
    }
    rule.against().ifPresent(all::add);
    rule.penalties().forEach(p -> quantities(p).forEach(all::add));
    all.addAll(rule.firing().key());
    for (Rule.Part part : rule.because()) {
      if (part instanceof Rule.Part.Hole hole) {
        all.add(hole.value());
      }
    }
    for (Rule.Evidence evidence : rule.evidence()) {
      if (evidence instanceof Rule.Evidence.One one) {
        all.add(one.element());
      }
    }
    return all;
  }

  /** The quantities of a penalty, in the order of its components. */
  static Stream<Expr> quantities(PenaltyExpr clause) {
    return switch (clause) {
      case PenaltyExpr.Slash s -> Stream.of(s.ratio());
      case PenaltyExpr.Jail j -> Stream.of(j.duration());
      case PenaltyExpr.Strike s -> Stream.of(s.count());
      case PenaltyExpr.Pay p -> Stream.of(p.amount(), p.to());
      case PenaltyExpr.Forfeit f -> Stream.concat(Stream.of(f.ratio()), f.duration().stream());
      case PenaltyExpr.Tombstone t -> Stream.of();
      case PenaltyExpr.Eject e -> Stream.of();
      case PenaltyExpr.Flag f -> Stream.of();
    };
  }
}
