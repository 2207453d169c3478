package io.talion.conformance.generate;

import java.util.ArrayList;
import java.util.List;

/** One to three penalties of a rule (semantics.md 23). */
final class Penalties {
  private final Environment env;
  private final Dice dice;
  private final Expressions terms;

  Penalties(Expressions terms) {
    this.terms = terms;
    env = terms.env;
    dice = env.dice;
  }

  List<Fragment> make(Scope scope) {
    List<Fragment> all = new ArrayList<>();
    int count = dice.between(1, 3);
    boolean slashed = false;
    for (int i = 0; i < count; i++) {
      boolean slash = !slashed && dice.chance(50);
      slashed |= slash;
      Object[] line = {"  ", slash ? slash(scope) : other(scope), "\n"};
      all.add(Fragment.droppable(line));
    }
    return all;
  }

  /** Any one. */
  Fragment one(Scope scope) {
    return dice.chance(50) ? slash(scope) : other(scope);
  }

  private Fragment slash(Scope scope) {
    env.note("slash");
    if (dice.chance(20)) {
      return ofBase(scope);
    }
    Term ratio =
        dice.chance(50) ? terms.leaves.literal(Sort.RATIO) : terms.term(Sort.RATIO, scope, 3);
    String in = "";
    if (env.strategies && dice.chance(60)) {
      in = dice.any(" in each strategy", " in stETH", " in reserve");
      env.note("slash" + in);
    }
    return Fragment.of("slash ", ratio, in);
  }

  /** A ratio or an amount of an amount. */
  private Fragment ofBase(Scope scope) {
    Sort token = dice.any(Sort.ETH, Sort.GEM);
    Sort demand = dice.chance(50) ? Sort.RATIO : token;
    env.note("slash of a base");
    return Fragment.of(
        "slash ", terms.term(demand, scope, 2), " of (", terms.term(token, scope, 2), ")");
  }

  private Fragment other(Scope scope) {
    String word = dice.any("jail", "tombstone", "eject", "strike", "flag", "forfeit", "pay");
    env.note(word);
    return switch (word) {
      case "jail" -> Fragment.of("jail ", duration(scope));
      case "strike" -> Fragment.of("strike ", terms.term(Sort.INT, scope, dice.below(2)));
      case "flag" -> Fragment.text("flag \"look at it\"");
      case "forfeit" ->
          Fragment.of("forfeit ", terms.term(Sort.RATIO, scope, 1), " for ", duration(scope));
      case "pay" -> pay(scope);
      default -> Fragment.text(word);
    };
  }

  private Fragment duration(Scope scope) {
    return dice.chance(70)
        ? Fragment.text(env.duration())
        : terms.term(Sort.DURATION, scope, 1).text();
  }

  private Fragment pay(Scope scope) {
    Sort token = dice.any(Sort.ETH, Sort.GEM);
    List<Term> named = terms.leaves.named(Sort.ADDRESS, scope);
    Term to = named.isEmpty() ? terms.leaves.literal(Sort.ADDRESS) : dice.of(named);
    return Fragment.of("pay ", terms.term(token, scope, 2), " to ", to);
  }
}
