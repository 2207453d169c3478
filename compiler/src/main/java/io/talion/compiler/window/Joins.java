package io.talion.compiler.window;

import io.talion.compiler.core.Expr;
import io.talion.compiler.core.Trigger;
import io.talion.compiler.names.Scope;
import io.talion.compiler.names.StreamInfo;
import io.talion.compiler.names.Suggest;
import io.talion.compiler.types.Types;
import io.talion.grammar.ast.Binding;
import io.talion.grammar.ast.Name;
import io.talion.grammar.diagnostic.Span;
import io.talion.trace.event.EventKind.Extent;
import io.talion.trace.type.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** {@code on a, b in S matching …} and {@code on x in S, y in T matching …} (semantics.md 20). */
final class Joins {
  private Joins() {}

  static BoundTrigger pair(io.talion.grammar.ast.Trigger.Pair t, Scope scope) {
    Binding first = new Binding(t.first(), t.source(), t.steps(), t.span());
    Bound a = Bindings.bind(first, StepsAllowed.FILTER, scope);
    int second = scope.site().frame().fresh();
    Expr b = new Expr.Local(second, a.element(), t.second().span());
    Map<String, Expr> elements = new LinkedHashMap<>();
    elements.put(t.first().text(), a.scope().local(t.first().text()).orElseThrow());
    elements.put(t.second().text(), b);
    Trigger trigger =
        new Trigger.Pair(
            stream(a, t.source(), scope),
            a.slot(),
            second,
            a.steps(),
            fields(t.join().fields(), a, scope),
            within(t.join(), t.span(), scope));
    Scope inner = a.scope().with(t.second().text(), b);
    return new BoundTrigger(trigger, inner, elements, List.of(), a.stream());
  }

  static BoundTrigger cross(io.talion.grammar.ast.Trigger.Cross t, Scope scope) {
    Bound x = Bindings.bind(t.first(), StepsAllowed.FILTER, scope);
    Bound y = Bindings.bind(t.second(), StepsAllowed.FILTER, scope);
    List<Integer> left = fields(t.join().fields(), x, scope);
    List<Integer> right = fields(t.join().fields(), y, scope);
    comparable(t.join().fields(), x, left, y, right, scope);
    Trigger trigger =
        new Trigger.Cross(
            stream(x, t.first().source(), scope),
            x.slot(),
            x.steps(),
            left,
            stream(y, t.second().source(), scope),
            y.slot(),
            y.steps(),
            right,
            within(t.join(), t.span(), scope));
    String first = t.first().variable().text();
    String second = t.second().variable().text();
    Map<String, Expr> elements = new LinkedHashMap<>();
    elements.put(first, x.scope().local(first).orElseThrow());
    elements.put(second, y.scope().local(second).orElseThrow());
    Scope inner = x.scope().with(second, elements.get(second));
    return new BoundTrigger(trigger, inner, elements, List.of(), Optional.empty());
  }

  private static int stream(Bound bound, Binding.Source source, Scope scope) {
    if (bound.stream().isEmpty() && !Types.isError(bound.element())) {
      notAStream(source, scope);
    }
    return bound.stream().map(StreamInfo::id).orElse(-1);
  }

  static void notAStream(Binding.Source source, Scope scope) {
    scope
        .report()
        .error(
            "T0106",
            source.span(),
            "a rule is set off by the elements of a stream, and `"
                + source.name().text()
                + "` is none",
            "",
            "name an event, a duty, a stream or a rule; range over a kind with `each`");
  }

  private static List<Integer> fields(List<Name> names, Bound bound, Scope scope) {
    List<Integer> out = new ArrayList<>();
    bound.stream().ifPresent(s -> names.forEach(n -> field(n, s, scope).ifPresent(out::add)));
    return out;
  }

  private static OptionalInt field(Name name, StreamInfo stream, Scope scope) {
    OptionalInt index = stream.indexOf(name.text());
    if (index.isEmpty()) {
      List<String> known = stream.fields().stream().map(Type.Field::name).toList();
      scope
          .report()
          .error(
              "T0103",
              name.span(),
              "`" + stream.name() + "` has no field `" + name.text() + "`",
              "`matching` compares fields that both elements have",
              Suggest.fix(name.text(), known, "its fields are " + String.join(", ", known)));
    }
    return index;
  }

  private static void comparable(
      List<Name> names, Bound x, List<Integer> left, Bound y, List<Integer> right, Scope scope) {
    if (left.size() != names.size() || right.size() != names.size()) {
      return;
    }
    for (int i = 0; i < names.size(); i++) {
      Type a = x.stream().orElseThrow().fields().get(left.get(i)).type();
      Type b = y.stream().orElseThrow().fields().get(right.get(i)).type();
      if (!Types.same(a, b)) {
        scope
            .report()
            .error(
                "T0312",
                names.get(i).span(),
                "`" + names.get(i).text() + "` is " + a + " in one and " + b + " in the other",
                "`matching` compares with `==`",
                "give both the same type");
      }
    }
  }

  private static Optional<Extent> within(
      io.talion.grammar.ast.Trigger.Join join, Span span, Scope scope) {
    if (join.within().isPresent()) {
      return Constants.extent(join.within().get(), 0, "`within`", scope);
    }
    if (scope.program().slashableFor().isEmpty()) {
      scope
          .report()
          .error(
              "T0501",
              span,
              "nothing bounds what this pair has to remember",
              "without `within` and without `slashable for` every element must be kept for ever",
              "add `within 14 days` to the trigger, or `slashable for` to the terms");
    }
    return scope.program().slashableFor();
  }
}
