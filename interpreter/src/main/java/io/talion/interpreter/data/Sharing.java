package io.talion.interpreter.data;

import io.talion.trace.value.Ratio;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Divides a pool by weight under caps (semantics.md 30 and 50). There is one level at which
 * everybody either has the cap or level times weight, and the least caps for their weight are
 * reached first: one pass in that order finds it.
 */
public final class Sharing {
  private final List<Ratio> weights = new ArrayList<>();

  /** In amounts; of all members or of none. */
  private final List<Ratio> caps = new ArrayList<>();

  /** Adds a member; a weight is not negative. */
  public void add(Ratio weight) {
    weights.add(weight);
  }

  /** Adds a member that gets no more than {@code cap}. */
  public void add(Ratio weight, Ratio cap) {
    weights.add(weight);
    caps.add(cap);
  }

  /**
   * The exact shares, in the order in which members were added.
   *
   * @param outOf the denominator of weights, where it is more than their sum
   */
  public List<Ratio> of(Ratio pool, Ratio outOf) {
    Ratio sum = weights.stream().reduce(Ratio.ZERO, Ratio::add);
    Ratio level = level(pool, sum.compareTo(outOf) < 0 ? outOf : sum);
    List<Ratio> shares = new ArrayList<>(weights.size());
    for (int i = 0; i < weights.size(); i++) {
      Ratio share = level.multiply(weights.get(i));
      boolean capped = !caps.isEmpty() && share.compareTo(caps.get(i)) > 0;
      shares.add(capped ? caps.get(i) : share);
    }
    return shares;
  }

  /** What a weight of 1 is worth. */
  private Ratio level(Ratio pool, Ratio total) {
    Ratio left = pool;
    Ratio open = total;
    for (int i : byCap()) {
      Ratio level = left.divide(open).orElse(Ratio.ZERO);
      if (level.multiply(weights.get(i)).compareTo(caps.get(i)) <= 0) {
        return level;
      }
      left = left.subtract(caps.get(i));
      open = open.subtract(weights.get(i));
    }
    return left.divide(open).orElse(highest());
  }

  /** Where everybody has the cap, any level does that is high enough for all. */
  private Ratio highest() {
    Ratio highest = Ratio.ZERO;
    for (int i : byCap()) {
      Ratio level = caps.get(i).divide(weights.get(i)).orElse(Ratio.ZERO).add(Ratio.ONE);
      highest = level.compareTo(highest) > 0 ? level : highest;
    }
    return highest;
  }

  /** Members with a weight and a cap, the least cap for its weight first. */
  private List<Integer> byCap() {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < caps.size(); i++) {
      if (weights.get(i).signum() > 0) {
        order.add(i);
      }
    }
    order.sort(Comparator.comparing(i -> caps.get(i).divide(weights.get(i)).orElse(Ratio.ZERO)));
    return order;
  }
}
