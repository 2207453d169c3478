package io.talion.compiler.declaration;

import io.talion.compiler.core.Expr;
import io.talion.compiler.core.Parts;
import io.talion.compiler.core.Range;
import io.talion.compiler.core.Step;
import io.talion.compiler.core.StreamDef.Origin;
import io.talion.compiler.core.Terms.CountedClock;
import io.talion.compiler.names.Reads;
import io.talion.compiler.names.Scope;
import io.talion.compiler.types.Types;
import io.talion.compiler.window.Bindings;
import io.talion.compiler.window.Bound;
import io.talion.compiler.window.StepsAllowed;
import io.talion.grammar.ast.Term;
import io.talion.grammar.diagnostic.Span;
import io.talion.trace.type.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * {@code clock checkpoint on c in Checkpoint where …} (semantics.md 40). It counts events of one
 * kind by what they hold themselves: where a clock stands must be known before an instant is
 * evaluated, since points that were passed are settled before it.
 */
final class CountedClocks {
  private static final Set<String> TAKEN = Set.of("time", "block", "slot", "epoch");

  private CountedClocks() {}

  static void check(Term.CountedClock c, File file) {
    Scope scope = file.scope();
    if (TAKEN.contains(c.name().text())) {
      refuse(
          "T0104",
          c.name().span(),
          "`" + c.name().text() + "` is a clock of the chain already",
          "events carry it as a stamp",
          "give the clock that counts a name of its own",
          file);
    }
    Bound bound = Bindings.bind(c.on(), StepsAllowed.FILTER, scope);
    if (Types.isError(bound.element())) {
      return;
    }
    int event = event(bound, file);
    if (event < 0) {
      refuse(
          "T0106",
          c.on().source().span(),
          "a clock counts the events of a kind, and `"
              + c.on().source().name().text()
              + "` is none",
          "it must be known where the clock stands before streams are derived",
          "name an event",
          file);
      return;
    }
    List<Expr> conditions = new ArrayList<>();
    bound.steps().forEach(s -> condition(s, c, scope, conditions));
    int size = scope.site().frame().size();
    Clock clock = new Clock(c.name().text());
    file.program().counted(new CountedClock(clock, event, bound.slot(), conditions, size));
  }

  private static int event(Bound bound, File file) {
    return bound.range() instanceof Range.OfStream s
            && file.parts().origins().get(s.stream()) instanceof Origin.Events e
        ? e.event()
        : -1;
  }

  private static void condition(
      Step step, Term.CountedClock c, Scope scope, List<Expr> conditions) {
    Reads reads = scope.site().reads();
    boolean alone =
        reads.states().isEmpty()
            && reads.tallies().isEmpty()
            && reads.machines().isEmpty()
            && reads.previous().isEmpty()
            && reads.earlier().isEmpty()
            && reads.streams().size() == 1;
    if (step instanceof Step.Where w && alone && !readsNow(w.condition())) {
      conditions.add(w.condition());
      return;
    }
    scope
        .report()
        .error(
            "T0311",
            c.on().span(),
            "what a clock counts is decided by the event alone",
            "where the clock stands must be known before the instant is evaluated",
            "compare the event's own fields with constants in `where`");
  }

  private static boolean readsNow(Expr e) {
    return e instanceof Expr.Now
        || e instanceof Expr.ClockAt
        || e instanceof Expr.Coordinate
        || Parts.of(e).anyMatch(CountedClocks::readsNow);
  }

  private static void refuse(
      String code, Span at, String message, String cause, String fix, File file) {
    file.report().error(code, at, message, cause, fix);
  }
}
