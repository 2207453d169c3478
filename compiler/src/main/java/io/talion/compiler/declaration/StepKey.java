package io.talion.compiler.declaration;

import io.talion.compiler.core.Expr;
import io.talion.compiler.names.Kinds;
import io.talion.compiler.names.Scope;
import io.talion.compiler.names.Signature;
import io.talion.compiler.names.StreamInfo;
import io.talion.compiler.types.Types;
import io.talion.compiler.window.Bindings;
import io.talion.compiler.window.BoundTrigger;
import io.talion.compiler.window.Triggers;
import io.talion.grammar.ast.Binding;
import io.talion.grammar.ast.Declaration;
import io.talion.grammar.ast.Expression;
import io.talion.grammar.ast.Trigger;
import io.talion.trace.type.Type;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How a step of a tally or a transition of a machine names its key: by {@code of k} in its trigger
 * or by {@code f.x == k} in its condition. The key it does not name is every member of the key's
 * kind (semantics.md 13).
 *
 * @param trigger without {@code of k}
 * @param key for each parameter what names it
 */
record StepKey(BoundTrigger trigger, List<Optional<Expr>> key) {

  static StepKey of(
      StepConditions step, List<Declaration.Parameter> declared, Signature signature, Scope scope) {
    Trigger written = step.trigger();
    Set<String> parameters = new HashSet<>(declared.stream().map(p -> p.name().text()).toList());
    Optional<String> ofParameter = ofParameter(written, parameters);
    Trigger trigger = ofParameter.isPresent() ? withoutOf((Trigger.On) written) : written;
    BoundTrigger bound = Triggers.bind(trigger, scope);
    if (ofParameter.isPresent() && bound.stream().filter(x -> x.ofField().isEmpty()).isPresent()) {
      Bindings.noKey(((Trigger.On) written).binding().source(), scope);
    }
    List<Optional<Expr>> key = new ArrayList<>();
    for (Type.Field p : signature.parameters()) {
      Optional<Expr> named =
          ofParameter.filter(n -> n.equals(p.name())).flatMap(n -> ofField(bound, scope));
      key.add(named.or(() -> fromCondition(step.when(), p, parameters, bound.scope())));
      unnamed(key.get(key.size() - 1), p, written, scope);
    }
    return new StepKey(bound, key);
  }

  private static Optional<String> ofParameter(Trigger t, Set<String> parameters) {
    return t instanceof Trigger.On on
            && on.binding().source().of().isPresent()
            && on.binding().source().of().get() instanceof Expression.Reference r
            && parameters.contains(r.name().text())
        ? Optional.of(r.name().text())
        : Optional.empty();
  }

  private static Trigger withoutOf(Trigger.On on) {
    Binding b = on.binding();
    Binding.Source source =
        new Binding.Source(b.source().name(), Optional.empty(), b.source().span());
    return new Trigger.On(
        new Binding(b.variable(), source, b.steps(), b.span()), on.each(), on.span());
  }

  private static Optional<Expr> ofField(BoundTrigger bound, Scope scope) {
    Optional<StreamInfo> stream = bound.stream().filter(s -> s.ofField().isPresent());
    if (stream.isEmpty() || bound.elements().isEmpty()) {
      return Optional.empty();
    }
    int index = stream.get().ofField().getAsInt();
    Expr element = bound.elements().values().iterator().next();
    Type type = stream.get().fields().get(index).type();
    return Optional.of(scope.fold().field(element, index, type, element.span()));
  }

  /** {@code f.x == k} or {@code k == f.x} among the conditions joined by {@code and}. */
  private static Optional<Expr> fromCondition(
      Optional<Expression> when, Type.Field p, Set<String> parameters, Scope scope) {
    return when.flatMap(w -> equated(w, p.name(), parameters))
        .map(e -> key(e, when.get(), p.type(), scope));
  }

  /** Of what may be none any value will do for a key: the condition itself then does not hold. */
  private static Expr key(Expression e, Expression when, Type type, Scope scope) {
    Expr value = scope.infer(e, type);
    boolean same = Types.base(Types.inner(value.type())).equals(Types.base(type));
    return Types.isOptional(value.type()) && same
        ? scope
            .fold()
            .orElse(value, new Expr.Const(AnyValue.of(type), type, e.span()), type, e.span())
        : checked(e, when, type, scope);
  }

  /** What is wrong about the comparison is said of the comparison, and not of its side as well. */
  private static Expr checked(Expression e, Expression when, Type type, Scope scope) {
    Expr[] key = new Expr[1];
    scope.report().muted(() -> key[0] = scope.check(e, type));
    boolean told = Types.isError(key[0].type()) && Types.isError(scope.infer(when).type());
    return told ? key[0] : scope.check(e, type);
  }

  private static Optional<Expression> equated(
      Expression e, String parameter, Set<String> parameters) {
    if (!(e instanceof Expression.Binary b)) {
      return Optional.empty();
    }
    return switch (b.operator()) {
      case AND ->
          equated(b.left(), parameter, parameters)
              .or(() -> equated(b.right(), parameter, parameters));
      case EQUAL ->
          side(b.left(), b.right(), parameter, parameters)
              .or(() -> side(b.right(), b.left(), parameter, parameters));
      default -> Optional.empty();
    };
  }

  private static Optional<Expression> side(
      Expression key, Expression value, String parameter, Set<String> parameters) {
    boolean named = key instanceof Expression.Reference r && r.name().text().equals(parameter);
    boolean plain = value instanceof Expression.Member || value instanceof Expression.Literal;
    boolean free =
        !(value instanceof Expression.Reference r && parameters.contains(r.name().text()));
    return named && plain && free ? Optional.of(value) : Optional.empty();
  }

  private static void unnamed(Optional<Expr> key, Type.Field p, Trigger written, Scope scope) {
    if (key.isEmpty() && !Kinds.isKind(p.type()) && !Types.isError(p.type())) {
      scope
          .report()
          .error(
              "T0501",
              written.span(),
              "nothing says for which `" + p.name() + "` this step is",
              p.type() + " has no members that could be gone through",
              "select with `of "
                  + p.name()
                  + "`, or compare in `when`: `x.field == "
                  + p.name()
                  + "`");
    }
  }
}
