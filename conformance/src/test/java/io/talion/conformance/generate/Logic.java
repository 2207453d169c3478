package io.talion.conformance.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Conditions: comparisons of what is in scope, connectives, {@code is}, absence. */
final class Logic {
  private static final List<Sort> ORDERED =
      Stream.of(Sort.values()).filter(Sort::isOrdered).toList();

  private final Expressions terms;
  private final Environment env;
  private final Dice dice;

  Logic(Expressions terms) {
    this.terms = terms;
    env = terms.env;
    dice = terms.dice;
  }

  void offer(Choice<Term> choice, Scope scope, int depth) {
    choice
        .or(6, () -> compare(scope, depth))
        .or(3, () -> equal(scope, depth))
        .or(2, () -> connect(scope, depth, Term.CONJUNCTION, "and"))
        .or(2, () -> connect(scope, depth, Term.DISJUNCTION, "or"))
        .or(2, () -> not(scope, depth));
    List<Fragment> absent = absent(scope);
    choice.orIf(!absent.isEmpty(), 2, () -> absence(dice.of(absent)));
    List<Source> kinds = scope.elements().stream().map(v -> v.element().orElseThrow()).toList();
    boolean twins = kinds.size() > 1 && kinds.get(0).equals(kinds.get(kinds.size() - 1));
    choice.orIf(twins, 2, () -> same(scope.elements()));
    List<Term> colours = terms.leaves.named(Sort.COLOUR, scope);
    choice.orIf(!colours.isEmpty(), 2, () -> is(dice.of(colours)));
    List<Variable> findings =
        scope.elements().stream()
            .filter(v -> v.element().orElseThrow().form() == Source.Form.FINDING)
            .toList();
    choice.orIf(!findings.isEmpty(), 6, () -> finding(dice.of(findings)));
  }

  private Term compare(Scope scope, int depth) {
    List<Sort> present =
        ORDERED.stream().filter(s -> !terms.leaves.named(s, scope).isEmpty()).toList();
    Sort sort =
        present.isEmpty() || dice.chance(30)
            ? dice.any(Sort.INT, Sort.RATIO, Sort.ETH)
            : dice.of(present);
    return relation(sort, dice.any("<", "<=", ">", ">="), scope, depth);
  }

  private Term equal(Scope scope, int depth) {
    List<Sort> present =
        Stream.of(Sort.values()).filter(s -> !terms.leaves.named(s, scope).isEmpty()).toList();
    Sort sort = present.isEmpty() ? Sort.INT : dice.of(present);
    return relation(sort, dice.any("==", "!="), scope, depth);
  }

  private Term relation(Sort sort, String operator, Scope scope, int depth) {
    env.note("compare " + sort.type());
    List<Term> named = terms.leaves.named(sort, scope);
    boolean anchored = !named.isEmpty() && (dice.chance(50) || !sort.isSummable());
    Term left = anchored ? dice.of(named) : terms.term(sort, scope, depth);
    Term right = terms.term(sort, scope, depth);
    return Term.of(
        Sort.BOOL,
        Term.COMPARISON,
        left.at(Term.FALLBACK),
        " " + operator + " ",
        right.at(Term.FALLBACK));
  }

  private Term connect(Scope scope, int depth, int level, String word) {
    env.note(word);
    return terms.binary(
        Sort.BOOL,
        level,
        terms.term(Sort.BOOL, scope, depth),
        word,
        terms.term(Sort.BOOL, scope, depth));
  }

  private Term not(Scope scope, int depth) {
    env.note("not");
    return Term.of(
        Sort.BOOL, Term.NEGATION, "not ", terms.term(Sort.BOOL, scope, depth).at(Term.COMPARISON));
  }

  private Term same(List<Variable> elements) {
    env.note("equality of elements");
    String left = elements.get(0).name();
    String right = elements.get(elements.size() - 1).name();
    return Term.of(Sort.BOOL, Term.COMPARISON, left + dice.any(" == ", " != ") + right);
  }

  private Term is(Term colour) {
    env.note("is");
    String word = dice.chance(70) ? " is " : " is not ";
    return Term.of(
        Sort.BOOL, Term.COMPARISON, colour.text(), word + dice.of(Sort.COLOUR.literals()));
  }

  private Term absence(Fragment optional) {
    env.note("none");
    return Term.of(Sort.BOOL, Term.COMPARISON, optional, dice.any(" == none", " != none"));
  }

  private List<Fragment> absent(Scope scope) {
    List<Fragment> found = new ArrayList<>();
    for (Sort sort : List.of(Sort.HASH, Sort.INT, Sort.BLOCK)) {
      found.addAll(terms.leaves.optionals(sort, scope));
    }
    return found;
  }

  private Term finding(Variable f) {
    env.note("f.rule is, f.penalty is");
    String test =
        dice.chance(50)
            ? ".rule is " + dice.of(env.judged.isEmpty() ? env.rules : env.judged)
            : ".penalty is "
                + dice.any("slash", "jail", "tombstone", "flag", "strike", "eject", "forfeit");
    return Term.of(Sort.BOOL, Term.COMPARISON, f.name() + test);
  }
}
