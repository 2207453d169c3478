package io.talion.compiler.declaration;

import io.talion.compiler.core.Duty;
import io.talion.compiler.core.Expr;
import io.talion.compiler.core.Range;
import io.talion.compiler.core.StreamDef.Origin;
import io.talion.compiler.names.Scope;
import io.talion.compiler.names.StreamInfo;
import io.talion.compiler.names.Symbol;
import io.talion.compiler.types.Types;
import io.talion.compiler.window.Bindings;
import io.talion.compiler.window.Bound;
import io.talion.compiler.window.StepsAllowed;
import io.talion.grammar.ast.Declaration;
import io.talion.trace.type.Clock;
import io.talion.trace.type.Type;
import io.talion.trace.type.Type.Simple;
import java.util.Optional;

/** {@code duty}: obligations, and the stream of their outcomes (semantics.md 12). */
final class DutyDeclarations {
  private static final String OWED_BY = "owed by";

  private DutyDeclarations() {}

  static void declare(Declaration.Duty d, File file) {
    int id = file.parts().nextDuty();
    StreamInfo stream =
        file.program().stream(file.qualified(d.name()), StreamInfo.Visibility.SAME_INSTANT);
    file.parts().origins().put(stream.id(), new Origin.Outcomes(id));
    file.declare(d.name(), new Symbol.StreamName(stream, "duty"));
    stream.filledBy(() -> elaborate(d, id, stream, file));
    file.parts().body(stream::fields);
  }

  private static void elaborate(Declaration.Duty d, int id, StreamInfo stream, File file) {
    Scope scope = file.scope();
    Bound opener = Bindings.bind(d.opener(), StepsAllowed.FILTER, scope);
    Bound met = Bindings.bind(d.metBy(), StepsAllowed.FILTER, opener.scope());
    Expr owedBy = opener.scope().infer(d.owedBy());
    Expr within = opener.scope().infer(d.within());
    Clock clock = clock(within, scope);
    fields(opener, met, owedBy, clock, stream);
    Optional<Expr> excused = d.excusedWhen().map(e -> opener.scope().condition(e));
    file.parts().streamReads().put(stream.id(), scope.site().reads());
    boolean opens = isStream(opener, d.opener().source().span(), scope);
    boolean meets = isStream(met, d.metBy().source().span(), scope);
    if (opens && meets) {
      file.parts()
          .duties()
          .put(
              id,
              new Duty(
                  id,
                  file.qualified(d.name()),
                  id(opener),
                  opener.slot(),
                  opener.steps(),
                  owedBy,
                  id(met),
                  met.slot(),
                  met.steps(),
                  within,
                  clock,
                  excused,
                  stream.id(),
                  scope.site().frame().size()));
    }
  }

  private static void fields(Bound opener, Bound met, Expr owedBy, Clock clock, StreamInfo stream) {
    opener.stream().ifPresent(s -> s.fields().forEach(f -> stream.add(f.name(), f.type())));
    stream.add("met", Simple.BOOL);
    stream.add("missed", Simple.BOOL);
    stream.add("excused", Simple.BOOL);
    stream.add("due", new Type.Point(clock));
    stream.add("settled", Type.INSTANT);
    stream.add("proof", Types.optional(met.element()));
    stream.add(OWED_BY, owedBy.type());
    stream.indexOf(OWED_BY).ifPresent(stream::ofField);
  }

  private static Clock clock(Expr within, Scope scope) {
    if (Types.base(within.type()) instanceof Type.Distance d && !Types.isOptional(within.type())) {
      return d.clock();
    }
    if (!Types.isError(within.type())) {
      scope
          .report()
          .error(
              "T0201",
              within.span(),
              "`within` is a duration or a distance, but this is " + within.type(),
              "",
              "write `within 50 blocks` or `within 30 minutes`");
    }
    return Clock.TIME;
  }

  private static boolean isStream(
      Bound bound, io.talion.grammar.diagnostic.Span span, Scope scope) {
    if (bound.stream().isEmpty() && !Types.isError(bound.element())) {
      scope
          .report()
          .error(
              "T0106",
              span,
              "a duty is opened and met by the elements of a stream",
              "",
              "name an event, a duty or a stream");
    }
    return bound.stream().isPresent();
  }

  private static int id(Bound bound) {
    return bound.range() instanceof Range.OfStream s ? s.stream() : -1;
  }
}
