package io.talion.interpreter.lower;

import io.talion.compiler.core.Expr;
import io.talion.compiler.core.Parts;
import io.talion.compiler.core.Rule;
import io.talion.compiler.core.Rule.Test;
import java.util.stream.Stream;

/**
 * The steps of a rule up to the last that has a say in which rows fire, by their condition, their
 * key or their penalties. Behind them are lets that only what is reported has to know.
 */
final class DecidingSteps {
  private DecidingSteps() {}

  /** How many they are. */
  static int of(Rule rule) {
    int n = rule.steps().size();
    while (n > 0 && rule.steps().get(n - 1) instanceof Test.Let let && !decides(rule, let)) {
      n--;
    }
    return n;
  }

  private static boolean decides(Rule rule, Test.Let let) {
    return Stream.concat(
            rule.firing().key().stream(),
            rule.penalties().stream().flatMap(p -> p.quantities().stream()))
        .anyMatch(e -> reads(e, let.slot()));
  }

  private static boolean reads(Expr e, int slot) {
    return e instanceof Expr.Local local
        ? local.slot() == slot
        : Parts.of(e).anyMatch(part -> reads(part, slot));
  }
}
