package io.talion.compiler.analysis.conflict;

import io.talion.compiler.core.Expr;
import io.talion.compiler.core.Label;
import io.talion.compiler.core.Parts;
import io.talion.compiler.core.Range;
import io.talion.compiler.core.Rule;
import io.talion.compiler.core.Step;
import io.talion.compiler.fold.Interval;
import io.talion.compiler.fold.Ranges;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Numbers expressions so that two with one number have one value in every instant, wherever they
 * stand: a let is its value, a bound variable its depth. Evaluation is a function of the instant
 * and the frame, so what is written alike is alike. Confined to one rule.
 */
final class ValueNumbers {
  private record Node(String label, List<Integer> parts) {}

  private final Ranges ranges;
  private final Map<Node, Integer> numbers = new HashMap<>();
  private final Map<Integer, Integer> slots = new HashMap<>();
  private final Map<Interval, Integer> parameters = new IdentityHashMap<>();
  private int depth;

  ValueNumbers(Ranges ranges) {
    this.ranges = ranges;
  }

  /** A slot stands for a value from here on: slots are never used twice. */
  void let(Rule.Test.Let let) {
    slots.put(let.slot(), of(let.value()));
  }

  int of(Expr e) {
    return switch (e) {
      case Expr.Local l -> slots.computeIfAbsent(l.slot(), s -> number("slot " + s, List.of()));
      case Expr.Let l -> {
        slots.put(l.slot(), of(l.value()));
        yield of(l.body());
      }
      case Expr.Widen w -> of(w.value());
      case Expr.Aggregate a -> aggregate(a);
      default -> number(label(e), Parts.of(e).map(this::of).toList());
    };
  }

  private int aggregate(Expr.Aggregate a) {
    slots.put(a.slot(), number("variable " + depth++, List.of()));
    StringBuilder label = new StringBuilder("aggregate ").append(a.function());
    label.append(' ').append(a.argument().isPresent()).append(a.value().isPresent());
    label.append(a.weight().isPresent()).append(' ').append(range(a.range()));
    a.steps().forEach(s -> label.append(' ').append(step(s)));
    int number = number(label.toString(), Parts.of(a).map(this::of).toList());
    depth--;
    return number;
  }

  private static String range(Range range) {
    return switch (range) {
      case Range.OfStream s -> "stream " + s.stream();
      case Range.OfKind k -> "kind " + k.kind();
      case Range.OfList l -> "list";
    };
  }

  private static String step(Step step) {
    return switch (step) {
      case Step.Of o -> "of";
      case Step.Where w -> "where";
      case Step.LastCount l -> "last " + l.n();
      case Step.AtLeast l -> "at least " + l.n();
      case Step.LastFor l -> "last " + l.clock() + l.distance() + "/" + l.bucket();
      case Step.Since s -> "since " + s.stream() + s.of().isPresent();
      case Step.BeforeNow b -> "before now";
    };
  }

  private String label(Expr e) {
    return e instanceof Expr.Const c && ranges.isNoted(c) ? parameter(ranges.of(c)) : Label.of(e);
  }

  /** All copies of one parameter share what is noted of it. */
  private String parameter(Interval note) {
    return "parameter " + parameters.computeIfAbsent(note, n -> parameters.size());
  }

  private int number(String label, List<Integer> parts) {
    return numbers.computeIfAbsent(new Node(label, new ArrayList<>(parts)), n -> numbers.size());
  }
}
