package io.talion.bench.baseline;

import io.talion.bench.generate.Population;
import io.talion.bench.generate.TaskEvent;
import java.math.BigInteger;

/** An event as a service would hold it after parsing: texts and big numbers. */
public record ServiceEvent(
    long time,
    TaskEvent.Kind kind,
    String operator,
    String operatorSet,
    String task,
    String payload,
    BigInteger stake,
    long value,
    long expected) {

  public static ServiceEvent of(TaskEvent e, Population population) {
    return new ServiceEvent(
        e.time(),
        e.kind(),
        population.operator(e.operator()),
        Population.SETS.get(e.set()),
        "task-" + e.task(),
        Long.toHexString(e.payload()),
        e.stake(),
        e.value(),
        e.expected());
  }

  /** What an answer and a statement are about. */
  public record About(String operator, String operatorSet, String task) {}

  About about() {
    return new About(operator, operatorSet, task);
  }
}
