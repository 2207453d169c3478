package io.talion.compiler.sheet;

import io.talion.compiler.analysis.ExprTree;
import io.talion.compiler.analysis.Subject;
import io.talion.compiler.core.Expr;
import io.talion.compiler.core.Range;
import io.talion.compiler.core.State;
import io.talion.compiler.core.Step;
import io.talion.compiler.core.Tally;
import io.talion.compiler.sheet.Sheet.StateItem;
import io.talion.compiler.window.Constants;
import io.talion.grammar.ast.Declaration;
import io.talion.grammar.ast.Expression;
import io.talion.grammar.ast.Name;
import io.talion.grammar.diagnostic.Span;
import io.talion.trace.event.EventKind.Extent;
import io.talion.trace.value.Ratio;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What {@code history} keeps (semantics.md 15): of a state, the elements that it reads, as far back
 * as it can be asked for and the windows inside it reach; of a tally, each value since; and the
 * instants themselves.
 */
final class PastItems {
  private final Subject subject;
  private final Expected expected;
  private final List<StateItem> items = new ArrayList<>();
  private final Set<String> streams = new HashSet<>();
  private Optional<Shown<Ratio>> longest = Optional.empty();
  private Span place;

  PastItems(Subject subject, Expected expected) {
    this.subject = subject;
    this.expected = expected;
    this.place = subject.unit().name().span();
  }

  List<StateItem> all() {
    for (Declaration.State d : subject.declarations(Declaration.State.class)) {
      d.history().ifPresent(h -> state(d.name(), h));
    }
    for (Declaration.Tally d : subject.declarations(Declaration.Tally.class)) {
      d.history().ifPresent(h -> tally(d.name(), h));
    }
    longest.ifPresent(this::instants);
    return items;
  }

  private void add(String what, Span span, Shown<BigInteger> entries, long each) {
    items.add(new StateItem(what, span, entries, entries.map(n -> StateSizes.bytes(n, each))));
  }

  private Shown<Ratio> reach(Expression h) {
    Optional<Extent> extent = Constants.extent(h, 1, "`history`", subject.file().scope());
    Shown<Ratio> reach =
        extent
            .<Shown<Ratio>>map(e -> expected.millis(Ratio.of(e.distance(), 1), e.clock(), h.span()))
            .orElseGet(() -> new Shown.NotShown<>("nothing bounds its `history`", h.span()));
    place = h.span();
    longest = Optional.of(longest.map(l -> longer(l, reach)).orElse(reach));
    return reach;
  }

  private static Shown<Ratio> longer(Shown<Ratio> some, Shown<Ratio> other) {
    return some.then(a -> other.map(b -> a.compareTo(b) >= 0 ? a : b));
  }

  private void state(Name name, Expression h) {
    Shown<Ratio> reach = reach(h);
    subject.parts().states().values().stream()
        .filter(s -> s.name().equals(name.text()))
        .findFirst()
        .ifPresent(s -> read(name.text(), s.body(), reach, h.span(), new HashSet<>()));
  }

  /** Every stream that is read, directly or by way of other states. */
  private void read(String name, Expr e, Shown<Ratio> reach, Span span, Set<Integer> seen) {
    ExprTree.all(e)
        .forEach(x -> {
          if (x instanceof Expr.Aggregate a && a.range() instanceof Range.OfStream s) {
            stream(name, a, s.stream(), reach, span);
          } else if (x instanceof Expr.StateRead r && seen.add(r.state())) {
            State nested = subject.parts().states().get(r.state());
            if (nested != null) {
              read(name, nested.body(), reach, span, seen);
            }
          }
        });
  }

  private void stream(String name, Expr.Aggregate a, int stream, Shown<Ratio> reach, Span span) {
    if (!streams.add(name + " " + stream)) {
      return;
    }
    Shown<BigInteger> kept =
        expected
            .rate(stream, span)
            .then(r ->
                reach.then(d -> window(a, span).map(w -> r.multiply(d.add(w)).ceil().value())));
    String of = subject.file().program().stream(stream).name();
    add("the history of `" + name + "` in `" + of + "`", span, kept, EntryBytes.PAST);
  }

  private Shown<Ratio> window(Expr.Aggregate a, Span span) {
    return a.steps().stream()
        .filter(s -> s instanceof Step.LastFor)
        .map(s -> (Step.LastFor) s)
        .findFirst()
        .<Shown<Ratio>>map(l -> expected.millis(Ratio.of(l.distance(), 1), l.clock(), span))
        .orElse(new Shown.Proved<>(Ratio.ZERO));
  }

  private void tally(Name name, Expression h) {
    Shown<Ratio> reach = reach(h);
    for (Tally t : subject.parts().tallies().values()) {
      if (t.name().equals(name.text())) {
        Shown<BigInteger> kept =
            expected
                .rate(t.stream(), h.span())
                .then(r -> reach.map(d -> r.multiply(d).ceil().value()));
        add("the history of `" + name.text() + "`", h.span(), kept, EntryBytes.PAST);
      }
    }
  }

  private void instants(Shown<Ratio> reach) {
    Shown<Ratio> rate = expected.events(place);
    add(
        "the instants that can be asked about",
        place,
        rate.then(r -> reach.map(d -> r.multiply(d).ceil().value())),
        EntryBytes.INSTANT);
  }
}
