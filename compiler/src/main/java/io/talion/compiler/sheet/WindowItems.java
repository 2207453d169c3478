package io.talion.compiler.sheet;

import io.talion.compiler.analysis.AggregateKeys;
import io.talion.compiler.analysis.ExprTree;
import io.talion.compiler.analysis.Shape;
import io.talion.compiler.analysis.Subject;
import io.talion.compiler.analysis.Window;
import io.talion.compiler.core.Expr;
import io.talion.compiler.core.Expr.Aggregate;
import io.talion.compiler.core.Expr.Aggregate.AggregateFunction;
import io.talion.compiler.core.Range;
import io.talion.compiler.core.Step;
import io.talion.compiler.sheet.Sheet.StateItem;
import io.talion.trace.value.Ratio;
import java.math.BigInteger;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What windows keep: of {@code last D} every element inside it, of {@code last N} so many a key, of
 * a window without end one value a key. Windows that are equal are one store.
 */
final class WindowItems {
  private static final long BITS = 8;

  private final Subject subject;
  private final Expected expected;
  private final Set<String> seen = new HashSet<>();

  WindowItems(Subject subject, Expected expected) {
    this.subject = subject;
    this.expected = expected;
  }

  void add(Aggregate a, List<StateItem> items) {
    if (!(a.range() instanceof Range.OfStream s) || !seen.add(Shape.of(a, a.slot()))) {
      return;
    }
    Window window = new Window(a);
    String stream = subject.file().program().stream(s.stream()).name();
    String what = "`" + a.function().name().toLowerCase(Locale.ROOT) + "` of `" + stream + "`";
    if (window.isTimed()) {
      Shown<BigInteger> elements = timed(a, s);
      entry(what, a, elements, EntryBytes.WINDOW, items);
      Optional<BigInteger> keys = keys(a).proved();
      Shown<BigInteger> held = elements.map(n -> keys.map(n::min).orElse(n));
      entry("the keys of " + what, a, held, EntryBytes.WINDOW_KEY, items);
    } else if (window.isCounted()) {
      counted(what, a, items);
    } else {
      entry(what, a, keys(a), EntryBytes.VALUE, items);
    }
  }

  private static void entry(
      String what, Aggregate a, Shown<BigInteger> n, long each, List<StateItem> items) {
    items.add(new StateItem(what, a.span(), n, n.map(x -> StateSizes.bytes(x, each))));
  }

  private Shown<BigInteger> timed(Aggregate a, Range.OfStream s) {
    Optional<Step.LastFor> last =
        a.steps().stream()
            .filter(x -> x instanceof Step.LastFor)
            .map(x -> (Step.LastFor) x)
            .findFirst();
    if (last.isEmpty()) {
      return new Shown.Proved<>(BigInteger.ONE);
    }
    Step.LastFor l = last.get();
    return rate(a, s)
        .then(r ->
            expected
                .millis(Ratio.of(l.distance(), 1), l.clock(), a.span())
                .map(t -> r.multiply(t).ceil().value()));
  }

  /** Of findings only those of the rules that are asked for enter the window. */
  private Shown<Ratio> rate(Aggregate a, Range.OfStream s) {
    return a.steps().stream()
        .filter(x -> x instanceof Step.Where)
        .flatMap(x -> ExprTree.conjuncts(((Step.Where) x).condition()))
        .filter(c -> c instanceof Expr.IsRule)
        .map(c -> ((Expr.IsRule) c).rules())
        .findFirst()
        .map(rules -> subject.rules().stream().filter(r -> rules.contains(r.id())).toList())
        .map(rules -> expected.findings(rules, a.span()))
        .orElseGet(() -> expected.rate(s.stream(), a.span()));
  }

  private void counted(String what, Aggregate a, List<StateItem> items) {
    long n =
        a.steps().stream()
            .filter(x -> x instanceof Step.LastCount)
            .mapToLong(x -> ((Step.LastCount) x).n())
            .findFirst()
            .orElse(1);
    boolean bits =
        a.function() == AggregateFunction.SHARE || a.function() == AggregateFunction.COUNT;
    long each = bits ? EntryBytes.VALUE + (n + BITS - 1) / BITS : n * EntryBytes.RING_VALUE;
    Shown<BigInteger> keys = keys(a);
    items.add(
        new StateItem(
            what,
            a.span(),
            keys.map(k -> k.multiply(BigInteger.valueOf(n))),
            keys.map(k -> k.multiply(BigInteger.valueOf(each)))));
  }

  /** One for each member that {@code of} can name. */
  private Shown<BigInteger> keys(Aggregate a) {
    Optional<AggregateKeys.Key> endless = AggregateKeys.endless(subject, a).stream().findFirst();
    if (endless.isPresent()) {
      return new Shown.NotShown<>(
          "there is no end of values of " + endless.get().type(), endless.get().span());
    }
    return a.steps().stream()
        .filter(x -> x instanceof Step.Of)
        .map(x -> ((Step.Of) x).key())
        .findFirst()
        .map(k -> expected.members(k.type(), k.span()))
        .orElse(new Shown.Proved<>(BigInteger.ONE));
  }
}
