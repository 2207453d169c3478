package io.talion.conformance.generate;

import java.util.List;
import java.util.stream.Stream;

/** What sets a rule or an emission off, with the variables it binds (language.md section 6). */
final class Triggers {
  private final Environment env;
  private final Dice dice;
  private final Expressions terms;
  private final Walks walks;

  Triggers(Expressions terms) {
    this.terms = terms;
    walks = new Walks(terms);
    env = terms.env;
    dice = env.dice;
  }

  /** A trigger's text, what it binds, and the names of its elements. */
  record Trigger(Fragment text, Scope scope, List<String> elements, List<Variable> members) {}

  Trigger on(List<Source> sources) {
    Source source = dice.of(sources);
    Scope scope = Scope.EMPTY.with(Variable.element("e", source));
    env.note("on " + source.form());
    Object where =
        dice.chance(20) ? Fragment.droppable(" where ", terms.term(Sort.BOOL, scope, 1)) : "";
    List<Column> lists = source.columns().stream().filter(Column::list).toList();
    if (!lists.isEmpty() && dice.chance(60)) {
      return unnest(source, where, dice.of(lists), scope);
    }
    if (dice.chance(20)) {
      return each("on e in " + source.name(), where, scope, List.of("e"));
    }
    return new Trigger(
        Fragment.of("on e in " + source.name(), where), scope, List.of("e"), List.of());
  }

  private Trigger unnest(Source source, Object where, Column list, Scope scope) {
    env.note("each over a list");
    Variable member = Variable.value("u", list.sort());
    Object walk = dice.chance(30) ? walks.make(scope.with(member)) : "";
    return new Trigger(
        Fragment.of("on e in " + source.name(), where, " each u in e." + list.name(), walk),
        scope.with(member),
        List.of("e"),
        List.of(member));
  }

  private Trigger each(String head, Object where, Scope scope, List<String> elements) {
    Sort kind = dice.any(env.culprit, env.culprit, Sort.TASK, Sort.COLOUR);
    env.note("each over " + kind.type());
    Variable member = Variable.value("u", kind);
    Scope inside = scope.with(member);
    Object filter =
        dice.chance(40) ? Fragment.droppable(" where ", terms.term(Sort.BOOL, inside, 2)) : "";
    Object walk = dice.chance(30) ? walks.make(inside) : "";
    return new Trigger(
        Fragment.of(head, where, " each u in " + kind.type(), filter, walk),
        inside,
        elements,
        List.of(member));
  }

  Trigger pair(List<Source> sources) {
    List<Source> fitting =
        sources.stream().filter(s -> s.columns().stream().anyMatch(Column::matches)).toList();
    if (fitting.isEmpty()) {
      return on(sources);
    }
    Source source = dice.of(fitting);
    env.note("pair over " + source.form());
    Scope scope =
        Scope.EMPTY.with(Variable.element("a", source)).with(Variable.element("b", source));
    String head = "on a, b in " + source.name() + side("a", source);
    return new Trigger(
        Fragment.of(head, join(source.columns())), scope, List.of("a", "b"), List.of());
  }

  Trigger cross(List<Source> sources) {
    List<List<Source>> fitting =
        sources.stream()
            .flatMap(x -> sources.stream().map(y -> List.of(x, y)))
            .filter(p -> !shared(p.get(0), p.get(1)).isEmpty())
            .toList();
    if (fitting.isEmpty()) {
      return pair(sources);
    }
    List<Source> two = dice.of(fitting);
    Source left = two.get(0);
    Source right = two.get(1);
    env.note("cross " + left.form() + " " + right.form());
    Scope scope = Scope.EMPTY.with(Variable.element("a", left)).with(Variable.element("b", right));
    return new Trigger(
        Fragment.of(
            "on a in " + left.name() + side("a", left) + ", b in " + right.name(),
            join(shared(left, right))),
        scope,
        List.of("a", "b"),
        List.of());
  }

  private String side(String name, Source source) {
    List<Column> flags = source.of(Sort.BOOL);
    return flags.isEmpty() || dice.chance(80) ? "" : " where " + name + "." + dice.of(flags).name();
  }

  private static List<Column> shared(Source left, Source right) {
    return left.columns().stream()
        .filter(c -> c.matches() && right.columns().contains(c))
        .distinct()
        .toList();
  }

  private Fragment join(List<Column> columns) {
    List<Column> fitting = columns.stream().filter(Column::matches).toList();
    Stream<String> names =
        dice.some(fitting, dice.chance(70) ? 1 : 2).stream().map(Column::name).sorted();
    String extent = env.extent();
    env.note("pair within " + extent.replaceAll("\\d+ ", ""));
    return Fragment.of(" matching (" + String.join(", ", names.toList()) + ") within " + extent);
  }

  Trigger every() {
    boolean counter = dice.chance(25);
    String period = counter ? env.blocks() : env.duration();
    String from = !counter && dice.chance(30) ? " from @2026-01-01T00:00:05Z" : "";
    env.note("every " + (counter ? "blocks" : "time"));
    if (dice.chance(70)) {
      return each("every " + period + from, "", Scope.EMPTY, List.of());
    }
    return new Trigger(Fragment.text("every " + period + from), Scope.EMPTY, List.of(), List.of());
  }
}
