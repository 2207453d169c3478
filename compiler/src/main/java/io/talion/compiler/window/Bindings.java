package io.talion.compiler.window;

import io.talion.compiler.core.Expr;
import io.talion.compiler.core.Step;
import io.talion.compiler.names.RuleInfo;
import io.talion.compiler.names.Scope;
import io.talion.compiler.names.StreamInfo;
import io.talion.compiler.types.Types;
import io.talion.grammar.ast.Binding;
import io.talion.grammar.ast.Expression;
import io.talion.grammar.ast.Name;
import io.talion.trace.type.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code x in S [of k] step*} (language.md section 9). */
public final class Bindings {
  private Bindings() {}

  /** Elaborates a binding with a new slot for its variable. */
  public static Bound bind(Binding binding, StepsAllowed allowed, Scope scope) {
    Source source = Sources.resolve(binding.source().name(), scope);
    Scope inner = scope.bind(binding.variable(), source.element());
    Expr.Local variable = (Expr.Local) inner.local(binding.variable().text()).orElseThrow();
    List<Step> steps =
        new ArrayList<>(of(binding.source(), source, binding.variable(), variable, scope));
    steps.addAll(ownRules(binding.source(), source, variable, scope));
    WindowOrder.check(binding, scope);
    for (Binding.Step step : binding.steps()) {
      inner = Steps.add(step, binding.variable().text(), source, allowed, inner, steps);
    }
    return new Bound(
        source.range(), variable.slot(), source.element(), source.stream(), steps, inner);
  }

  /** {@code of k}: the key is read outside of the variable. */
  static List<Step> of(
      Binding.Source written, Source source, Name name, Expr.Local variable, Scope scope) {
    if (written.of().isEmpty() || source.isUnknown()) {
      return List.of();
    }
    Expression key = written.of().get();
    if (scope.local(name.text()).isEmpty() && mentions(key, name.text())) {
      ofItself(name, key, scope);
      return List.of();
    }
    Optional<StreamInfo> stream = source.stream().filter(s -> s.ofField().isPresent());
    if (stream.isEmpty()) {
      noKey(written, scope);
      return List.of();
    }
    return of(stream.get(), key, variable, scope);
  }

  private static boolean mentions(Expression e, String name) {
    return switch (e) {
      case Expression.Reference r -> r.name().text().equals(name);
      case Expression.Member m -> mentions(m.target(), name);
      case Expression.Call c -> c.arguments().stream().anyMatch(a -> mentions(a.value(), name));
      default -> false;
    };
  }

  private static void ofItself(Name name, Expression key, Scope scope) {
    scope
        .report()
        .error(
            "T0101",
            key.span(),
            "`" + name.text() + "` is not known yet where its own range is said",
            "`S of k` chooses by k which elements `" + name.text() + "` stands for",
            "compare what elements hold in `where`, or name the key by another variable");
  }

  private static List<Step> of(
      StreamInfo stream, Expression key, Expr.Local variable, Scope scope) {
    Type type = Types.inner(stream.fields().get(stream.ofField().getAsInt()).type());
    if (!stream.isOfFindings()) {
      return List.of(new Step.Of(scope.check(key, type)));
    }
    Expr k = scope.check(key, type.equals(Types.OPAQUE) ? Types.ANY : type);
    return type.equals(Types.OPAQUE)
        ? List.of(new Step.Of(k), sameType(k, variable, scope))
        : List.of(new Step.Of(k));
  }

  /** {@code Finding of x} keeps offenders of x's type (semantics.md 17). */
  private static Step sameType(Expr key, Expr.Local variable, Scope scope) {
    List<Integer> rules =
        scope.program().rules().stream()
            .filter(r -> Types.same(Types.inner(r.offender()), key.type()))
            .map(r -> r.id())
            .toList();
    return new Step.Where(new Expr.IsRule(variable, rules, Type.Simple.BOOL, key.span()));
  }

  /** In a module that is used {@code Finding} is of its own rules, as when it stands alone. */
  private static List<Step> ownRules(
      Binding.Source written, Source source, Expr.Local variable, Scope scope) {
    boolean all = source.stream().filter(s -> s == scope.program().findings()).isPresent();
    if (!all || !scope.names().isOfUse()) {
      return List.of();
    }
    List<Integer> rules = scope.names().rules().stream().map(RuleInfo::id).toList();
    return List.of(
        new Step.Where(new Expr.IsRule(variable, rules, Type.Simple.BOOL, written.span())));
  }

  /** Says that a stream has no key that {@code of} could compare. */
  public static void noKey(Binding.Source written, Scope scope) {
    scope
        .report()
        .error(
            "T0107",
            written.span(),
            "`" + written.name().text() + "` has no key to select by",
            "`S of k` keeps the elements whose first `key` field is k",
            "declare `key (…)` on the event, or use `where`");
  }
}
