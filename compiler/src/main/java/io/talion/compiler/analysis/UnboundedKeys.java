package io.talion.compiler.analysis;

import io.talion.compiler.core.Expr;
import io.talion.compiler.core.Range;
import io.talion.compiler.names.Signature;
import io.talion.compiler.names.Symbol;
import io.talion.grammar.ast.Declaration;
import io.talion.grammar.ast.Name;
import io.talion.trace.type.Type;
import java.util.List;
import java.util.Optional;

/**
 * States, tallies and machines keep one entry per key for ever, and a declared key that is not a
 * member of a kind has no end: T1007, as for {@code once per} (semantics.md 33). That it is kept is
 * at least written; where no declaration says so it is an error, {@link UnboundedAggregates}.
 */
final class UnboundedKeys {
  private UnboundedKeys() {}

  static void run(Subject subject) {
    for (Declaration d : subject.declarations()) {
      switch (d) {
        case Declaration.State s -> state(s, subject);
        case Declaration.Tally t -> check(t.name(), t.parameters(), subject);
        case Declaration.Machine m -> check(m.name(), m.parameters(), subject);
        default -> {}
      }
    }
  }

  /** Of its parameters, those that a window does not bound. */
  private static void state(Declaration.State d, Subject subject) {
    subject.parts().states().values().stream()
        .filter(s -> s.name().equals(d.name().text()))
        .flatMap(s -> ExprTree.all(s.body()))
        .filter(e -> e instanceof Expr.Aggregate a && isKept(a, subject))
        .findFirst()
        .ifPresent(e -> check(d.name(), d.parameters(), subject));
  }

  private static boolean isKept(Expr.Aggregate a, Subject subject) {
    return a.range() instanceof Range.OfStream
        && !new Window(a).isTimed()
        && AggregateKeys.endless(subject, a).stream()
            .anyMatch(k -> k.equal().filter(e -> e instanceof Expr.Local).isPresent());
  }

  private static void check(Name name, List<Declaration.Parameter> parameters, Subject subject) {
    List<Type.Field> keys = signature(name, subject).map(Signature::parameters).orElse(List.of());
    for (int i = 0; i < keys.size(); i++) {
      if (!Finite.is(keys.get(i).type())) {
        subject.warn(
            "T1007",
            parameters.get(i).name().span(),
            "one entry per " + keys.get(i).type() + " is kept for ever by `" + name.text() + "`",
            "whoever chooses the key decides how much memory this takes",
            "key it by a member of a kind, an enum or a `type` of its own");
      }
    }
  }

  private static Optional<Signature> signature(Name name, Subject subject) {
    return subject
        .file()
        .names()
        .find(name.text())
        .flatMap(s ->
            switch (s) {
              case Symbol.StateName n -> Optional.of(n.signature().value());
              case Symbol.TallyName t -> Optional.of(t.signature().value());
              case Symbol.MachineName m -> Optional.of(m.signature().value());
              default -> Optional.empty();
            });
  }
}
