package io.talion.compiler.declaration;

import io.talion.compiler.core.Terms.TimedClock;
import io.talion.compiler.names.Scope;
import io.talion.compiler.window.Constants;
import io.talion.compiler.window.Triggers;
import io.talion.grammar.ast.Expression;
import io.talion.grammar.ast.Term;
import io.talion.trace.event.EventKind.Extent;
import io.talion.trace.type.Clock;
import java.util.List;
import java.util.Optional;

/** Clocks that {@code terms} declare (semantics.md 2 and 40); types and units depend on them. */
public final class Clocks {
  private Clocks() {}

  /** Makes the names known, so that their units can be written anywhere. */
  public static void names(List<Term> terms, File file) {
    for (Term t : terms) {
      switch (t) {
        case Term.TimedClock c -> file.program().clock(new Clock(c.name().text()));
        case Term.CountedClock c -> file.program().counts(new Clock(c.name().text()));
        default -> {
          // Other terms need types.
        }
      }
    }
  }

  /** Works out the periods of clocks computed from time. */
  public static void timed(List<Term> terms, File file) {
    for (Term t : terms) {
      if (t instanceof Term.TimedClock c) {
        timed(c, file);
      }
    }
  }

  /** A clock counted by events is checked when streams are known. */
  public static void counted(List<Term> terms, File file) {
    for (Term t : terms) {
      if (t instanceof Term.CountedClock c) {
        file.parts().body(() -> CountedClocks.check(c, file));
      }
    }
  }

  /**
   * Leaves out a clock that counts events: an event's place on it is known when it is evaluated,
   * too late to say whether it comes late.
   */
  static Optional<Extent> known(
      Optional<Extent> extent, Expression written, String what, File file) {
    extent
        .filter(e -> file.program().isCounted(e.clock()))
        .ifPresent(e ->
            file.report()
                .error(
                    "T0309",
                    written.span(),
                    what + " cannot be measured on the clock `" + e.clock().name() + "`",
                    "it counts events, and these have no place on it before they are evaluated",
                    "measure it in time, blocks, slots or epochs"));
    return extent.filter(e -> !file.program().isCounted(e.clock()));
  }

  private static void timed(Term.TimedClock c, File file) {
    Scope scope = file.scope();
    Clock clock = new Clock(c.name().text());
    Optional<Extent> period = Constants.extent(c.period(), 1, "the period of a clock", scope);
    long from = c.from().map(f -> Triggers.from(f, Clock.TIME, scope)).orElse(0L);
    if (period.isEmpty()) {
      return;
    }
    if (period.get().clock().equals(Clock.TIME)) {
      file.program().timed(new TimedClock(clock, period.get().distance(), from));
      return;
    }
    TimedClock base = file.program().timed().get(period.get().clock());
    if (base == null) {
      file.report()
          .error(
              "T0309",
              c.period().span(),
              "the clock `" + c.name().text() + "` counts one that is not computed from time",
              "only a declared clock converts",
              "declare `clock " + period.get().clock().name() + " every …` before it");
      return;
    }
    long start = c.from().isPresent() ? from : base.fromMillis();
    file.program()
        .timed(
            new TimedClock(
                clock, Math.multiplyExact(base.periodMillis(), period.get().distance()), start));
  }
}
