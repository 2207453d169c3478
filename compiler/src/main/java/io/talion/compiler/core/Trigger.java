package io.talion.compiler.core;

import io.talion.trace.event.EventKind.Extent;
import io.talion.trace.type.Clock;
import java.util.List;
import java.util.Optional;

/**
 * What sets a rule, an emission or a tally's step off; binds slots of the frame (language.md
 * section 6).
 */
public sealed interface Trigger {
  /**
   * Each element of the stream in the instant that absorbs it, that passes {@code steps} (only Of
   * and Where).
   */
  record On(int stream, int slot, List<Step> steps, List<Each> each) implements Trigger {}

  /**
   * Every unordered pair of different elements of equal key, at most {@code within} apart, once, in
   * the instant that absorbs the later; {@code first} is the canonically earlier (semantics.md 20).
   *
   * @param steps conditions on one element, read through {@code firstSlot}; both elements must pass
   * @param key indexes of the fields of {@code matching}
   * @param within never absent unless the policy's horizon is unbounded and the checker let it pass
   */
  record Pair(
      int stream,
      int firstSlot,
      int secondSlot,
      List<Step> steps,
      List<Integer> key,
      Optional<Extent> within)
      implements Trigger {}

  /**
   * x and y in either order of time, at most {@code within} apart, tested at the later; never an
   * element with itself.
   */
  record Cross(
      int left,
      int leftSlot,
      List<Step> leftSteps,
      List<Integer> leftKey,
      int right,
      int rightSlot,
      List<Step> rightSteps,
      List<Integer> rightKey,
      Optional<Extent> within)
      implements Trigger {}

  /**
   * At {@code from + k·period}, k ≥ 1, from the first event on (semantics.md 28). Points in units
   * of the clock.
   */
  record Every(Clock clock, long period, long from, List<Each> each) implements Trigger {}

  /** {@code each v in … where p [ranked by …]}: nested in order. */
  record Each(Range range, int slot, Optional<Expr> where, Optional<Ranking> ranking) {}

  /**
   * {@code ranked by e1 asc, e2 desc taking while p then stop | skip} (semantics.md 44): which of
   * the candidates of one outer binding are taken. They are walked in the order of the keys, equal
   * ones canonically; what is taken is bound in canonical order, as without the walk.
   *
   * @param sums in {@code condition} the slot of each holds its sum over what was taken and the
   *     candidate
   * @param skip whether the walk goes on after one that does not fit
   */
  record Ranking(List<Order> orders, List<Sum> sums, Expr condition, boolean skip) {}

  /** A key of a walk. */
  record Order(Expr key, boolean descending) {}

  /** {@code sum(x)} of a walk, or {@code count()}, which is the sum of 1. */
  record Sum(int slot, Expr value) {}
}
