package io.talion.compiler.declaration;

import io.talion.compiler.core.Expr;
import io.talion.compiler.core.State;
import io.talion.compiler.fold.Interval;
import io.talion.compiler.names.Lazy;
import io.talion.compiler.names.Scope;
import io.talion.compiler.names.Signature;
import io.talion.compiler.names.Symbol;
import io.talion.compiler.types.Types;
import io.talion.compiler.window.Constants;
import io.talion.grammar.ast.Declaration;
import io.talion.grammar.ast.Expression;
import io.talion.trace.type.Type;
import io.talion.trace.value.None;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code state name(k) : T = …}: a value per key, an expression over streams and other states. */
final class StateDeclarations {
  private StateDeclarations() {}

  static void declare(Declaration.State d, File file) {
    int id = file.parts().nextState();
    Lazy<Signature> signature =
        new Lazy<>(
            file.report().heard(() -> new TypeRefs(file).signature(d.parameters(), d.type())),
            () -> new Signature(List.of(), Types.ERROR));
    Lazy<Boolean> body =
        new Lazy<>(
            file.report().heard(() -> elaborate(d, id, signature.value(), file)), () -> false);
    file.program().stateRange(id, new Lazy<>(() -> range(id, body, file), () -> Interval.ALL));
    file.declare(d.name(), new Symbol.StateName(id, signature, history(d.history(), file)));
    file.parts().body(body::value);
  }

  /** How far back a state or tally can be read; checked when it is asked for. */
  static Optional<Lazy<Expr>> history(Optional<Expression> written, File file) {
    return written.map(h -> {
      Lazy<Expr> lazy =
          new Lazy<>(
              file.report().heard(() -> file.scope().infer(h)),
              () -> new Expr.Const(None.NONE, Types.ERROR, h.span()));
      file.parts().body(() -> Constants.extent(lazy.value(), 1, "`history`", file.scope()));
      return lazy;
    });
  }

  private static boolean elaborate(Declaration.State d, int id, Signature signature, File file) {
    Scope outer = file.scope();
    Scope scope = Parameters.bind(d.parameters(), signature, outer);
    Expr body = scope.check(d.value(), signature.result());
    List<Integer> reads =
        Stream.concat(
                outer.site().reads().streams().keySet().stream(),
                outer.site().reads().earlier().keySet().stream())
            .sorted()
            .toList();
    List<Type> parameters = signature.parameters().stream().map(Type.Field::type).toList();
    file.parts()
        .states()
        .put(
            id,
            new State(
                id,
                file.qualified(d.name()),
                parameters,
                signature.result(),
                body,
                reads,
                outer.site().frame().size()));
    file.parts().stateReads().put(id, outer.site().reads());
    return true;
  }

  private static Interval range(int id, Lazy<Boolean> body, File file) {
    return body.value()
        ? file.program()
            .fold()
            .ranges()
            .of(java.util.Objects.requireNonNull(file.parts().states().get(id)).body())
        : Interval.ALL;
  }
}
