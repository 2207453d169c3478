package io.talion.bench.baseline;

import io.talion.bench.generate.TaskTrace;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * P3: a double sign costs the operator's stake times three times the stake at fault within 7 days,
 * over all stake; at most all of it, rounded down.
 */
public final class Correlation implements Baseline {
  private static final BigInteger THREE = BigInteger.valueOf(3);

  private final Map<String, BigInteger> stakes = new HashMap<>();
  private final ArrayDeque<Fault> faults = new ArrayDeque<>();
  private final Verdicts verdicts = new Verdicts();
  private final DoubleSign doubleSign = new DoubleSign(this::fault);
  private BigInteger total = BigInteger.ZERO;

  private record Fault(String operator, long time) {}

  @Override
  public void accept(ServiceEvent e) {
    BigInteger old = stakes.put(e.operator(), e.stake());
    if (!e.stake().equals(old)) {
      total = total.add(e.stake()).subtract(old == null ? BigInteger.ZERO : old);
    }
    doubleSign.accept(e);
  }

  private void fault(ServiceEvent e) {
    while (!faults.isEmpty() && faults.peek().time() <= e.time() - 7 * TaskTrace.DAY) {
      faults.remove();
    }
    faults.add(new Fault(e.operator(), e.time()));
    Set<String> distinct = new HashSet<>();
    BigInteger atFault = BigInteger.ZERO;
    for (Fault fault : faults) {
      if (distinct.add(fault.operator())) {
        atFault = atFault.add(stakes.get(fault.operator()));
      }
    }
    BigInteger penalty = e.stake().multiply(atFault.multiply(THREE).min(total)).divide(total);
    verdicts.add("p3", e.operator(), e.operatorSet(), e.task(), e.time(), penalty);
  }

  @Override
  public Verdicts finish() {
    return verdicts;
  }
}
