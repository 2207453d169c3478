package io.talion.conformance.generate;

import java.util.ArrayList;
import java.util.List;

/**
 * What was: {@code previous} and {@code as of} of states and tallies (semantics 15 and 42); and
 * tables (semantics 14).
 */
final class Pasts {
  private final Environment env;
  private final Dice dice;

  Pasts(Expressions terms) {
    env = terms.env;
    dice = env.dice;
  }

  /** A state that looks at an earlier value of another. */
  Fragment state(int i) {
    if (env.states.isEmpty()) {
      return Fragment.text("");
    }
    Keyed of = dice.of(List.copyOf(env.states));
    List<String> names = new ArrayList<>();
    List<String> parameters = new ArrayList<>();
    for (Sort k : of.key()) {
      names.add("k" + names.size());
      parameters.add(names.getLast() + ": " + k.type());
    }
    String head = parameters.isEmpty() ? "" : "(" + String.join(", ", parameters) + ")";
    String key = names.isEmpty() ? "" : "(" + String.join(", ", names) + ")";
    String typed = head + " : " + of.sort().type() + " = ";
    env.states.add(new Keyed("po" + i, of.key(), of.sort()));
    if (dice.chance(40)) {
      env.note("previous");
      return Fragment.droppable("state po" + i + typed + "previous(" + of.name() + key + ")\n");
    }
    env.note("as of");
    String literal = of.sort().literals().get(0);
    return Fragment.droppable(
        "state ph" + i + typed + of.name() + key + " history " + env.known() + "\n",
        "state po" + i + typed + "ph" + i + key + " as of " + point() + " or else ",
        literal,
        "\n");
  }

  private String point() {
    return switch (dice.below(6)) {
      case 0 -> "now";
      case 1 -> "(block(now) - " + env.blocks() + ")";
      case 2 -> dice.of(Sort.INSTANT.literals());
      case 3 -> "(epoch(now) - 1 epochs)";
      default -> "(now - " + env.duration() + ")";
    };
  }

  /** A table, read through a function that says what none means. */
  Fragment table(int i) {
    env.note("table");
    String rows = dice.chance(50) ? "0 => 5%  above 1 => 0.5  3 => 0%" : "10 => 1%  above 2 => 50%";
    env.functions.add(new Keyed("tf" + i, List.of(Sort.INT), Sort.RATIO));
    return Fragment.droppable(
        "table tb" + i + " : Ratio by n { " + rows + " }\n",
        "fun tf" + i + "(n: Int) : Ratio = tb" + i + "(n) or else 1%\n");
  }
}
