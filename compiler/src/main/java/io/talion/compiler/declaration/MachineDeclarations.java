package io.talion.compiler.declaration;

import io.talion.compiler.core.Machine;
import io.talion.compiler.core.StreamDef.Origin;
import io.talion.compiler.names.Lazy;
import io.talion.compiler.names.Scope;
import io.talion.compiler.names.Signature;
import io.talion.compiler.names.StreamInfo;
import io.talion.compiler.names.Suggest;
import io.talion.compiler.names.Symbol;
import io.talion.compiler.types.Types;
import io.talion.grammar.ast.Declaration;
import io.talion.grammar.ast.Name;
import io.talion.trace.type.Type;
import java.util.ArrayList;
import java.util.List;

/** {@code machine}: states, and the stream of its transitions (semantics.md 13, 41 and 42). */
final class MachineDeclarations {
  private MachineDeclarations() {}

  static void declare(Declaration.Machine d, File file) {
    int id = file.parts().nextMachine();
    Type.Enum states = new Type.Enum(file.qualified(d.name()), states(d));
    StreamInfo stream =
        file.program().stream(file.qualified(d.name()), StreamInfo.Visibility.SAME_INSTANT);
    file.parts().origins().put(stream.id(), new Origin.Transitions(id));
    Lazy<Signature> signature =
        new Lazy<>(
            file.report().heard(() -> signature(d, states, file)),
            () -> new Signature(List.of(), Types.ERROR));
    stream.filledBy(() -> fill(signature.value(), states, stream));
    file.declare(d.name(), new Symbol.MachineName(id, signature, stream));
    file.parts().body(() -> elaborate(d, id, states, signature.value(), stream, file));
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

  private static Signature signature(Declaration.Machine d, Type states, File file) {
    TypeRefs types = new TypeRefs(file);
    List<Type.Field> parameters =
        d.parameters().stream()
            .map(x -> new Type.Field(x.name().text(), types.resolve(x.type())))
            .toList();
    return new Signature(parameters, states);
  }

  private static void fill(Signature signature, Type states, StreamInfo stream) {
    signature.parameters().forEach(p -> stream.add(p.name(), p.type()));
    if (!signature.parameters().isEmpty()) {
      stream.ofField(0);
    }
    stream.add("from", states);
    stream.add("to", states);
  }

  private static void elaborate(
      Declaration.Machine d,
      int id,
      Type.Enum states,
      Signature signature,
      StreamInfo stream,
      File file) {
    stream.fields();
    Scope scope = file.scope();
    Scope inner = Parameters.bind(d.parameters(), signature, scope);
    Transitions transitions = new Transitions(d, id, states, signature, inner);
    List<Machine.Transition> made = new ArrayList<>();
    for (Declaration.Transition t : d.transitions()) {
      reachable(t, d, file);
      transitions.add(t, made);
    }
    int size = scope.site().frame().size();
    file.parts()
        .machines()
        .put(
            id,
            new Machine(
                id,
                file.qualified(d.name()),
                TallyDeclarations.parameters(signature, file),
                states,
                0,
                made.stream().map(t -> Transitions.sized(t, size)).toList(),
                stream.id()));
    file.parts().machineReads().put(id, scope.site().reads());
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
    if (initial && t.after().isPresent()) {
      neverEntered(t, targets.contains(d.initial().text()), file);
    }
  }

  /** What nothing has entered yet has no beginning that a timeout could count from. */
  private static void neverEntered(Declaration.Transition t, boolean again, File file) {
    file.report()
        .warning(
            "T1013",
            t.span(),
            "the initial state `" + t.from().text() + "` has no beginning to count from",
            again
                ? "this timeout counts only where a transition has led back to it"
                : "no transition leads back to it, so this timeout never comes",
            "let an event begin what is to end after a time");
  }
}
