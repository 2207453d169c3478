package io.talion.conformance.generate;

import java.util.ArrayList;
import java.util.List;

/** Exceptions to the rules drawn so far, and what is preferred over what (semantics.md 25). */
final class Exceptions {
  /** A rule, with what an exception to it may name. */
  record Judged(String rule, Scope scope, boolean directed) {}

  private final Environment env;
  private final Dice dice;
  private final Expressions terms;
  private final Penalties penalties;
  private final List<Judged> rules;
  private final List<String> names = new ArrayList<>();

  Exceptions(Expressions terms, List<Judged> rules) {
    this.terms = terms;
    this.rules = rules;
    env = terms.env;
    dice = env.dice;
    penalties = new Penalties(terms);
  }

  List<Fragment> make() {
    List<Fragment> out = new ArrayList<>();
    int count = dice.chance(35) ? dice.between(1, 3) : 0;
    for (int i = 0; i < count; i++) {
      out.add(exception("exception" + i));
    }
    for (int i = 1; i < names.size(); i++) {
      env.note("prefer between exceptions");
      out.add(Fragment.text("prefer " + names.get(i) + " over " + names.get(i - 1) + "\n"));
    }
    if (rules.size() > 1 && dice.chance(30)) {
      env.note("prefer between rules");
      int loser = dice.between(1, rules.size() - 1);
      int winner = dice.below(loser);
      out.add(
          Fragment.droppable(
              "prefer " + rules.get(winner).rule() + " over " + rules.get(loser).rule() + "\n"));
    }
    return out;
  }

  private Fragment exception(String name) {
    names.add(name);
    boolean all = rules.size() > 1 && dice.chance(20);
    Judged one = dice.of(rules);
    String to = all ? String.join(", ", rules.stream().map(Judged::rule).toList()) : one.rule();
    env.note(all ? "exception to several" : "exception");
    Scope scope = (all ? Scope.EMPTY : one.scope()).with(Variable.value("offender", env.culprit));
    List<Fragment> clauses = new ArrayList<>();
    if (dice.chance(25)) {
      String let = "let" + env.letters++;
      clauses.add(Fragment.droppable("  let " + let + " = ", terms.term(Sort.INT, scope, 2), "\n"));
      scope = scope.with(Variable.value(let, Sort.INT));
    }
    clauses.add(Fragment.droppable("  when ", terms.term(Sort.BOOL, scope, 3), "\n"));
    clauses.add(effect(scope, all || one.directed()));
    clauses.add(Fragment.text("  because \"because of " + name + "\"\n"));
    return Fragment.of(
        "exception " + name + " to " + to + " {\n", Fragment.of(clauses.toArray()), "}\n");
  }

  private Fragment effect(Scope scope, boolean reachesBack) {
    int form = dice.below(10);
    if (form < 4) {
      env.note("waive");
      return Fragment.text("  waive\n");
    }
    if (form < 8 || (reachesBack && env.slashable)) {
      env.note("replace");
      return Fragment.of("  replace ", penalties.one(scope), "\n");
    }
    env.note("exception challenge");
    env.disputed = true;
    return Fragment.text("  challenge " + env.shortDuration() + "\n");
  }
}
