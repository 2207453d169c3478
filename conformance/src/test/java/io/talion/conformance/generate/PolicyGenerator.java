package io.talion.conformance.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/** Draws a whole policy: small, well typed by construction, reading what it declares. */
final class PolicyGenerator {
  private static final String TYPES =
      """
      type Task = Bytes32
      enum Colour { red, green, blue }
      record Mark { epoch: Epoch  root: Hash }
      token GEM decimals 6
      """;

  private final Environment env;
  private final Dice dice;
  private final Lateness lateness;
  private final List<Fragment> parts = new ArrayList<>();

  PolicyGenerator(Dice dice, Lateness lateness) {
    this.dice = dice;
    this.lateness = lateness;
    env = new Environment(dice);
  }

  Environment environment() {
    return env;
  }

  Fragment make() {
    parts.add(Fragment.text("policy generated.case version 1.0.0 language 1\n"));
    if (dice.chance(10)) {
      quorums();
    }
    parts.add(new TermsSection(env).make(lateness));
    TYPES.lines().forEach(l -> parts.add(Fragment.droppable(l + "\n")));
    nobody();
    parts.addAll(new Events(env).make(lateness));
    for (int i = dice.between(1, 4); i > 0; i--) {
      env.rules.add("rule" + env.rules.size());
    }
    Expressions terms = new Expressions(env);
    Triggers triggers = new Triggers(terms);
    declarations(terms, triggers);
    Rules rules = new Rules(terms, triggers);
    List.copyOf(env.rules).forEach(r -> parts.add(rules.make(r)));
    parts.addAll(new Exceptions(terms, rules.judged()).make());
    some(20, 2, new Rewards(terms)::make);
    return Fragment.of(parts.toArray());
  }

  private void declarations(Expressions terms, Triggers triggers) {
    Declarations plain = new Declarations(terms);
    some(25, 2, plain::constant);
    some(20, 1, plain::parameter);
    some(25, 2, plain::function);
    some(60, 2, plain::state);
    Streams streams = new Streams(terms, triggers);
    some(35, 2, streams::stream);
    if (streams.canOwe()) {
      some(50, 2, streams::duty);
    }
    some(35, 1, new Tallies(terms)::make);
    some(20, 1, new Machines(terms)::make);
    some(15, 1, new Pasts(terms)::table);
    some(20, 2, new Pasts(terms)::state);
    if (env.culprit == Sort.OPERATOR) {
      some(15, 2, new Uses(terms)::use);
    }
    if (dice.chance(25)) {
      findings();
    }
    some(30, 2, i -> plain.state(i + 2));
  }

  /** A culprit for rules that bind none: a bare literal would have no type there. */
  private void nobody() {
    String value = env.culprit.literals().get(0);
    parts.add(Fragment.droppable("const nobody : " + env.culprit.type() + " = " + value + "\n"));
    env.constants.add(Variable.value("nobody", env.culprit));
  }

  private void quorums() {
    env.note("import");
    parts.add(Fragment.droppable("import std.quorum as q\n"));
    env.functions.add(new Keyed("q.share", List.of(Sort.INT, Sort.INT), Sort.RATIO));
    env.functions.add(new Keyed("q.faults", List.of(Sort.INT), Sort.INT));
    env.functions.add(new Keyed("q.byzantine", List.of(Sort.INT), Sort.INT));
  }

  /** From here on states and rules may read {@code Finding}. */
  private void findings() {
    List<Column> columns =
        List.of(Column.plain("offender", env.culprit), Column.plain("slashed", Sort.RATIO));
    env.note("Finding");
    env.sources.add(new Source("Finding", Source.Form.FINDING, columns, Optional.of(env.culprit)));
  }

  private void some(int percent, int most, IntFunction<Fragment> make) {
    if (dice.chance(percent)) {
      int count = dice.between(1, most);
      for (int i = 0; i < count; i++) {
        parts.add(make.apply(i));
      }
    }
  }
}
