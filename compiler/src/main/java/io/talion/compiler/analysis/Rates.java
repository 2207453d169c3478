package io.talion.compiler.analysis;

import io.talion.compiler.core.Duty;
import io.talion.compiler.core.Expr;
import io.talion.compiler.core.Range;
import io.talion.compiler.core.Rule;
import io.talion.compiler.core.Trigger;
import io.talion.grammar.ast.Declaration;
import io.talion.grammar.ast.EventOption;
import io.talion.grammar.ast.Term;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Memory that time bounds, but at a rate that no {@code expect} states: T1008 (semantics.md 33).
 * Pairs, windows and duties keep the events they come from. A policy that states rates is told of
 * each event it forgot; one that states none only where whoever sends the event chooses the key.
 * {@code only with} hands the question on to the partner.
 */
final class Rates {
  private final Subject subject;
  private final Sources sources;
  private final Set<String> stated = new TreeSet<>();
  private final Map<String, Set<String>> kept = new LinkedHashMap<>();

  private Rates(Subject subject) {
    this.subject = subject;
    this.sources = new Sources(subject.parts());
    subject.written(Term.ExpectRate.class).forEach(e -> stated.add(e.event().text()));
  }

  static void run(Subject subject) {
    Rates rates = new Rates(subject);
    subject.rules().forEach(rates::trigger);
    subject.parts().duties().values().forEach(rates::duty);
    Roots.all(subject.parts()).forEach(rates::window);
    subject.declarations(Declaration.Event.class).forEach(rates::event);
  }

  private void trigger(Rule r) {
    switch (r.trigger()) {
      case Trigger.Pair p -> keep(p.stream(), fields(p.stream(), p.key()));
      case Trigger.Cross c -> {
        keep(c.left(), fields(c.left(), c.leftKey()));
        keep(c.right(), fields(c.right(), c.rightKey()));
      }
      case Trigger.On o -> {}
      case Trigger.Every e -> {}
    }
  }

  private void duty(Duty d) {
    keep(d.opener(), List.of());
  }

  private void window(Expr e) {
    if (e instanceof Expr.Aggregate a
        && a.range() instanceof Range.OfStream s
        && new Window(a).isTimed()) {
      List<String> keys =
          AggregateKeys.endless(subject, a).stream().map(k -> k.type().toString()).toList();
      keep(s.stream(), keys);
    }
  }

  /** The fields of a pair's key that have no end of values. */
  private List<String> fields(int stream, List<Integer> key) {
    List<String> out = new ArrayList<>();
    for (int i : key) {
      var field = subject.file().program().stream(stream).fields().get(i);
      if (!Finite.is(field.type())) {
        out.add(field.name());
      }
    }
    return out;
  }

  private void keep(int stream, List<String> keys) {
    sources
        .events(stream)
        .forEach(s ->
            kept.computeIfAbsent(subject.file().program().stream(s).name(), k -> new TreeSet<>())
                .addAll(keys));
  }

  private void event(Declaration.Event e) {
    Set<String> keys = kept.get(e.name().text());
    boolean known =
        stated.contains(e.name().text())
            || e.options().stream().anyMatch(o -> o instanceof EventOption.OnlyWith);
    if (keys == null || known || (stated.isEmpty() && keys.isEmpty())) {
      return;
    }
    subject.warn(
        "T1008",
        e.name().span(),
        "no `expect` states how often `" + e.name().text() + "` comes",
        "what is kept of it is bounded by time alone" + chosen(keys),
        "add `expect 40 "
            + e.name().text()
            + " per 1 minute` to the terms, or `only with` to the event");
  }

  private static String chosen(Set<String> keys) {
    return keys.isEmpty()
        ? ""
        : ", and whoever sends it chooses "
            + keys.stream().map(k -> "`" + k + "`").collect(Collectors.joining(", "));
  }
}
