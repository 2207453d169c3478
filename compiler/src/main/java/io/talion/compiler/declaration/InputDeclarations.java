package io.talion.compiler.declaration;

import io.talion.compiler.core.Expr;
import io.talion.compiler.core.StreamDef.Emission;
import io.talion.compiler.core.StreamDef.Origin;
import io.talion.compiler.fold.Interval;
import io.talion.compiler.names.Reads;
import io.talion.compiler.names.StreamInfo;
import io.talion.compiler.names.Symbol;
import io.talion.compiler.types.Types;
import io.talion.grammar.ast.Declaration;
import io.talion.grammar.ast.Name;
import io.talion.grammar.ast.Trigger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The inputs of a used module: each is the stream that {@code on x in S where p emit (…)} derives,
 * named and typed by the module, filled in the names of the file that uses it. Several bindings of
 * one input are a union (language.md section 3, semantics.md 41).
 */
final class InputDeclarations {
  private InputDeclarations() {}

  static void declare(Instance instance, File user) {
    for (Declaration.Event d : instance.inputs()) {
      declare(d, instance, user);
    }
  }

  private static void declare(Declaration.Event d, Instance instance, File user) {
    File own = instance.file();
    StreamInfo stream =
        own.program().stream(own.qualified(d.name()), StreamInfo.Visibility.SAME_INSTANT);
    stream.filledBy(() -> EventDeclarations.fill(d, stream, own));
    own.declare(d.name(), new Symbol.StreamName(stream, "input"));
    own.parts().body(() -> emissions(d, stream, instance, user));
  }

  private static void emissions(
      Declaration.Event d, StreamInfo stream, Instance instance, File user) {
    EventDeclarations.ranges(d, stream, instance.file());
    Reads reads = new Reads();
    List<Emission> out = new ArrayList<>();
    for (Declaration.InputBinding b : instance.use().inputs()) {
      if (b.input().text().equals(d.name().text())) {
        Emission e = StreamDeclarations.emission(emission(b), d.name().text(), stream, reads, user);
        inRange(e, d, stream, user);
        out.add(e);
      }
    }
    user.parts().origins().put(stream.id(), new Origin.Emitted(out));
    user.parts().streamReads().put(stream.id(), reads);
  }

  private static Declaration.Emission emission(Declaration.InputBinding b) {
    return new Declaration.Emission(
        new Trigger.On(b.source(), List.of(), b.source().span()),
        Optional.empty(),
        b.values(),
        b.span());
  }

  /** What the module was checked with must hold of what it is given. */
  private static void inRange(Emission e, Declaration.Event d, StreamInfo stream, File user) {
    for (int i = 0; i < e.values().size(); i++) {
      Expr value = e.values().get(i);
      Optional<Interval> range = stream.range(i);
      boolean known = range.isPresent() && !Types.isError(value.type());
      if (known && !range.get().contains(user.program().fold().ranges().of(value))) {
        outOfRange(value, d.fields().get(i).name(), user);
      }
    }
  }

  private static void outOfRange(Expr value, Name field, File user) {
    user.report()
        .error(
            "T0211",
            value.span(),
            "`" + field.text() + "` is not shown to lie in its range",
            "what was checked of the module holds for the declared range of its input only",
            "declare the range of the field that it comes from, or write `clamp(…)`");
  }
}
