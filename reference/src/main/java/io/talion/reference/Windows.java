package io.talion.reference;

import io.talion.compiler.core.Expr;
import io.talion.compiler.core.Range;
import io.talion.compiler.core.Rule;
import io.talion.compiler.core.Step;
import io.talion.compiler.core.StreamDef.Origin;
import io.talion.trace.type.Type;
import io.talion.trace.value.ListValue;
import io.talion.trace.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What a variable ranges over: all candidates, narrowed by the steps from left to right
 * (language.md section 9, semantics.md 16 and 49). Reading order is evaluation order.
 */
final class Windows {
  private final History history;
  private final Members members;
  private final Evaluator evaluator;

  Windows(History history, Members members, Evaluator evaluator) {
    this.history = history;
    this.members = members;
    this.evaluator = evaluator;
  }

  /** What is left after all steps; empty if {@code at least} found fewer. */
  Optional<List<Value>> select(Range range, int slot, List<Step> steps, Frame frame) {
    List<Value> left = candidates(range, frame);
    for (Step step : steps) {
      if (step instanceof Step.AtLeast atLeast && left.size() < atLeast.n()) {
        return Optional.empty();
      }
      left = narrow(left, step, slot, frame);
    }
    return Optional.of(left);
  }

  List<Value> candidates(Range range, Frame frame) {
    return switch (range) {
      case Range.OfStream s -> List.copyOf(history.all(s.stream()));
      case Range.OfKind k -> members.of(k.kind());
      case Range.OfList l ->
          evaluator.eval(l.list(), frame) instanceof ListValue list ? list.elements() : List.of();
    };
  }

  /** Whether one element passes steps that look at it alone: the filter of a trigger. */
  boolean passes(Item item, int slot, List<Step> steps, Frame frame) {
    return steps.stream().allMatch(s -> !narrow(List.of(item), s, slot, frame).isEmpty());
  }

  private List<Value> narrow(List<Value> left, Step step, int slot, Frame frame) {
    return switch (step) {
      case Step.Of of -> keep(left, isOf(of.key(), frame));
      case Step.Where w ->
          left.stream().filter(v -> evaluator.holds(w.condition(), frame.with(slot, v))).toList();
      case Step.LastCount last ->
          left.subList((int) Math.max(0, left.size() - last.n()), left.size());
      case Step.AtLeast a -> left;
      case Step.LastFor last -> keep(left, isWithin(last));
      case Step.Since since -> keep(left, isSince(since, frame));
      case Step.BeforeNow b -> keep(left, i -> i.seen().index() < history.now().index());
    };
  }

  /** Values that are no elements have no place in time; steps about it let them through. */
  private static List<Value> keep(List<Value> left, Predicate<Item> test) {
    return left.stream().filter(v -> !(v instanceof Item i) || test.test(i)).toList();
  }

  private Predicate<Item> isOf(Expr key, Frame frame) {
    Value wanted = evaluator.eval(key, frame);
    return item -> {
      int field = history.definition(item.stream()).ofField().orElseThrow();
      return Operators.equal(item.fields().get(field), wanted) && isOfType(item, key.type());
    };
  }

  /** {@code Finding of x} keeps those of x's type: equal bytes may name different things. */
  private boolean isOfType(Item item, Type type) {
    Origin origin = history.definition(item.stream()).origin();
    boolean anyRule = origin instanceof Origin.Findings || origin instanceof Origin.Settled;
    return !anyRule
        || Fields.report(item)
            .map(Report::rule)
            .flatMap(Rule::against)
            .filter(against -> SameType.of(against.type(), type))
            .isPresent();
  }

  /** {@code (now - W, now]}; in buckets, the current one and those before it that make up W. */
  private Predicate<Item> isWithin(Step.LastFor last) {
    long now = history.now().now(last.clock());
    long width = Math.max(1, last.bucket());
    long end = Math.floorDiv(now, width);
    long start = end - last.distance() / width;
    return item -> {
      long bucket = Math.floorDiv(item.position(last.clock()), width);
      return start < bucket && bucket <= end;
    };
  }

  private Predicate<Item> isSince(Step.Since since, Frame frame) {
    Predicate<Item> isOf = since.of().map(key -> isOf(key, frame)).orElse(i -> true);
    Optional<Item> latest = history.all(since.stream()).stream().filter(isOf).max(Item.CANONICAL);
    return item -> latest.isEmpty() || item.after(latest.get());
  }
}
