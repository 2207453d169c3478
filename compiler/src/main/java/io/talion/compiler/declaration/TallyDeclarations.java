package io.talion.compiler.declaration;

import io.talion.compiler.core.Expr;
import io.talion.compiler.core.StreamDef.Origin;
import io.talion.compiler.core.Tally;
import io.talion.compiler.names.Kinds;
import io.talion.compiler.names.Lazy;
import io.talion.compiler.names.Scope;
import io.talion.compiler.names.Signature;
import io.talion.compiler.names.StreamInfo;
import io.talion.compiler.names.Symbol;
import io.talion.compiler.types.Types;
import io.talion.grammar.ast.Declaration;
import io.talion.grammar.ast.Name;
import io.talion.trace.type.Type;
import java.util.ArrayList;
import java.util.List;

/** {@code tally}: a bounded fold per key, and the stream of its steps (semantics.md 13, 41, 42). */
final class TallyDeclarations {
  private TallyDeclarations() {}

  static void declare(Declaration.Tally d, File file) {
    int id = file.parts().nextTally();
    StreamInfo stream =
        file.program().stream(file.qualified(d.name()), StreamInfo.Visibility.SAME_INSTANT);
    Lazy<Signature> signature =
        new Lazy<>(
            file.report().heard(() -> new TypeRefs(file).signature(d.parameters(), d.type())),
            () -> new Signature(List.of(), Types.ERROR));
    file.parts().origins().put(stream.id(), new Origin.Steps(id));
    stream.filledBy(() -> fill(d, signature.value(), stream, file));
    file.declare(
        d.name(),
        new Symbol.TallyName(id, signature, stream, StateDeclarations.history(d.history(), file)));
    file.parts().body(() -> elaborate(d, id, signature.value(), stream, file));
  }

  /** The fields that the elements of all steps have, then the key, before and after. */
  private static void fill(Declaration.Tally d, Signature signature, StreamInfo stream, File file) {
    TallySteps.common(d, file).forEach(f -> stream.add(f.name(), f.type()));
    for (Type.Field p : signature.parameters()) {
      stream.add(p.name(), p.type());
    }
    if (!signature.parameters().isEmpty()) {
      stream.indexOf(signature.parameters().get(0).name()).ifPresent(stream::ofField);
    }
    stream.add("before", signature.result());
    stream.add("after", signature.result());
  }

  private static void elaborate(
      Declaration.Tally d, int id, Signature signature, StreamInfo stream, File file) {
    stream.fields();
    Scope outer = file.scope();
    Scope scope = Parameters.bind(d.parameters(), signature, outer);
    scope = scope.bind(new Name("it", d.name().span()), signature.result());
    int itSlot = signature.parameters().size();
    Expr initial = scope.check(d.initial(), signature.result());
    List<Type.Field> common = TallySteps.common(d, file);
    List<Tally.Step> steps = new ArrayList<>();
    for (Declaration.TallyStep s : d.steps()) {
      Tally.Step step = TallySteps.step(s, d, signature, scope);
      steps.add(step.showing(TallySteps.shown(common, s.trigger(), file)));
    }
    rounded(d, signature, file);
    int size = outer.site().frame().size();
    List<Tally.Step> sized = steps.stream().map(s -> s.sized(size)).toList();
    file.parts()
        .tallies()
        .put(
            id,
            new Tally(
                id,
                file.qualified(d.name()),
                parameters(signature, file),
                signature.result(),
                initial,
                sized,
                stream.id(),
                itSlot));
    file.parts().tallyReads().put(id, outer.site().reads());
  }

  /** A tally of Ratio must round, or its numerator and denominator grow for ever. */
  private static void rounded(Declaration.Tally d, Signature signature, File file) {
    if (Types.base(signature.result()) != Type.Simple.RATIO) {
      return;
    }
    for (Declaration.TallyStep s : d.steps()) {
      if (!TallySteps.isRounded(s.value())) {
        file.report()
            .error(
                "T0204",
                s.value().span(),
                "a tally of Ratio must round to a stated unit",
                "an exact fraction that is carried on grows without end",
                "write `round(…, to: 0.01%, mode: down)`");
      }
    }
  }

  static List<Tally.Parameter> parameters(Signature signature, File file) {
    return signature.parameters().stream()
        .map(p ->
            new Tally.Parameter(
                p.name(),
                p.type(),
                Kinds.isKind(p.type()) ? file.program().kinds().idOf(p.type()) : -1))
        .toList();
  }
}
