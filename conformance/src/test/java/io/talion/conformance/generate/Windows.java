package io.talion.conformance.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Streams with steps in every order: {@code of}, where, last N and at least, last a distance and
 * step, since, before now.
 */
final class Windows {
  /** Aggregates whose memory only a window bounds (semantics.md 33). */
  private static final Set<String> BOUNDED =
      Set.of("share", "avg", "distinct", "median", "quantile", "variance");

  private final Expressions terms;
  private final Environment env;
  private final Dice dice;

  Windows(Expressions terms) {
    this.terms = terms;
    env = terms.env;
    dice = terms.dice;
  }

  /**
   * A source with its steps.
   *
   * @param optional {@code at least} makes the aggregate optional
   */
  record Window(Source source, String variable, Scope inside, Fragment text, boolean optional) {}

  Window over(String function, Source source, Scope scope, int depth) {
    String name = scope.fresh();
    Scope inside = scope.inside(Variable.element(name, source));
    List<Fragment> parts = new ArrayList<>();
    parts.add(Fragment.text(source.name()));
    if (source.key().isPresent() && dice.chance(55)) {
      env.note("of");
      Term key = terms.leaves.leaf(source.key().orElseThrow(), scope);
      parts.add(Fragment.droppable(" of ", key.at(Term.ATOM)));
    }
    boolean optional = steps(function, inside, scope, depth, parts);
    return new Window(source, name, inside, Fragment.of(parts.toArray()), optional);
  }

  private boolean steps(
      String function, Scope inside, Scope scope, int depth, List<Fragment> parts) {
    boolean filtered = dice.chance(45);
    boolean windowed = filtered || BOUNDED.contains(function) || dice.chance(70);
    List<Fragment> steps = new ArrayList<>();
    boolean optional = false;
    if (windowed) {
      optional = dice.chance(50) ? count(function, steps) : span(steps);
    }
    if (filtered) {
      env.note("where");
      steps.add(where(inside, scope, depth));
    }
    if (dice.chance(15)) {
      optional |= dice.chance(50) ? count(function, steps) : span(steps);
    }
    if (dice.chance(12)) {
      since(scope, steps);
    }
    if (dice.chance(12)) {
      env.note("before now");
      steps.add(Fragment.droppable(" before now"));
    }
    parts.addAll(dice.chance(60) ? steps : dice.shuffled(steps));
    env.note(function + ordered(parts));
    return optional;
  }

  /** The words of the steps, for the statistics. */
  private static String ordered(List<Fragment> parts) {
    StringBuilder shape = new StringBuilder();
    for (Fragment p : parts.subList(1, parts.size())) {
      String[] words = p.render().trim().split(" ");
      boolean counted = words.length > 1 && words[0].equals("last") && words[1].matches("\\d+");
      boolean bare = words.length < 3 || !words[2].matches("seconds|blocks?|epochs?");
      shape.append(' ').append(counted && bare ? "last N" : words[0]);
    }
    return shape.toString();
  }

  private Fragment where(Scope inside, Scope scope, int depth) {
    Variable element = inside.variables().get(inside.variables().size() - 1);
    List<Column> fields =
        element.element().orElseThrow().columns().stream().filter(c -> !c.list()).toList();
    Term any = terms.term(Sort.BOOL, inside, Math.max(1, Math.min(depth, 2)));
    if (fields.isEmpty() || !dice.chance(30)) {
      return Fragment.droppable(" where ", any);
    }
    env.note("where a field is what stands outside");
    Column field = dice.of(fields);
    Fragment equality =
        Fragment.of(
            element.name() + "." + field.name() + " == ",
            terms.leaves.leaf(field.sort(), scope).at(Term.ATOM));
    return dice.chance(30)
        ? Fragment.droppable(" where ", equality, " and ", any.at(Term.ATOM))
        : Fragment.droppable(" where ", equality);
  }

  private boolean count(String function, List<Fragment> steps) {
    boolean demanded = function.equals("share") || function.equals("avg");
    int n = dice.between(1, 5);
    if (!demanded && !dice.chance(25)) {
      steps.add(Fragment.droppable(" last " + n));
      return false;
    }
    env.note("at least");
    steps.add(Fragment.droppable(" last " + n + " at least " + dice.between(1, n)));
    return true;
  }

  private boolean span(List<Fragment> steps) {
    if (dice.chance(15)) {
      env.note("step");
      steps.add(Fragment.droppable(" last " + env.longDuration() + " step " + env.shortDuration()));
      return false;
    }
    String extent = env.extent();
    env.note("last " + extent.replaceAll("\\d+ ", ""));
    if (dice.chance(12)) {
      env.note("at least");
      steps.add(Fragment.droppable(" last " + extent + " at least " + dice.between(1, 2)));
      return true;
    }
    steps.add(Fragment.droppable(" last " + extent));
    return false;
  }

  private void since(Scope scope, List<Fragment> steps) {
    env.note("since");
    Source source = dice.of(env.sources);
    Optional<Sort> key = source.key();
    Object of = "";
    if (key.isPresent() && dice.chance(60)) {
      Term k = terms.leaves.leaf(key.orElseThrow(), scope);
      of = Fragment.droppable(" of ", k.at(Term.ATOM));
    }
    String name = "z" + scope.depth();
    steps.add(Fragment.droppable(" since " + name + " in " + source.name(), of));
  }
}
