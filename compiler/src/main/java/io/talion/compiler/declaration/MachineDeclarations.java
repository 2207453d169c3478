package io.talion.compiler.declaration;

import io.talion.compiler.core.Expr;
import io.talion.compiler.names.Lazy;
import io.talion.compiler.names.Scope;
import io.talion.compiler.names.Signature;
import io.talion.compiler.names.StreamInfo;
import io.talion.compiler.names.Suggest;
import io.talion.compiler.names.Symbol;
import io.talion.compiler.types.Types;
import io.talion.compiler.window.Bindings;
import io.talion.compiler.window.Constants;
import io.talion.compiler.window.StepsAllowed;
import io.talion.grammar.ast.Declaration;
import io.talion.grammar.ast.Name;
import io.talion.grammar.diagnostic.Span;
import io.talion.trace.type.Type;
import io.talion.trace.value.Bool;
import java.util.ArrayList;
import java.util.List;

/** {@code machine} (semantics.md 13 and 42): resolved and typed, not run yet. */
final class MachineDeclarations {
  /** Under this name a guard finds that its machine has been entered. */
  static final String ENTERED = "entered here";

  private MachineDeclarations() {}

  static void declare(Declaration.Machine d, File file) {
    file.report().later(d.name().span(), "a `machine`");
    Type.Enum states = new Type.Enum(d.name().text(), states(d));
    StreamInfo stream =
        file.program().stream(file.qualified(d.name()), StreamInfo.Visibility.SAME_INSTANT);
    Lazy<Signature> signature =
        new Lazy<>(
            () -> {
              TypeRefs types = new TypeRefs(file);
              List<Type.Field> p =
                  d.parameters().stream()
                      .map(x -> new Type.Field(x.name().text(), types.resolve(x.type())))
                      .toList();
              return new Signature(p, states);
            },
            () -> new Signature(List.of(), Types.ERROR));
    stream.filledBy(() -> fill(signature.value(), states, stream));
    file.declare(d.name(), new Symbol.MachineName(signature, stream));
    file.parts().body(() -> check(d, signature.value(), file));
  }

  private static List<String> states(Declaration.Machine d) {
    List<String> out = new ArrayList<>(List.of(d.initial().text()));
    for (Declaration.Transition t : d.transitions()) {
      for (Name n : List.of(t.from(), t.to())) {
        if (!out.contains(n.text())) {
          out.add(n.text());
        }
      }
    }
    return out;
  }

  private static void fill(Signature signature, Type states, StreamInfo stream) {
    signature.parameters().forEach(p -> stream.add(p.name(), p.type()));
    if (!signature.parameters().isEmpty()) {
      stream.ofField(0);
    }
    stream.add("from", states);
    stream.add("to", states);
  }

  private static void check(Declaration.Machine d, Signature signature, File file) {
    Scope scope = Parameters.bind(d.parameters(), signature, file.scope());
    for (Declaration.Transition t : d.transitions()) {
      reachable(t, d, file);
      boolean entered = !t.from().text().equals(d.initial().text());
      Scope own = entered ? scope.with(ENTERED, truth(t.span())) : scope;
      t.on()
          .ifPresent(b -> {
            Scope inner = Bindings.bind(b, StepsAllowed.FILTER, own).scope();
            t.when().ifPresent(inner::condition);
          });
      t.after().ifPresent(a -> Constants.extent(a, 1, "`after`", own));
    }
  }

  private static Expr truth(Span span) {
    return new Expr.Const(Bool.TRUE, Type.Simple.BOOL, span);
  }

  private static void reachable(Declaration.Transition t, Declaration.Machine d, File file) {
    boolean initial = t.from().text().equals(d.initial().text());
    List<String> targets = d.transitions().stream().map(x -> x.to().text()).toList();
    if (!initial && !targets.contains(t.from().text())) {
      file.report()
          .error(
              "T0101",
              t.from().span(),
              "no transition leads to `" + t.from().text() + "`",
              "",
              Suggest.fix(t.from().text(), targets, "add one, or correct the name"));
    }
  }
}
