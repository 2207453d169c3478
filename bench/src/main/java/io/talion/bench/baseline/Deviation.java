package io.talion.bench.baseline;

import io.talion.bench.generate.TaskEvent.Kind;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;

/** P4: per operator, how many responses are more than 0.5% off, and the stake behind them. */
public final class Deviation implements Baseline {
  private final Map<String, Off> byOperator = new HashMap<>();

  private record Off(int count, BigInteger stake) {
    Off plus(Off other) {
      return new Off(count + other.count, stake.add(other.stake));
    }
  }

  @Override
  public void accept(ServiceEvent e) {
    if (e.kind() == Kind.RESPONSE
        && Math.abs(e.value() - e.expected()) * 10_000 > 50 * e.expected()) {
      byOperator.merge(e.operator(), new Off(1, e.stake()), Off::plus);
    }
  }

  @Override
  public Verdicts finish() {
    Verdicts verdicts = new Verdicts();
    byOperator.forEach((operator, off) -> verdicts.add("p4", operator, off.count(), off.stake()));
    return verdicts;
  }
}
