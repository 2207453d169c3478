package io.talion.conformance.generate;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Aggregates of every function over streams, kinds and list fields (language.md section 9). */
final class Aggregates {
  private final Expressions terms;
  private final Environment env;
  private final Dice dice;
  private final Windows windows;

  Aggregates(Expressions terms) {
    this.terms = terms;
    env = terms.env;
    dice = terms.dice;
    windows = new Windows(terms);
  }

  void offer(Choice<Term> choice, Sort sort, Scope scope, int depth) {
    boolean any = !env.sources.isEmpty();
    boolean some = env.sources.stream().anyMatch(s -> !s.of(sort).isEmpty());
    switch (sort) {
      case BOOL -> choice.orIf(any, 5, () -> plain("exists", sort, scope, depth));
      case INT ->
          choice
              .orIf(any, 5, () -> plain("count", sort, scope, depth))
              .orIf(any, 2, () -> distinct(scope, depth));
      case RATIO ->
          choice
              .orIf(any, 6, () -> share(scope, depth))
              .orIf(some, 2, () -> of("variance", sort, sort, scope, depth))
              .orIf(some, 2, () -> of("avg", sort, sort, scope, depth))
              .orIf(any, 2, () -> of(dice.any("avg", "variance"), Sort.INT, sort, scope, depth));
      default -> {}
    }
    if (sort.isSummable()) {
      choice.orIf(some, 4, () -> of("sum", sort, sort, scope, depth));
      choice.orIf(sort != Sort.RATIO, 3, () -> overKind("sum", sort, scope, depth));
      choice.orIf(some, 2, () -> of(dice.any("median", "quantile"), sort, sort, scope, depth));
    }
    if (sort == Sort.ETH) {
      choice.orIf(some, 2, () -> of("avg", sort, sort, scope, depth));
    }
    if (sort.isSummable() || sort == Sort.INSTANT || sort == Sort.BLOCK || sort == Sort.EPOCH) {
      choice.orIf(
          some || sort == Sort.INSTANT,
          4,
          () -> of(dice.any("min", "max"), sort, sort, scope, depth));
    }
    choice.orIf(
        some || sort == Sort.INSTANT,
        3,
        () -> of(dice.any("latest", "first"), sort, sort, scope, depth));
    offerLists(choice, sort, scope, depth);
  }

  private void offerLists(Choice<Term> choice, Sort sort, Scope scope, int depth) {
    List<Variable> lists =
        scope.elements().stream()
            .flatMap(v ->
                v.element().orElseThrow().columns().stream()
                    .filter(Column::list)
                    .map(c -> Variable.value(v.name() + "." + c.name(), c.sort())))
            .toList();
    boolean fits = sort == Sort.BOOL || sort == Sort.INT;
    choice.orIf(fits && !lists.isEmpty(), 4, () -> overList(sort, dice.of(lists), scope, depth));
  }

  private Source source() {
    return dice.of(env.sources);
  }

  /** {@code count(x in …)} and {@code exists(x in …)}. */
  private Term plain(String function, Sort sort, Scope scope, int depth) {
    if (dice.chance(15)) {
      return overKind(function, sort, scope, depth);
    }
    Windows.Window w = windows.over(function, source(), scope, depth);
    Fragment f = Fragment.of(function + "(" + w.variable() + " in ", w.text(), ")");
    return w.optional() ? terms.orElse(sort, f, scope) : Term.of(sort, Term.ATOM, f);
  }

  private Term share(Scope scope, int depth) {
    Windows.Window w = windows.over("share", source(), scope, depth);
    Term p = terms.term(Sort.BOOL, w.inside(), Math.max(1, Math.min(depth, 1)));
    Fragment f =
        Fragment.of("share(", p, " for " + w.variable() + " in ", w.text(), weight(w), ")");
    return terms.orElse(Sort.RATIO, f, scope);
  }

  private Fragment weight(Windows.Window w) {
    if (!dice.chance(25)) {
      return Fragment.text("");
    }
    env.note("weighted by");
    Sort sort = dice.any(Sort.INT, Sort.ETH);
    Term weight = terms.term(sort, w.inside(), 0);
    Fragment positive = sort == Sort.ETH ? weight.at(Term.SUM) : Fragment.of("abs(", weight, ")");
    return Fragment.droppable(" weighted by ", positive);
  }

  private Term distinct(Scope scope, int depth) {
    Windows.Window w = windows.over("distinct", source(), scope, depth);
    List<Sort> sorts =
        w.source().columns().stream().filter(Column::isPlain).map(Column::sort).toList();
    Sort sort = sorts.isEmpty() ? Sort.INSTANT : dice.of(sorts);
    Term value = terms.leaves.leaf(sort, w.inside());
    Fragment f =
        Fragment.of(
            "distinct(", value.at(Term.ATOM), " for " + w.variable() + " in ", w.text(), ")");
    return w.optional() ? terms.orElse(Sort.INT, f, scope) : Term.of(Sort.INT, Term.ATOM, f);
  }

  /** A function of a value, over a source that offers the sort if there is one. */
  private Term of(String function, Sort value, Sort result, Scope scope, int depth) {
    List<Source> fitting = env.sources.stream().filter(s -> !s.of(value).isEmpty()).toList();
    Source source = fitting.isEmpty() ? source() : dice.of(fitting);
    Windows.Window w = windows.over(function, source, scope, depth);
    List<Term> fields = terms.leaves.named(value, w.inside());
    boolean plainly = !fields.isEmpty() && (dice.chance(70) || !value.isSummable());
    Term v = plainly ? dice.of(fields) : terms.term(value, w.inside(), 1);
    String q = function.equals("quantile") ? dice.any("1 / 4, ", "90%, ", "0.5, ") : "";
    boolean weightable = List.of("avg", "median", "quantile").contains(function);
    Fragment f =
        Fragment.of(
            function + "(" + q,
            v,
            " for " + w.variable() + " in ",
            w.text(),
            weightable ? weight(w) : "",
            ")");
    boolean plain = function.equals("sum") && !w.optional();
    return plain ? Term.of(result, Term.ATOM, f) : terms.orElse(result, f, scope);
  }

  /** {@code sum(stake(o) for o in Operator where …)} and its like. */
  private Term overKind(String function, Sort sort, Scope scope, int depth) {
    Sort kind = dice.any(env.culprit, Sort.TASK, Sort.COLOUR);
    env.note(function + " over " + kind.type());
    String name = "k" + scope.depth();
    Scope inside = scope.inside(Variable.value(name, kind));
    String value = function.equals("sum") ? "" : name;
    Object head =
        value.isEmpty() ? Fragment.of(perMember(sort, kind, inside, depth), " for " + name) : name;
    Object filter =
        dice.chance(50)
            ? Fragment.droppable(" where ", terms.term(Sort.BOOL, inside, Math.min(depth, 1)))
            : "";
    return Term.of(sort, Term.ATOM, function + "(", head, " in " + kind.type(), filter, ")");
  }

  private Fragment perMember(Sort sort, Sort kind, Scope inside, int depth) {
    Optional<Keyed> state =
        Stream.concat(env.states.stream(), Stream.empty())
            .filter(k -> k.sort() == sort && k.key().equals(List.of(kind)))
            .findAny();
    Variable member = inside.variables().get(inside.variables().size() - 1);
    return state
        .map(k -> Term.of(sort, Term.ATOM, k.name() + "(" + member.name() + ")").text())
        .orElseGet(() -> terms.term(sort, inside, Math.min(depth, 1)).text());
  }

  private Term overList(Sort sort, Variable list, Scope scope, int depth) {
    env.note("list field as a stream");
    String name = "y" + scope.depth();
    Scope inside = scope.inside(Variable.value(name, list.value().orElseThrow()));
    Term p = terms.term(Sort.BOOL, inside, Math.max(1, Math.min(depth, 1)));
    String function = sort == Sort.BOOL ? "exists" : "count";
    return Term.of(
        sort, Term.ATOM, function + "(" + name + " in " + list.name(), " where ", p, ")");
  }
}
