package io.talion.conformance.generate;

import java.util.ArrayList;
import java.util.List;

/** Rewards with all their clauses (language.md section 7). */
final class Rewards {
  private final Environment env;
  private final Dice dice;
  private final Expressions terms;

  Rewards(Expressions terms) {
    this.terms = terms;
    env = terms.env;
    dice = terms.dice;
  }

  Fragment make(int i) {
    env.note("reward");
    Scope scope = Scope.EMPTY;
    List<Fragment> clauses = new ArrayList<>();
    clauses.add(Fragment.of("  every ", period(), "\n"));
    if (dice.chance(30)) {
      env.note("reward let");
      Sort sort = dice.any(Sort.INT, Sort.RATIO, Sort.ETH);
      String name = "let" + env.letters++;
      clauses.add(Fragment.droppable("  let " + name + " = ", terms.term(sort, scope, 2), "\n"));
      scope = scope.with(Variable.value(name, sort));
    }
    Sort pool = dice.any(Sort.ETH, Sort.ETH, Sort.GEM);
    clauses.add(Fragment.of("  pool ", terms.term(pool, scope, 2), "\n"));
    clauses.addAll(members(scope));
    if (dice.chance(15)) {
      env.note("reward when");
      clauses.add(Fragment.droppable("  when ", terms.term(Sort.BOOL, scope, 2), "\n"));
    }
    clauses.add(Fragment.of("  remainder ", remainder(scope), "\n"));
    clauses.add(Fragment.text("  because \"shared\"\n"));
    return Fragment.droppable("reward reward" + i + " {\n", Fragment.of(clauses.toArray()), "}\n");
  }

  private String period() {
    boolean counter = dice.chance(20);
    env.note("reward every " + (counter ? "blocks" : "time"));
    return counter ? env.blocks() : env.duration();
  }

  private List<Fragment> members(Scope outer) {
    Scope scope = outer.with(Variable.value("u", env.culprit));
    Object where =
        dice.chance(35) ? Fragment.droppable(" where ", terms.term(Sort.BOOL, scope, 2)) : "";
    List<Fragment> clauses = new ArrayList<>();
    clauses.add(Fragment.of("  among u in " + env.culprit.type(), where, "\n"));
    Sort weight = dice.any(Sort.INT, Sort.RATIO, Sort.ETH, Sort.DURATION);
    clauses.add(Fragment.of("  weight ", terms.term(weight, scope, 3), outOf(weight, outer), "\n"));
    if (dice.chance(40)) {
      env.note("reward cap");
      clauses.add(Fragment.droppable("  cap ", terms.term(Sort.RATIO, scope, 1), " per u\n"));
    }
    if (dice.chance(25)) {
      env.note("reward split");
      clauses.add(Fragment.droppable("  split operator ", terms.term(Sort.RATIO, scope, 1), "\n"));
    }
    return clauses;
  }

  private Object outOf(Sort weight, Scope outer) {
    if (dice.chance(70)) {
      return "";
    }
    env.note("reward out of");
    return Fragment.droppable(" out of ", terms.term(weight, outer, 2));
  }

  private Object remainder(Scope scope) {
    String how = dice.any("carry", "carry", "burn", "to ");
    env.note("remainder " + how.strip());
    return how.equals("to ") ? Fragment.of(how, terms.term(Sort.ADDRESS, scope, 1)) : how;
  }
}
