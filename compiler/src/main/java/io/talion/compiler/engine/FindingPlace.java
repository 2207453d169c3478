package io.talion.compiler.engine;

import io.talion.trace.value.Order;
import io.talion.trace.value.Value;
import java.util.List;

/**
 * Where a finding stands in the output (semantics.md 34): by instant, rule, stage, bound elements,
 * the last-named first, and then the {@code each} elements. Findings of several runs over parts of
 * one trace are merged by it.
 *
 * @param block the counter at the instant
 * @param rule the rule's id
 * @param bound in the order of their names
 * @param each outer first
 */
public record FindingPlace(
    long time, long block, int rule, int stage, List<ElementPlace> bound, List<Value> each)
    implements Comparable<FindingPlace> {
  @Override
  public int compareTo(FindingPlace other) {
    int order = Long.compare(time, other.time);
    order = order != 0 ? order : Long.compare(block, other.block);
    order = order != 0 ? order : Integer.compare(rule, other.rule);
    order = order != 0 ? order : Integer.compare(stage, other.stage);
    order = order != 0 ? order : byBound(other);
    return order != 0 ? order : Order.CANONICAL.compareAll(each, other.each);
  }

  private int byBound(FindingPlace other) {
    int order = 0;
    for (int i = bound.size() - 1; i >= 0 && order == 0; i--) {
      order = bound.get(i).compareTo(other.bound.get(i));
    }
    return order;
  }
}
