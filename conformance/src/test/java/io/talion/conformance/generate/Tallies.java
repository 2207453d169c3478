package io.talion.conformance.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tallies: steps of a key, of every member, and by the clock (semantics.md 13 and 42). */
final class Tallies {
  private final Environment env;
  private final Dice dice;
  private final Expressions terms;

  Tallies(Expressions terms) {
    this.terms = terms;
    env = terms.env;
    dice = env.dice;
  }

  Fragment make(int i) {
    Sort sort = dice.any(Sort.INT, Sort.INT, Sort.BOOL, Sort.ETH, Sort.RATIO);
    Optional<Sort> key = dice.chance(70) ? Optional.of(env.culprit) : Optional.empty();
    Scope scope = key.map(k -> Scope.EMPTY.with(Variable.value("m", k))).orElse(Scope.EMPTY);
    List<Fragment> steps = new ArrayList<>();
    int count = dice.between(1, 3);
    for (int k = 0; k < count; k++) {
      steps.add(step(sort, key, scope, k > 0));
    }
    env.note("tally " + sort.type());
    String head = key.map(k -> "(m: " + k.type() + ")").orElse("");
    Fragment text =
        Fragment.droppable(
            "tally ta" + i + head + " : " + sort.type() + " = " + sort.literals().get(1) + " {\n",
            Fragment.of(steps.toArray()),
            "}\n");
    env.states.add(new Keyed("ta" + i, key.stream().toList(), sort));
    List<Column> columns = new ArrayList<>();
    key.ifPresent(k -> columns.add(Column.plain("m", k)));
    columns.add(Column.plain("before", sort));
    columns.add(Column.plain("after", sort));
    env.sources.add(new Source("ta" + i, Source.Form.TALLY, columns, key));
    return text;
  }

  private Fragment step(Sort sort, Optional<Sort> key, Scope scope, boolean droppable) {
    String trigger;
    Scope inside = scope.with(Variable.value("it", sort));
    if (dice.chance(20)) {
      env.note("tally every");
      trigger = "every " + (dice.chance(70) ? env.duration() : env.blocks());
    } else {
      Source source = dice.of(env.live());
      boolean keyed = key.isPresent() && source.key().equals(key) && dice.chance(70);
      env.note(keyed ? "tally of key" : key.isPresent() ? "tally of every member" : "tally alone");
      trigger = "on e in " + source.name() + (keyed ? " of m" : "");
      inside = inside.with(Variable.element("e", source));
    }
    Object when =
        dice.chance(35) ? Fragment.droppable(" when ", terms.term(Sort.BOOL, inside, 1)) : "";
    Object[] parts = {"  " + trigger, when, " => ", value(sort, inside), "\n"};
    return droppable ? Fragment.droppable(parts) : Fragment.of(parts);
  }

  /** Kept small, so that a long trace stays cheap; a ratio is rounded to a stated unit. */
  private Fragment value(Sort sort, Scope scope) {
    return switch (sort) {
      case INT -> {
        String step = dice.any("it + 1", "max(it - 1, 0)", "it * 2", "0");
        yield dice.chance(50)
            ? Fragment.of(step)
            : Fragment.of("clamp(", terms.term(sort, scope, 2), ", -5, 20)");
      }
      case RATIO ->
          dice.chance(50)
              ? Fragment.of("truncate(it / 2 + (", terms.term(sort, scope, 1), "), digits: 3)")
              : Fragment.of(
                  "round(it / 2 + (", terms.term(sort, scope, 1), "), to: 1%, mode: down)");
      case ETH -> Fragment.of("floor(", terms.term(sort, scope, 1), ")");
      default -> terms.term(sort, scope, 2).text();
    };
  }
}
