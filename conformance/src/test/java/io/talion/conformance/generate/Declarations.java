package io.talion.conformance.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Constants, parameters, functions and states. */
final class Declarations {
  private final Environment env;
  private final Dice dice;
  private final Expressions terms;

  Declarations(Expressions terms) {
    this.terms = terms;
    env = terms.env;
    dice = env.dice;
  }

  Fragment constant(int i) {
    Sort sort = dice.any(Sort.INT, Sort.RATIO, Sort.ETH, Sort.DURATION, Sort.HASH, Sort.OPERATOR);
    env.note("const");
    Term value = sort.isSummable() ? terms.term(sort, Scope.CLOSED, 2) : terms.leaves.literal(sort);
    Fragment text = Fragment.droppable("const c" + i + " : " + sort.type() + " = ", value, "\n");
    env.constants.add(Variable.value("c" + i, sort));
    return text;
  }

  Fragment parameter(int i) {
    env.note("param");
    boolean ratio = dice.chance(50);
    env.constants.add(Variable.value("p" + i, ratio ? Sort.RATIO : Sort.INT));
    return Fragment.droppable(
        "param p" + i + (ratio ? " : Ratio = 10% in 1%..50%\n" : " : Int = 2 in 1..5\n"));
  }

  Fragment function(int i) {
    Sort result = dice.any(Sort.BOOL, Sort.INT, Sort.RATIO, Sort.ETH);
    List<Sort> sorts =
        IntStream.range(0, dice.between(1, 2))
            .mapToObj(k -> dice.any(Sort.INT, Sort.RATIO, Sort.ETH, Sort.BOOL, Sort.HASH))
            .toList();
    Scope scope = Scope.CLOSED;
    List<String> parameters = new ArrayList<>();
    for (int k = 0; k < sorts.size(); k++) {
      scope = scope.with(Variable.value("v" + k, sorts.get(k)));
      parameters.add("v" + k + ": " + sorts.get(k).type());
    }
    env.note("fun");
    Fragment text =
        Fragment.droppable(
            "fun f" + i + "(" + String.join(", ", parameters) + ") : " + result.type() + " = ",
            terms.term(result, scope, 2),
            "\n");
    env.functions.add(new Keyed("f" + i, sorts, result));
    return text;
  }

  /** The latest of something, an aggregate, or any expression over other states. */
  Fragment state(int i) {
    Sort result =
        dice.any(
            Sort.INT,
            Sort.RATIO,
            Sort.ETH,
            Sort.ETH,
            Sort.BOOL,
            Sort.INSTANT,
            Sort.COLOUR,
            Sort.HASH,
            Sort.DURATION);
    List<Sort> key = key();
    Scope scope = Scope.EMPTY;
    List<String> parameters = new ArrayList<>();
    for (Sort k : key) {
      String name = parameters.isEmpty() ? "s" : "t";
      scope = scope.with(Variable.value(name, k));
      parameters.add(name + ": " + k.type());
    }
    env.note("state of " + key.size() + " keys");
    Term value = dice.chance(50) ? simple(result, key, scope) : terms.term(result, scope, 2);
    String head = key.isEmpty() ? "" : "(" + String.join(", ", parameters) + ")";
    Fragment text =
        Fragment.droppable("state st" + i + head + " : " + result.type() + " = ", value, "\n");
    env.states.add(new Keyed("st" + i, key, result));
    return text;
  }

  private List<Sort> key() {
    return switch (dice.below(8)) {
      case 0, 1 -> List.of();
      case 2 -> List.of(env.culprit, Sort.TASK);
      case 3 -> List.of(dice.any(Sort.TASK, Sort.COLOUR));
      default -> List.of(env.culprit);
    };
  }

  /** {@code latest(e.amount for e in StakeChanged of op) or else 0 ETH}. */
  private Term simple(Sort result, List<Sort> key, Scope scope) {
    List<Source> fitting =
        env.live().stream()
            .filter(s -> key.isEmpty() || s.key().equals(Optional.of(key.get(0))))
            .filter(s -> !s.of(result).isEmpty())
            .toList();
    if (fitting.isEmpty()) {
      return terms.term(result, scope, 3);
    }
    Source source = dice.of(fitting);
    String function = result.isSummable() && dice.chance(50) ? "sum" : "latest";
    env.note("state " + function);
    Fragment f =
        Fragment.of(
            function + "(e." + dice.of(source.of(result)).name() + " for e in " + source.name(),
            key.isEmpty() ? "" : " of s",
            where(source, key),
            ")");
    return function.equals("sum") ? Term.of(result, Term.ATOM, f) : terms.orElse(result, f, scope);
  }

  /** Equality with a member is a key too (semantics.md 33). */
  private Object where(Source source, List<Sort> key) {
    if (key.size() < 2 || source.of(key.get(1)).isEmpty()) {
      return "";
    }
    return Fragment.droppable(" where e." + source.of(key.get(1)).get(0).name() + " == t");
  }
}
