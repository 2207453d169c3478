package io.talion.conformance.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Kinds of event with their fields and options (language.md section 5). */
final class Events {
  /** The kind that every policy has; clocks may count it. */
  static final String FIRST = "Task_";

  private static final List<String> NAMES = List.of(FIRST, "Vote", "Reply", "Stake", "Ping");

  private final Environment env;
  private final Dice dice;

  Events(Environment env) {
    this.env = env;
    dice = env.dice;
  }

  List<Fragment> make(Lateness lateness) {
    List<Fragment> all = new ArrayList<>();
    int count = dice.between(2, 4);
    boolean registered = dice.chance(12);
    for (int i = 0; i < count; i++) {
      all.add(event(NAMES.get(i), registered && i < 2 ? i : -1, lateness));
    }
    return all;
  }

  private Fragment event(String name, int membership, Lateness lateness) {
    List<Column> columns = columns(membership >= 0);
    List<Fragment> fields = new ArrayList<>();
    for (Column c : columns) {
      env.note("field " + c.sort().type() + (c.optional() ? "?" : c.list() ? " list" : ""));
      fields.add(Fragment.droppable("  " + c.declaration() + "\n"));
    }
    List<Column> keyed =
        columns.stream().filter(c -> c.matches() && c.sort() != Sort.BOOL).toList();
    boolean key = !keyed.isEmpty() && dice.chance(80);
    Fragment body = Fragment.of("event " + name + " {\n", Fragment.of(fields.toArray()), "}");
    Fragment whole =
        Fragment.of(
            body,
            key ? Fragment.droppable(" key (" + names(keyed, 2) + ")") : "",
            options(columns, membership, lateness),
            "\n");
    Optional<Sort> of = key ? Optional.of(keyed.get(0).sort()) : Optional.empty();
    env.sources.add(new Source(name, Source.Form.EVENT, columns, of));
    return Fragment.droppable(whole);
  }

  private List<Column> columns(boolean member) {
    List<Column> columns = new ArrayList<>();
    if (member || dice.chance(90)) {
      columns.add(env.culprit == Sort.OPERATOR ? Column.OPERATOR : Column.VALIDATOR);
    }
    for (Column c : dice.some(Column.POOL, dice.between(2, 5))) {
      if (columns.stream().noneMatch(x -> x.name().equals(c.name()))) {
        columns.add(c);
      }
    }
    return columns;
  }

  /** The first names in order of declaration, at most {@code most}. */
  private String names(List<Column> columns, int most) {
    int n = dice.between(1, Math.min(most, columns.size()));
    return String.join(", ", columns.subList(0, n).stream().map(Column::name).toList());
  }

  private Fragment options(List<Column> columns, int membership, Lateness lateness) {
    List<Fragment> options = new ArrayList<>();
    String member = columns.get(0).name();
    if (membership >= 0) {
      option(options, (membership == 0 ? "registers " : "retires ") + member);
    }
    if (columns.stream().anyMatch(c -> c.sort() == Sort.SIGNATURE) && dice.chance(60)) {
      option(options, "signed by sig");
    }
    List<Column> plain = columns.stream().filter(Column::matches).toList();
    if (!plain.isEmpty() && dice.chance(20)) {
      option(options, "once per (" + names(plain, 3) + ")");
    }
    if (dice.chance(20)) {
      onlyWith(options, plain);
    }
    if (dice.chance(lateness == Lateness.NONE ? 4 : 30)) {
      option(options, "late accept within " + env.longDuration());
    }
    return Fragment.of(options.toArray());
  }

  private void onlyWith(List<Fragment> options, List<Column> plain) {
    List<Source> others = env.events();
    if (others.isEmpty()) {
      return;
    }
    Source partner = dice.of(others);
    List<Column> shared = plain.stream().filter(partner.columns()::contains).toList();
    if (!shared.isEmpty()) {
      String within = dice.chance(40) ? " within " + env.known() : "";
      option(
          options, "only with " + partner.name() + " matching (" + names(shared, 2) + ")" + within);
    }
  }

  private void option(List<Fragment> options, String text) {
    String[] words = text.split(" ");
    env.note("event " + words[0] + " " + (words[0].matches("once|only|late") ? words[1] : ""));
    options.add(Fragment.droppable("\n  " + text));
  }
}
