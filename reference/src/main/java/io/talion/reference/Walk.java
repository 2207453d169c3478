package io.talion.reference;

import io.talion.compiler.core.Expr;
import io.talion.compiler.core.Trigger.Order;
import io.talion.compiler.core.Trigger.Ranking;
import io.talion.compiler.core.Trigger.Sum;
import io.talion.trace.value.Ratio;
import io.talion.trace.value.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * {@code ranked by … taking while …} (semantics.md 44): goes through the candidates of one outer
 * binding in the order of the keys and takes each that fits with what was taken before it.
 */
final class Walk {
  private final Ranking ranking;
  private final Evaluator evaluator;

  Walk(Ranking ranking, Evaluator evaluator) {
    this.ranking = ranking;
    this.evaluator = evaluator;
  }

  /** Those that are taken, in the order in which they were given. */
  List<Binding> taken(List<Binding> candidates) {
    Set<Binding> taken = new HashSet<>();
    List<Ratio> sums = new ArrayList<>(ranking.sums().stream().map(s -> Ratio.ZERO).toList());
    for (Binding candidate : candidates.stream().sorted(order()).toList()) {
      List<Ratio> with = plus(sums, candidate);
      if (fits(candidate, with)) {
        taken.add(candidate);
        sums = with;
      } else if (!ranking.skip()) {
        break;
      }
    }
    return candidates.stream().filter(taken::contains).toList();
  }

  /** Equal keys by the element itself: canonically. */
  private Comparator<Binding> order() {
    Comparator<Binding> order =
        Comparator.comparing(b -> b.each().getLast(), io.talion.trace.value.Order.CANONICAL);
    for (Order by : ranking.orders().reversed()) {
      Comparator<Binding> key =
          Comparator.comparing(
              b -> evaluator.eval(by.key(), b.frame()), io.talion.trace.value.Order.CANONICAL);
      order = (by.descending() ? key.reversed() : key).thenComparing(order);
    }
    return order;
  }

  private List<Ratio> plus(List<Ratio> sums, Binding candidate) {
    List<Ratio> with = new ArrayList<>();
    for (int i = 0; i < sums.size(); i++) {
      Value value = evaluator.eval(ranking.sums().get(i).value(), candidate.frame());
      with.add(sums.get(i).add(Numbers.exact(value)));
    }
    return with;
  }

  private boolean fits(Binding candidate, List<Ratio> sums) {
    Frame frame = candidate.frame();
    for (int i = 0; i < sums.size(); i++) {
      Sum sum = ranking.sums().get(i);
      Expr value = sum.value();
      frame = frame.with(sum.slot(), Numbers.as(value.type(), sums.get(i)));
    }
    return evaluator.holds(ranking.condition(), frame);
  }
}
