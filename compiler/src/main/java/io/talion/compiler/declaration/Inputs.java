package io.talion.compiler.declaration;

import io.talion.compiler.names.Suggest;
import io.talion.compiler.report.Report;
import io.talion.grammar.ast.Declaration;
import io.talion.grammar.ast.EventOption;
import io.talion.grammar.ast.Expression.Argument;
import io.talion.grammar.ast.Name;
import io.talion.grammar.ast.Unit;
import io.talion.grammar.diagnostic.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What can be wrong about {@code input} and {@code use} before any type is known (language.md
 * section 3, semantics.md 19).
 */
public final class Inputs {
  private Inputs() {}

  /** Of a file by itself: inputs stand in modules, and all that is said of one is its key. */
  public static void check(Unit unit, Report report) {
    for (Declaration d : unit.declarations()) {
      if (d instanceof Declaration.Event e && e.input()) {
        check(e, unit.kind(), report);
      }
    }
  }

  private static void check(Declaration.Event e, Unit.Kind kind, Report report) {
    if (kind == Unit.Kind.POLICY) {
      report.error(
          "T0808",
          e.name().span(),
          "a policy has no `input`",
          "inputs are what a `use` binds to a policy's streams",
          "write `event " + e.name().text() + "`");
    }
    e.options().stream()
        .filter(o -> !(o instanceof EventOption.Key))
        .forEach(o ->
            report.error(
                "T0808",
                o.span(),
                "an `input` has a `key` and nothing else",
                "what is taken in from a trace is said of the event that is bound to it",
                "leave it out here"));
  }

  /** Of one use: its parameters and inputs by name, and a module that stands on inputs alone. */
  public static void check(Instance instance, Report report) {
    Declaration.Use use = instance.use();
    String module = use.module().text();
    List<String> params =
        instance.declarations().stream()
            .filter(d -> d instanceof Declaration.Param)
            .map(d -> ((Declaration.Param) d).name().text())
            .toList();
    parameters(use.parameters(), params, module, report);
    List<String> inputs = instance.inputs().stream().map(i -> i.name().text()).toList();
    use.inputs().forEach(b -> known(b.input(), inputs, "input", module, report));
    for (String input : inputs) {
      if (use.inputs().stream().noneMatch(b -> b.input().text().equals(input))) {
        open(use, input, report);
      }
    }
    instance.declarations().stream()
        .filter(d -> d instanceof Declaration.Event e && !e.input())
        .findFirst()
        .ifPresent(e -> event(use, (Declaration.Event) e, report));
  }

  private static void parameters(
      List<Argument> given, List<String> params, String module, Report report) {
    Set<String> seen = new HashSet<>();
    for (Argument a : given) {
      a.name().ifPresent(n -> known(n, params, "parameter", module, report));
      if (a.name().isEmpty()) {
        argument(a.value().span(), "this needs the name of a parameter", report);
      } else if (!seen.add(a.name().get().text())) {
        argument(a.value().span(), "`" + a.name().get().text() + "` is given twice", report);
      }
    }
  }

  private static void argument(Span span, String message, Report report) {
    report.error("T0109", span, message, "", "write `(name: value)`, each name once");
  }

  private static void known(
      Name name, List<String> all, String noun, String module, Report report) {
    if (!all.contains(name.text())) {
      String some = all.isEmpty() ? "it has none" : "it has " + String.join(", ", all);
      report.error(
          "T0101",
          name.span(),
          "`" + module + "` has no " + noun + " `" + name.text() + "`",
          "",
          Suggest.fix(name.text(), all, some));
    }
  }

  private static void open(Declaration.Use use, String input, Report report) {
    report.error(
        "T0806",
        use.alias().span(),
        "the input `" + input + "` of `" + use.module().text() + "` is bound to nothing",
        "its rules would never see an event",
        "add `" + input + " from x in … with (…)`");
  }

  private static void event(Declaration.Use use, Declaration.Event event, Report report) {
    report.error(
        "T0807",
        use.module().span(),
        "`" + use.module().text() + "` declares the event `" + event.name().text() + "`",
        "a module that is used reads its inputs and imports only; events are the policy's",
        "declare it as `input` in the module, or `import` the module");
  }
}
