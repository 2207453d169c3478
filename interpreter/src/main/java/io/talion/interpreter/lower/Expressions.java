package io.talion.interpreter.lower;

import io.talion.compiler.core.Expr;
import io.talion.compiler.core.Rule;
import java.util.ArrayList;
import java.util.List;

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
    rule.penalties().forEach(p -> all.addAll(p.quantities()));
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
}
