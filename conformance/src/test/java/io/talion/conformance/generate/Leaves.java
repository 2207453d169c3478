package io.talion.conformance.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Terms without operators: literals, names, fields, and what states and functions give for a key.
 */
final class Leaves {
  private final Expressions terms;
  private final Environment env;

  Leaves(Expressions terms) {
    this.terms = terms;
    env = terms.env;
  }

  Term literal(Sort sort) {
    return Term.of(sort, Term.ATOM, env.dice.of(sort.literals()));
  }

  /** A literal, a name or a field. */
  Term leaf(Sort sort, Scope scope) {
    Choice<Term> choice = new Choice<Term>(env.dice).or(3, () -> literal(sort));
    List<Term> named = named(sort, scope);
    choice.orIf(!named.isEmpty(), 9, () -> env.dice.of(named));
    List<Fragment> optional = optionals(sort, scope);
    choice.orIf(!optional.isEmpty(), 3, () -> terms.orElse(sort, env.dice.of(optional), scope));
    return choice.take();
  }

  /** A literal or a name: what stands after {@code or else}. */
  Term simple(Sort sort, Scope scope) {
    List<Term> named = named(sort, scope);
    return named.isEmpty() || env.dice.chance(70) ? literal(sort) : env.dice.of(named);
  }

  /** Everything in scope of the sort that is not optional. */
  List<Term> named(Sort sort, Scope scope) {
    List<Term> found = new ArrayList<>();
    scope.values(sort).forEach(v -> found.add(Term.of(sort, Term.ATOM, v.name())));
    env.constants.stream()
        .filter(v -> v.value().equals(Optional.of(sort)))
        .forEach(v -> found.add(Term.of(sort, Term.ATOM, v.name())));
    for (Variable v : scope.elements()) {
      Source source = v.element().orElseThrow();
      source.of(sort).forEach(c -> found.add(Term.of(sort, Term.ATOM, v.name() + "." + c.name())));
      ofRecords(sort, v, source).forEach(f -> found.add(Term.of(sort, Term.ATOM, f)));
      if (sort == Sort.INSTANT) {
        found.add(Term.of(sort, Term.ATOM, v.name() + ".time"));
      }
    }
    if (sort == Sort.INSTANT && scope.streams()) {
      found.add(Term.of(sort, Term.ATOM, "now"));
    }
    return found;
  }

  private static List<String> ofRecords(Sort sort, Variable v, Source source) {
    String field = sort == Sort.EPOCH ? ".epoch" : sort == Sort.HASH ? ".root" : "";
    return field.isEmpty()
        ? List.of()
        : source.of(Sort.MARK).stream().map(c -> v.name() + "." + c.name() + field).toList();
  }

  /** Optional fields of the sort, and coordinates, which are optional but for time. */
  List<Fragment> optionals(Sort sort, Scope scope) {
    List<Fragment> found = new ArrayList<>();
    for (Variable v : scope.elements()) {
      Source source = v.element().orElseThrow();
      source.columns().stream()
          .filter(c -> c.sort() == sort && c.optional() && !c.list())
          .forEach(c -> found.add(Fragment.text(v.name() + "." + c.name())));
      if (sort == Sort.BLOCK && source.form() == Source.Form.EVENT) {
        found.add(Fragment.text(v.name() + ".block"));
      }
      boolean own = source.columns().stream().anyMatch(c -> c.name().equals("epoch"));
      if (sort == Sort.EPOCH && source.form() == Source.Form.EVENT && !own) {
        found.add(Fragment.text(v.name() + ".epoch"));
      }
    }
    return found;
  }

  /** States, tallies and functions that give the sort. */
  void offerReads(Choice<Term> choice, Sort sort, Scope scope, int depth) {
    List<Keyed> states = env.states.stream().filter(k -> k.sort() == sort).toList();
    choice.orIf(!states.isEmpty(), 5, () -> apply(env.dice.of(states), scope, depth));
    List<Keyed> functions = env.functions.stream().filter(k -> k.sort() == sort).toList();
    choice.orIf(!functions.isEmpty(), 3, () -> apply(env.dice.of(functions), scope, depth));
  }

  Term apply(Keyed keyed, Scope scope, int depth) {
    if (keyed.key().isEmpty()) {
      return Term.of(keyed.sort(), Term.ATOM, keyed.name());
    }
    List<Fragment> arguments = new ArrayList<>();
    for (Sort sort : keyed.key()) {
      Term t = sort.isKind() ? leaf(sort, scope) : terms.term(sort, scope, Math.min(depth, 1));
      arguments.add(t.text());
    }
    return Term.of(
        keyed.sort(), Term.ATOM, keyed.name(), "(", Fragment.joined(", ", arguments), ")");
  }
}
