package io.talion.compiler.analysis;

import io.talion.compiler.core.Kind;
import io.talion.compiler.declaration.File;
import io.talion.compiler.order.KindsBuilder;
import io.talion.grammar.ast.Declaration;
import io.talion.grammar.ast.EventOption;
import io.talion.grammar.ast.Name;
import io.talion.trace.event.EventKind;
import java.util.List;
import java.util.Optional;

/** Declarations that nothing reads: T1001. A module's are for others to use. */
final class Unused {
  private Unused() {}

  static void run(Subject subject) {
    File file = subject.file();
    List<Declaration> declarations = subject.declarations();
    for (Declaration d : declarations) {
      name(d).filter(n -> !file.names().isUsed(n.text())).ifPresent(n -> warn(n, file));
    }
  }

  private static void warn(Name name, File file) {
    Optional<String> members = members(name.text(), file);
    file.report()
        .warning(
            "T1001",
            name.span(),
            "`" + name.text() + "` is never used",
            "no rule, state, reward or test reads it"
                + members.map(k -> "; but who is in it is a member of `" + k + "`").orElse(""),
            members.isPresent()
                ? "if that is meant, say so by `registers`; else leave it out"
                : "use it or leave it out");
  }

  /** A kind that is ranged over and nothing registers: the values in this event are members. */
  private static Optional<String> members(String event, File file) {
    List<EventKind> events = List.copyOf(file.parts().events().values());
    KindsBuilder kinds = new KindsBuilder(events);
    return file.program().kinds().types().stream()
        .map(kinds::build)
        .filter(kind ->
            kind instanceof Kind.Entity e
                && e.registers().isEmpty()
                && e.seen().stream().anyMatch(at -> events.get(at.event()).name().equals(event)))
        .map(Kind::name)
        .findFirst();
  }

  /** Such an event makes and unmakes members, whether it is read or not. */
  private static boolean isMembership(Declaration.Event e) {
    return e.options().stream()
        .anyMatch(o -> o instanceof EventOption.Registers || o instanceof EventOption.Retires);
  }

  private static Optional<Name> name(Declaration d) {
    return switch (d) {
      case Declaration.TypeAlias t -> Optional.of(t.name());
      case Declaration.Enumeration e -> Optional.of(e.name());
      case Declaration.Record r -> Optional.of(r.name());
      case Declaration.Event e -> isMembership(e) ? Optional.empty() : Optional.of(e.name());
      case Declaration.Const c -> Optional.of(c.name());
      case Declaration.Param p -> Optional.of(p.name());
      case Declaration.Function f -> Optional.of(f.name());
      case Declaration.Table t -> Optional.of(t.name());
      case Declaration.Stream s -> Optional.of(s.name());
      case Declaration.State s -> Optional.of(s.name());
      case Declaration.Tally t -> Optional.of(t.name());
      case Declaration.Machine m -> Optional.of(m.name());
      case Declaration.Duty y -> Optional.of(y.name());
      default -> Optional.empty();
    };
  }
}
