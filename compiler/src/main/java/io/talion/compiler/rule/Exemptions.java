package io.talion.compiler.rule;

import static java.util.Objects.requireNonNull;

import io.talion.compiler.core.Exemption;
import io.talion.compiler.declaration.File;
import io.talion.grammar.ast.Declaration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The exceptions of a policy as they bear on each rule, and what is preferred over what
 * (semantics.md 25). Exceptions are numbered in order of declaration.
 */
public final class Exemptions {
  /** One exception on one rule. */
  public record Bearing(int id, Declaration.Exception written, Exemption exemption) {}

  private final Map<Integer, List<Bearing>> byRule = new TreeMap<>();
  private final Preference amongExceptions = new Preference();
  private final Preference amongRules = new Preference();
  private int count;

  int next() {
    return count++;
  }

  void add(int rule, Bearing bearing) {
    byRule.computeIfAbsent(rule, r -> new ArrayList<>()).add(bearing);
  }

  /** Those of a rule, in order of declaration. */
  public List<Bearing> of(int rule) {
    return byRule.getOrDefault(rule, List.of());
  }

  public Preference amongExceptions() {
    return amongExceptions;
  }

  Preference amongRules() {
    return amongRules;
  }

  /** Gives every rule its exceptions, the strongest first, and the rules it yields to. */
  public void attach(File file) {
    file.parts()
        .rules()
        .replaceAll((id, rule) -> {
          int frameSize = requireNonNull(file.parts().ruleScopes().get(id)).site().frame().size();
          return rule.with(strongestFirst(id), amongRules.over(id), frameSize);
        });
  }

  /** A linear order that keeps the preferences; what is not ordered excludes each other. */
  private List<Exemption> strongestFirst(int rule) {
    List<Bearing> rest = new ArrayList<>(of(rule));
    List<Exemption> out = new ArrayList<>();
    while (!rest.isEmpty()) {
      Bearing first =
          rest.stream()
              .filter(b -> rest.stream().noneMatch(o -> amongExceptions.isOver(o.id(), b.id())))
              .findFirst()
              .orElseThrow();
      rest.remove(first);
      out.add(first.exemption());
    }
    return out;
  }
}
