package io.talion.conformance.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Derived streams (unions, unnesting, pairs), duties and tallies. */
final class Streams {
  private final Environment env;
  private final Dice dice;
  private final Expressions terms;
  private final Triggers triggers;

  Streams(Expressions terms, Triggers triggers) {
    this.terms = terms;
    this.triggers = triggers;
    env = terms.env;
    dice = env.dice;
  }

  Fragment stream(int i) {
    List<Column> columns = new ArrayList<>();
    columns.add(env.culprit == Sort.OPERATOR ? Column.OPERATOR : Column.VALIDATOR);
    columns.addAll(
        dice.some(
            List.of(
                Column.plain("n", Sort.INT),
                Column.plain("amount", Sort.ETH),
                Column.plain("task", Sort.TASK),
                Column.plain("root", Sort.HASH),
                Column.plain("ok", Sort.BOOL),
                Column.plain("colour", Sort.COLOUR)),
            dice.between(1, 3)));
    List<Fragment> emissions = new ArrayList<>();
    int parts = dice.chance(30) ? 2 : 1;
    for (int k = 0; k < parts; k++) {
      emissions.add(emission(columns, k > 0));
    }
    env.note(parts > 1 ? "stream union" : "stream");
    String fields = String.join("  ", columns.stream().map(Column::declaration).toList());
    Fragment text =
        Fragment.droppable(
            "stream Seen" + i + " { " + fields + " } =\n", Fragment.of(emissions.toArray()));
    Optional<Sort> key = Optional.of(columns.get(0).sort());
    env.sources.add(new Source("Seen" + i, Source.Form.DERIVED, columns, key));
    return text;
  }

  private Fragment emission(List<Column> columns, boolean droppable) {
    Triggers.Trigger trigger =
        dice.chance(85) ? triggers.on(env.live()) : triggers.pair(env.events());
    List<Fragment> values =
        columns.stream()
            .map(c -> Fragment.of(c.name() + ": ", terms.term(c.sort(), trigger.scope(), 1)))
            .toList();
    Object when =
        dice.chance(40)
            ? Fragment.droppable(" when ", terms.term(Sort.BOOL, trigger.scope(), 2))
            : "";
    Object[] parts = {"  ", trigger.text(), when, " emit (", Fragment.joined(", ", values), ")\n"};
    return droppable ? Fragment.droppable(parts) : Fragment.of(parts);
  }

  Fragment duty(int i) {
    Source opener = dice.of(owing());
    Source answer = dice.of(env.live());
    Scope scope = Scope.EMPTY.with(Variable.element("a", opener));
    Scope met = scope.with(Variable.element("r", answer));
    env.note("duty over " + opener.form());
    Object of =
        answer.key().isPresent()
            ? Fragment.droppable(
                " of ", terms.leaves.leaf(answer.key().orElseThrow(), scope).at(Term.ATOM))
            : "";
    Object where =
        dice.chance(50) ? Fragment.droppable(" where ", terms.term(Sort.BOOL, met, 1)) : "";
    Object filter =
        dice.chance(15) ? Fragment.droppable(" where ", terms.term(Sort.BOOL, scope, 1)) : "";
    String owed = "a." + dice.of(opener.of(env.culprit)).name();
    Fragment text =
        Fragment.droppable(
            "duty Duty" + i + " for each a in " + opener.name(),
            filter,
            " {\n",
            "  owed by " + owed + "\n  met by r in " + answer.name(),
            of,
            where,
            "\n",
            "  within " + within(opener) + "\n",
            excuse(scope),
            "}\n");
    env.sources.add(
        new Source("Duty" + i, Source.Form.DUTY, outcome(opener), Optional.of(env.culprit)));
    return text;
  }

  boolean canOwe() {
    return !owing().isEmpty();
  }

  private List<Source> owing() {
    return env.live().stream()
        .filter(s -> s.form() == Source.Form.EVENT || s.form() == Source.Form.DERIVED)
        .filter(s -> !s.of(env.culprit).isEmpty())
        .toList();
  }

  private String within(Source opener) {
    boolean dynamic = opener.columns().stream().anyMatch(c -> c.name().equals("span"));
    if (dynamic && dice.chance(60)) {
      env.note("within dynamic");
      return "a.span";
    }
    String extent = env.extent();
    env.note("within " + extent.replaceAll("\\d+ ", ""));
    return extent;
  }

  private Object excuse(Scope scope) {
    if (!dice.chance(30)) {
      return "";
    }
    env.note("excused when");
    return Fragment.droppable("  excused when ", terms.term(Sort.BOOL, scope, 2), "\n");
  }

  private static List<Column> outcome(Source opener) {
    List<Column> columns = new ArrayList<>(opener.columns());
    for (String flag : List.of("met", "missed", "excused")) {
      columns.add(Column.plain(flag, Sort.BOOL));
    }
    columns.add(Column.plain("settled", Sort.INSTANT));
    return columns;
  }
}
