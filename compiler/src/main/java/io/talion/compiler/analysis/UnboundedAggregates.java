package io.talion.compiler.analysis;

import io.talion.compiler.core.Expr;
import io.talion.compiler.core.Expr.Aggregate.AggregateFunction;
import io.talion.compiler.core.Range;
import java.util.Collections;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Set;

/**
 * Aggregates over a stream whose entries never leave and are not one per member: T0501
 * (semantics.md 33).
 */
final class UnboundedAggregates {
  private static final Set<AggregateFunction> REMEMBERS =
      EnumSet.of(AggregateFunction.MEDIAN, AggregateFunction.QUANTILE, AggregateFunction.DISTINCT);

  private UnboundedAggregates() {}

  static void run(Subject subject) {
    Set<Expr> declared = declared(subject);
    Roots.all(subject.parts())
        .forEach(e -> {
          if (e instanceof Expr.Aggregate a && a.range() instanceof Range.OfStream) {
            check(a, declared.contains(a), subject);
          }
        });
  }

  /** What stands in states: there, a parameter is a declared key ({@link UnboundedKeys}). */
  private static Set<Expr> declared(Subject subject) {
    Set<Expr> out = Collections.newSetFromMap(new IdentityHashMap<>());
    subject.parts().states().values().stream()
        .flatMap(s -> ExprTree.all(s.body()))
        .forEach(out::add);
    return out;
  }

  private static void check(Expr.Aggregate a, boolean inState, Subject subject) {
    Window window = new Window(a);
    if (window.isTimed()) {
      return;
    }
    if (!window.isCounted() && remembers(a, subject)) {
      subject.error(
          "T0501",
          a.span(),
          "nothing bounds what `" + name(a) + "` has to remember",
          "without a window every value ever seen must be kept",
          "add a window such as `last 7 days`");
      return;
    }
    AggregateKeys.endless(subject, a).stream()
        .filter(k -> !inState || k.equal().filter(e -> e instanceof Expr.Local).isEmpty())
        .findFirst()
        .ifPresent(key -> endless(a, key, subject));
  }

  private static void endless(Expr.Aggregate a, AggregateKeys.Key key, Subject subject) {
    subject.error(
        "T0501",
        key.span(),
        "nothing bounds how many entries `" + name(a) + "` has to keep",
        "one for each value of this " + key.type() + ", of which there is no end, and none leaves",
        "add a window such as `last 7 days`, or select by a member of a kind, an enum or a `type`");
  }

  private static boolean remembers(Expr.Aggregate a, Subject subject) {
    return REMEMBERS.contains(a.function())
        && a.value().filter(v -> Finite.is(v, subject.ranges())).isEmpty();
  }

  private static String name(Expr.Aggregate a) {
    return a.function().name().toLowerCase(Locale.ROOT);
  }
}
