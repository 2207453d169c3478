package io.talion.conformance.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Rules of every trigger form, with lets, whens, penalties, firing, evidence and reason. */
final class Rules {
  private final Environment env;
  private final Dice dice;
  private final Expressions terms;
  private final Triggers triggers;
  private final Penalties penalties;
  private final List<Exceptions.Judged> judged = new ArrayList<>();

  Rules(Expressions terms, Triggers triggers) {
    this.terms = terms;
    this.triggers = triggers;
    env = terms.env;
    dice = env.dice;
    penalties = new Penalties(terms);
  }

  Fragment make(String name) {
    Triggers.Trigger trigger = trigger();
    List<Fragment> clauses = new ArrayList<>();
    if (dice.chance(30)) {
      clauses.add(Fragment.droppable("  severity " + dice.any("minor", "critical") + "\n"));
    }
    clauses.add(Fragment.of("  ", trigger.text(), "\n"));
    Scope scope = tests(trigger.scope(), clauses);
    clauses.add(Fragment.of("  against ", culprit(scope), "\n"));
    clauses.addAll(penalties.make(scope));
    clauses.add(Fragment.of("  fires ", firing(trigger, scope), "\n"));
    if (dice.chance(60)) {
      clauses.add(evidence(trigger, scope));
    }
    clauses.add(because(scope));
    if (dice.chance(15)) {
      clauses.add(challenge(scope));
    }
    boolean directed = scope.elements().size() == 2 && !trigger.text().render().contains("a, b in");
    if (dice.chance(20) && !(directed && env.slashable)) {
      clauses.add(stage(scope));
    }
    judged.add(new Exceptions.Judged(name, scope, directed));
    declare(name, trigger, scope);
    return Fragment.droppable("rule " + name + " {\n", Fragment.of(clauses.toArray()), "}\n");
  }

  /** {@code then after}, on any clock where no dispute can be too long. */
  private Fragment stage(Scope outer) {
    env.note("then after");
    String delay = env.slashable ? env.shortDuration() : env.extent();
    List<Fragment> clauses = new ArrayList<>();
    Scope scope = tests(outer, clauses);
    clauses.addAll(penalties.make(scope));
    if (dice.chance(60)) {
      clauses.add(because(scope));
    }
    return Fragment.droppable(
        "  then after " + delay + " {\n", Fragment.of(clauses.toArray()), "  }\n");
  }

  /** {@code challenge d unless x in S where …}: a dispute, and what ends it. */
  private Fragment challenge(Scope scope) {
    env.note("challenge");
    env.disputed = true;
    String extent = env.slashable ? env.shortDuration() : env.extent();
    Object unless = dice.chance(70) ? unless(scope) : "";
    return Fragment.droppable("  challenge " + extent, unless, "\n");
  }

  private Fragment unless(Scope scope) {
    env.note("unless");
    Source source = dice.of(env.live());
    Scope inside = scope.with(Variable.element("veto", source));
    Object of =
        source.key().isPresent() && dice.chance(60)
            ? Fragment.droppable(
                " of ", terms.leaves.leaf(source.key().orElseThrow(), scope).at(Term.ATOM))
            : "";
    Object where =
        dice.chance(50) ? Fragment.droppable(" where ", terms.term(Sort.BOOL, inside, 1)) : "";
    return Fragment.droppable(" unless veto in " + source.name(), of, where);
  }

  /** The rules so far, as exceptions see them. */
  List<Exceptions.Judged> judged() {
    return judged;
  }

  private Triggers.Trigger trigger() {
    List<Source> live = env.live();
    List<Source> duties = live.stream().filter(s -> s.form() == Source.Form.DUTY).toList();
    return new Choice<Triggers.Trigger>(dice)
        .or(5, () -> triggers.on(live))
        .orIf(!duties.isEmpty(), 3, () -> triggers.on(duties))
        .or(3, () -> triggers.pair(live))
        .or(2, () -> triggers.cross(live))
        .or(2, triggers::every)
        .orIf(live.size() < env.sources.size(), 1, () -> triggers.on(env.sources))
        .take();
  }

  private Scope tests(Scope scope, List<Fragment> clauses) {
    Scope inside = scope;
    int lets = dice.chance(45) ? dice.between(1, 2) : 0;
    for (int i = 0; i < lets; i++) {
      Sort sort = dice.any(Sort.INT, Sort.RATIO, Sort.ETH, Sort.BOOL, Sort.DURATION);
      env.note("let " + sort.type());
      String name = "let" + env.letters++;
      clauses.add(Fragment.droppable("  let " + name + " = ", terms.term(sort, inside, 3), "\n"));
      inside = inside.with(Variable.value(name, sort));
    }
    boolean pair = scope.elements().size() == 2;
    if (pair && dice.chance(50)) {
      Source first = scope.elements().get(0).element().orElseThrow();
      Source second = scope.elements().get(1).element().orElseThrow();
      clauses.add(Fragment.droppable("  when ", new Residuals(env).make(first, second), "\n"));
    }
    if (dice.chance(55)) {
      env.note("when");
      clauses.add(Fragment.droppable("  when ", terms.term(Sort.BOOL, inside, 3), "\n"));
    }
    return inside;
  }

  private Fragment culprit(Scope scope) {
    List<Term> named =
        terms.leaves.named(env.culprit, scope).stream()
            .filter(t -> t.text().render().split("\\.", -1).length < 3)
            .toList();
    return named.isEmpty() ? terms.leaves.literal(env.culprit).text() : dice.of(named).text();
  }

  private Fragment firing(Triggers.Trigger trigger, Scope scope) {
    int form = dice.below(feedsBack(trigger) ? 5 : 10);
    if (form < 3) {
      env.note("fires once per");
      return Fragment.of("once per ", key(trigger, scope));
    }
    if (form < 5) {
      env.note("fires again after");
      return Fragment.of("again after ", env.extent(), per(trigger, scope));
    }
    if (form < 7) {
      env.note("fires again when cleared");
      return Fragment.of("again when cleared", per(trigger, scope));
    }
    env.note("fires every time");
    return Fragment.text("every time");
  }

  /** A rule on all findings sees its own: fired every time, they would come without end (T0502). */
  private static boolean feedsBack(Triggers.Trigger trigger) {
    return trigger.scope().elements().stream()
        .anyMatch(v -> v.element().orElseThrow().form() == Source.Form.FINDING);
  }

  private Object per(Triggers.Trigger trigger, Scope scope) {
    return dice.chance(30) ? Fragment.droppable(" per ", key(trigger, scope)) : "";
  }

  private Fragment key(Triggers.Trigger trigger, Scope scope) {
    List<Fragment> parts = new ArrayList<>();
    parts.add(culprit(scope));
    if (feedsBack(trigger)) {
      return Fragment.of("(", Fragment.joined(", ", parts), ")");
    }
    if (!trigger.elements().isEmpty() && dice.chance(25)) {
      env.note("key of an element");
      String element = dice.of(trigger.elements());
      parts.add(Fragment.text(dice.chance(80) ? element : "digest(" + element + ")"));
    } else if (dice.chance(50)) {
      Sort sort = dice.any(Sort.TASK, Sort.HASH, Sort.INT, Sort.COLOUR, Sort.BOOL);
      List<Term> named = terms.leaves.named(sort, scope);
      named.stream().findFirst().ifPresent(t -> parts.add(t.text()));
    }
    return Fragment.of("(", Fragment.joined(", ", parts), ")");
  }

  private Fragment evidence(Triggers.Trigger trigger, Scope scope) {
    List<Fragment> parts = new ArrayList<>();
    trigger.elements().forEach(e -> parts.add(Fragment.text(e)));
    List<Source> proving = env.live();
    if (parts.isEmpty() || dice.chance(50)) {
      env.note("evidence set");
      Windows.Window w = new Windows(terms).over("evidence", dice.of(proving), scope, 1);
      parts.add(Fragment.of(w.variable() + " in ", w.text()));
    }
    return Fragment.droppable("  evidence ", Fragment.joined(", ", parts), "\n");
  }

  private Fragment because(Scope scope) {
    List<Fragment> parts = new ArrayList<>();
    parts.add(Fragment.text("\"why"));
    List<Sort> sorts =
        Stream.of(Sort.values())
            .filter(s -> s != Sort.STRING && s != Sort.MARK)
            .filter(s -> !terms.leaves.named(s, scope).isEmpty())
            .toList();
    for (Sort sort : dice.some(sorts, dice.between(0, 3))) {
      env.note("hole " + sort.type());
      Fragment hole = dice.of(terms.leaves.named(sort, scope)).text();
      parts.add(Fragment.droppable(" {", hole, "}"));
    }
    if (dice.chance(20)) {
      env.note("hole with an expression");
      Term t = terms.term(dice.any(Sort.INT, Sort.RATIO, Sort.ETH, Sort.DURATION), scope, 2);
      parts.add(Fragment.droppable(" {", t, "}"));
    }
    parts.add(Fragment.text("\""));
    Fragment text = Fragment.of(parts.toArray());
    return text.render().indexOf('"', 1) == text.render().length() - 1
        ? Fragment.of("  because ", text, "\n")
        : Fragment.text("  because \"why\"\n");
  }

  /** From here on later rules may read this one's findings (semantics.md 41). */
  private void declare(String name, Triggers.Trigger trigger, Scope scope) {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.plain("offender", env.culprit));
    for (Variable v :
        scope.variables().subList(trigger.scope().variables().size(), scope.variables().size())) {
      columns.add(Column.plain(v.name(), v.value().orElseThrow()));
    }
    for (Variable v : trigger.scope().elements()) {
      v.element().orElseThrow().columns().stream()
          .filter(Column::isPlain)
          .limit(2)
          .forEach(c -> columns.add(Column.plain(v.name() + "." + c.name(), c.sort())));
    }
    env.sources.add(
        new Source(name, Source.Form.RULE, columns, java.util.Optional.of(env.culprit)));
  }
}
