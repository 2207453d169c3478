package io.talion.interpreter.node.range;

import io.talion.interpreter.data.Scope;
import io.talion.interpreter.node.Exact;
import io.talion.interpreter.node.Expansion;
import io.talion.trace.column.Column;
import io.talion.trace.type.Type;
import io.talion.trace.value.Order;
import io.talion.trace.value.Ratio;
import io.talion.trace.value.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * A ranked walk under way: of every outer row the candidates still to be tried, in the order of the
 * keys, and what was taken so far. Confined to one evaluation.
 */
final class Walk {
  private final WalkShape shape;
  private final Expansion candidates;
  private final Column[] keys;
  private final Column[] values;
  private final List<Integer>[] left;
  private final Ratio[][] taken;
  private final BitSet chosen = new BitSet();

  /** Candidates under trial, run after run, and the sums that each would make. */
  private int[] trial = {};

  private final List<Ratio[]> tried = new ArrayList<>();

  @SuppressWarnings("unchecked") // an array of lists
  Walk(WalkShape shape, Expansion candidates, Column[] keys, Column[] values) {
    this.shape = shape;
    this.candidates = candidates;
    this.keys = keys;
    this.values = values;
    int groups = candidates.outer().size();
    this.left = new List[groups];
    this.taken = new Ratio[groups][];
    for (int g = 0; g < groups; g++) {
      left[g] = new ArrayList<>();
      taken[g] = new Ratio[values.length];
      Arrays.fill(taken[g], Ratio.ZERO);
    }
    for (int i = 0; i < candidates.size(); i++) {
      left[candidates.group(i)].add(i);
    }
    Arrays.stream(left).forEach(group -> group.sort(order()));
  }

  /** Key by key, at last by the element. */
  private Comparator<Integer> order() {
    Column elements = candidates.elements();
    Comparator<Integer> order = Comparator.comparing(elements::value, Order.CANONICAL);
    for (int k = keys.length - 1; k >= 0; k--) {
      Column key = keys[k];
      Comparator<Integer> by = Comparator.comparing(key::value, Order.CANONICAL);
      order = (shape.descending().get(k) ? by.reversed() : by).thenComparing(order);
    }
    return order;
  }

  /** The candidates left, with the sums that they would make if each of them fitted. */
  Scope next() {
    trial = Arrays.stream(left).flatMapToInt(g -> g.stream().mapToInt(i -> i)).toArray();
    tried.clear();
    for (List<Integer> group : left) {
      Ratio[] sums = group.isEmpty() ? new Ratio[0] : taken[candidates.group(group.get(0))];
      for (int candidate : group) {
        sums = plus(sums, candidate);
        tried.add(sums);
      }
    }
    Scope scope = candidates.inner().select(trial, trial.length);
    for (int s = 0; s < values.length; s++) {
      scope.bind(shape.sums().get(s), sums(s, scope));
    }
    return scope;
  }

  private Ratio[] plus(Ratio[] sums, int candidate) {
    Ratio[] out = new Ratio[values.length];
    for (int s = 0; s < out.length; s++) {
      out[s] = sums[s].add(Exact.ratio(values[s].value(candidate)));
    }
    return out;
  }

  private Column sums(int s, Scope scope) {
    Type type = shape.types().get(s);
    Column column = new Column(scope.state().coding(type), trial.length);
    tried.forEach(sums -> column.append(number(sums[s], type)));
    return column;
  }

  private static Value number(Ratio sum, Type type) {
    return Exact.number(sum, type);
  }

  /** Takes candidates up to the first of each row that does not fit. */
  void decide(Column truth) {
    int at = 0;
    for (List<Integer> group : left) {
      int n = group.size();
      int fit = 0;
      while (fit < n && truth.lo()[at + fit] != 0) {
        chosen.set(group.get(fit));
        fit++;
      }
      if (fit > 0) {
        taken[candidates.group(group.get(0))] = tried.get(at + fit - 1);
      }
      group.subList(0, shape.skip() ? Math.min(n, fit + 1) : n).clear();
      at += n;
    }
  }

  /** What was taken, in canonical order. */
  Scope taken() {
    int[] sel = chosen.stream().toArray();
    return candidates.keep(sel, sel.length).inner();
  }
}
