package io.talion.compiler.sheet;

import io.talion.compiler.core.Rule;
import io.talion.compiler.core.Terms;
import io.talion.compiler.sheet.Sheet.Contribution;
import io.talion.compiler.sheet.Sheet.WorstSlash;
import io.talion.compiler.types.Types;
import io.talion.grammar.ast.Term;
import io.talion.trace.event.EventKind.Extent;
import io.talion.trace.type.Type;
import io.talion.trace.value.Ratio;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The most that one offender of a kind can lose in any window, as limits count it: the plain sum of
 * executed ratios in the bucket hit worst (semantics.md 24). The rules' demands bound it, and each
 * limit of the kind.
 */
final class WorstSlashes {
  private final Facts facts;
  private final Demands demands;

  WorstSlashes(Facts facts) {
    this.facts = facts;
    this.demands = new Demands(facts);
  }

  /** Kinds of offender that some rule slashes, in order of declaration. */
  List<Type> kinds() {
    List<Type> out = new ArrayList<>();
    for (Rule r : facts.subject().rules()) {
      if (demands.slashes(r)) {
        r.against()
            .map(a -> Types.inner(a.type()))
            .filter(t -> out.stream().noneMatch(o -> Types.same(o, t)))
            .ifPresent(out::add);
      }
    }
    return out;
  }

  /** {@code window} empty: ever. */
  WorstSlash of(Type kind, Optional<Extent> window) {
    List<Contribution> all =
        facts.subject().rules().stream()
            .filter(
                r -> r.against().filter(a -> Types.same(Types.inner(a.type()), kind)).isPresent())
            .flatMap(r -> demands.of(r, window).stream())
            .toList();
    Shown<Ratio> demanded = sum(all);
    Optional<Ratio> limit = limit(kind, window);
    boolean binds =
        limit.isPresent() && demanded.proved().filter(d -> d.compareTo(limit.get()) <= 0).isEmpty();
    Shown<Ratio> most = binds ? new Shown.Proved<>(limit.orElseThrow()) : demanded;
    return new WorstSlash(kind.toString(), window, most, all, binds ? limit : Optional.empty());
  }

  private static Shown<Ratio> sum(List<Contribution> all) {
    Shown<Ratio> total = new Shown.Proved<>(Ratio.ZERO);
    for (Contribution c : all) {
      total = total.then(t -> c.times().map(n -> t.add(c.once().multiply(Ratio.of(n)))));
    }
    return total;
  }

  /** The tightest bound that a limit of the kind gives for the window. */
  private Optional<Ratio> limit(Type kind, Optional<Extent> window) {
    List<Terms.Limit> limits = facts.subject().terms().limits();
    List<Term.Limit> written = facts.subject().written(Term.Limit.class);
    Optional<Ratio> least = Optional.empty();
    for (int i = 0; i < limits.size() && i < written.size(); i++) {
      Type of = facts.subject().file().program().kinds().types().get(limits.get(i).kind());
      if (Types.same(of, kind)) {
        least = lesser(least, bound(limits.get(i), written.get(i), window));
      }
    }
    return least;
  }

  private static Optional<Ratio> lesser(Optional<Ratio> a, Optional<Ratio> b) {
    return Stream.concat(a.stream(), b.stream()).min(Comparator.naturalOrder());
  }

  /** A window is covered by as many windows of the limit as it takes. */
  private Optional<Ratio> bound(Terms.Limit limit, Term.Limit written, Optional<Extent> window) {
    Optional<Ratio> ratio = facts.interval(written.ratio()).high();
    if (limit.window().isEmpty()) {
      return ratio;
    }
    Optional<Ratio> width =
        facts.extent(limit.window().get(), written.window()).low().filter(w -> w.signum() > 0);
    return window
        .filter(w -> w.clock().equals(limit.window().get().clock()))
        .flatMap(w -> width.flatMap(l -> Ratio.of(w.distance(), 1).divide(l)))
        .flatMap(n -> ratio.map(r -> r.multiply(n.ceil().toRatio())));
  }
}
