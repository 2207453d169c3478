package io.talion.compiler.declaration;

import io.talion.compiler.core.Expr;
import io.talion.compiler.core.StreamDef.Emission;
import io.talion.compiler.core.StreamDef.Origin;
import io.talion.compiler.expr.Records;
import io.talion.compiler.names.Reads;
import io.talion.compiler.names.Scope;
import io.talion.compiler.names.Site;
import io.talion.compiler.names.StreamInfo;
import io.talion.compiler.names.Symbol;
import io.talion.compiler.window.BoundTrigger;
import io.talion.compiler.window.Triggers;
import io.talion.grammar.ast.Declaration;
import io.talion.trace.type.Type;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code stream}: derived events, a union of emissions (semantics.md 41). */
final class StreamDeclarations {
  private StreamDeclarations() {}

  static void declare(Declaration.Stream d, File file) {
    StreamInfo stream =
        file.program().stream(file.qualified(d.name()), StreamInfo.Visibility.SAME_INSTANT);
    stream.filledBy(() -> fill(d, stream, file));
    file.declare(d.name(), new Symbol.StreamName(stream, "stream"));
    file.parts().body(() -> emissions(d, stream, file));
  }

  private static void fill(Declaration.Stream d, StreamInfo stream, File file) {
    for (Type.Field f : TypeDeclarations.fields(d.fields(), file)) {
      stream.add(f.name(), f.type());
    }
    if (!d.fields().isEmpty()) {
      stream.ofField(0);
    }
  }

  private static void emissions(Declaration.Stream d, StreamInfo stream, File file) {
    Reads reads = new Reads();
    List<Emission> out = new ArrayList<>();
    for (Declaration.Emission e : d.emissions()) {
      out.add(emission(e, d.name().text(), stream, reads, file));
    }
    file.parts().origins().put(stream.id(), new Origin.Emitted(out));
    file.parts().streamReads().put(stream.id(), reads);
  }

  /** One part of a union, with what it reads added to {@code reads}. */
  static Emission emission(
      Declaration.Emission e, String owner, StreamInfo stream, Reads reads, File file) {
    Site own = Site.of(file.program());
    Site site = new Site(file.program(), own.frame(), reads, false, false, new ArrayDeque<>());
    BoundTrigger trigger = Triggers.bind(e.trigger(), Scope.of(site, file.names()));
    Optional<Expr> when = e.when().map(w -> trigger.scope().condition(w));
    List<Expr> values =
        Records.values(stream.fields(), owner, e.values(), e.span(), trigger.scope());
    return new Emission(trigger.trigger(), when, values, site.frame().size());
  }
}
