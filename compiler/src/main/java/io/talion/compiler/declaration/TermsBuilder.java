package io.talion.compiler.declaration;

import io.talion.compiler.core.Expr;
import io.talion.compiler.core.Terms;
import io.talion.compiler.names.Scope;
import io.talion.compiler.names.Suggest;
import io.talion.compiler.names.Symbol;
import io.talion.compiler.types.Types;
import io.talion.compiler.window.Constants;
import io.talion.grammar.ast.Expression;
import io.talion.grammar.ast.Term;
import io.talion.trace.event.EventKind.Extent;
import io.talion.trace.type.Type;
import io.talion.trace.value.Hex;
import io.talion.trace.value.Ratio;
import io.talion.trace.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** The {@code terms} of a policy, with defaults (semantics.md, first paragraph). */
public final class TermsBuilder {
  private final List<Term> terms;
  private final File file;
  private final Scope scope;

  public TermsBuilder(List<Term> terms, File file) {
    this.terms = terms;
    this.file = file;
    this.scope = file.scope();
  }

  /** What rules need to know beforehand. */
  public void prepare() {
    once();
    all(Term.Strategies.class)
        .forEach(s -> s.names().forEach(n -> scope.program().strategies().add(n.text())));
    one(Term.SlashableFor.class)
        .flatMap(t -> Constants.extent(t.distance(), 1, "`slashable for`", scope))
        .ifPresent(scope.program()::slashableFor);
  }

  /** The terms, checked. */
  public Terms build() {
    all(Term.ExpectRate.class).forEach(this::expectRate);
    all(Term.ExpectCount.class).forEach(e -> KindNames.require(e.kind(), file));
    one(Term.SlashedFunds.class)
        .flatMap(Term.SlashedFunds::recipient)
        .ifPresent(r -> scope.check(r, Type.Bytes.ADDRESS));
    return new Terms(
        one(Term.Avs.class).flatMap(a -> hex(scope.check(a.address(), Type.Bytes.AVS))),
        one(Term.OperatorSet.class).map(Term.OperatorSet::id),
        List.copyOf(scope.program().strategies()),
        addresses(),
        scope.program().slashableFor(),
        one(Term.Challenge.class)
            .flatMap(c -> Constants.extent(c.distance(), 0, "`challenge`", scope)),
        one(Term.Combine.class)
            .map(c -> Terms.Combine.valueOf(c.mode().text().toUpperCase(Locale.ROOT)))
            .orElse(Terms.Combine.COMPOUND),
        limits(),
        rounds("slash"),
        rounds("reward"),
        one(Term.Late.class).flatMap(l -> known(l.distance(), 0, "`late`")),
        one(Term.Gap.class).flatMap(g -> known(g.distance(), 1, "`gap`")),
        one(Term.FinalAfter.class)
            .flatMap(f -> Constants.extent(f.distance(), 0, "`final after`", scope)),
        effective(),
        List.copyOf(scope.program().timed().values()),
        List.copyOf(scope.program().counted().values()),
        instantPerLog());
  }

  /** A finding does not say of which of a block's logs it is: their sums could not be told. */
  private boolean instantPerLog() {
    Optional<Term.InstantPerLog> term = one(Term.InstantPerLog.class);
    if (term.isPresent()
        && one(Term.Combine.class).filter(c -> c.mode().text().equals("sum")).isPresent()) {
      file.report()
          .error(
              "T0305",
              term.get().span(),
              "`instant per log` cannot stand beside `combine sum`",
              "the sum is that of a whole instant, and a finding does not say of which log it is",
              "leave `combine` out: slashes of different logs are executed one after the other");
    }
    return term.isPresent();
  }

  /** On a clock that is known of an event before it is evaluated. */
  private Optional<Extent> known(Expression distance, long least, String what) {
    return Clocks.known(Constants.extent(distance, least, what, scope), distance, what, file);
  }

  private OptionalLong effective() {
    Optional<Term.EffectiveFrom> t = one(Term.EffectiveFrom.class);
    return t.isEmpty()
        ? OptionalLong.empty()
        : Constants.whole(scope.check(t.get().point(), Type.INSTANT), 0, "`effective from`", scope);
  }

  private Map<String, Hex> addresses() {
    Map<String, Hex> out = new LinkedHashMap<>();
    for (String name : scope.program().strategies()) {
      if (scope.names().has(name)
          && scope.names().find(name).orElseThrow() instanceof Symbol.Constant c) {
        hex(c.value().value()).ifPresent(h -> out.put(name, h));
      }
    }
    return out;
  }

  private static Optional<Hex> hex(Expr e) {
    return e instanceof Expr.Const c && c.value() instanceof Hex h
        ? Optional.of(h)
        : Optional.empty();
  }

  private List<Terms.Limit> limits() {
    List<Terms.Limit> out = new ArrayList<>();
    for (Term.Limit l : all(Term.Limit.class)) {
      Optional<Value> ratio =
          Constants.value(scope.check(l.ratio(), Type.Simple.RATIO), "a limit", scope);
      Optional<Extent> window =
          l.window().flatMap(w -> Constants.extent(w, 1, "the window of a limit", scope));
      Type kind = KindNames.require(l.kind(), file);
      if (ratio.isPresent() && ratio.get() instanceof Ratio r && !Types.isError(kind)) {
        out.add(new Terms.Limit(r, scope.program().kinds().idOf(kind), window));
      }
    }
    return out;
  }

  private void expectRate(Term.ExpectRate e) {
    Optional<Symbol> symbol = scope.names().find(e.event().text());
    if (symbol.isEmpty() || !(symbol.get() instanceof Symbol.StreamName)) {
      file.report()
          .error(
              "T0101",
              e.event().span(),
              "unknown event `" + e.event().text() + "`",
              "",
              Suggest.fix(e.event().text(), scope.names().all(), "name an event of this policy"));
    }
    Constants.extent(e.per(), 1, "the period of `expect`", scope);
  }

  private boolean rounds(String what) {
    return all(Term.Rounding.class).stream()
        .flatMap(r -> r.rules().stream())
        .anyMatch(r -> r.what().text().equals(what) && r.direction().text().equals("up"));
  }

  private void once() {
    for (int i = 0; i < terms.size(); i++) {
      Term t = terms.get(i);
      boolean many =
          t instanceof Term.Limit
              || t instanceof Term.TimedClock
              || t instanceof Term.CountedClock
              || t instanceof Term.ExpectRate
              || t instanceof Term.ExpectCount
              || t instanceof Term.Rounding;
      if (!many && terms.subList(0, i).stream().anyMatch(p -> p.getClass() == t.getClass())) {
        file.report().error("T0305", t.span(), "this term is written twice", "", "leave one out");
      }
    }
  }

  private <T extends Term> Optional<T> one(Class<T> kind) {
    return all(kind).stream().findFirst();
  }

  private <T extends Term> List<T> all(Class<T> kind) {
    return terms.stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
