package io.talion.interpreter.data;

import io.talion.compiler.core.Expr.Aggregate.AggregateFunction;
import io.talion.interpreter.store.Running;
import io.talion.trace.column.Coding;
import io.talion.trace.column.Column;
import io.talion.trace.column.Column.Form;
import io.talion.trace.column.Numbers;
import io.talion.trace.value.Ratio;
import org.jspecify.annotations.Nullable;

/** Sums, counts, averages and shares over a duration or everything, sums over {@code last N}. */
final class SumStore extends AggregateStore {
  private final AggregateFunction function;
  private final Running running;

  SumStore(RunState state, AggregatePlan plan) {
    super(state, plan);
    function = plan.function();
    running = new Running(plan.extent());
  }

  @Override
  void load(@Nullable Column values, int n) {
    running.load(values == null ? null : numbers(values, n), n);
  }

  private static Column numbers(Column values, int n) {
    if (values.coding().numeric()) {
      return values;
    }
    Column words = new Column(Coding.Plain.WHOLE, n).reset(Form.LONG, 1, n);
    System.arraycopy(values.lo(), 0, words.lo(), 0, n);
    return words;
  }

  @Override
  void add(int key, long position, int row) {
    running.add(key, position, row);
  }

  @Override
  void expire(long now) {
    running.expire(now);
  }

  @Override
  long count(int key) {
    return running.count(key);
  }

  @Override
  void read(int key, long now, Column out) {
    long count = running.count(key);
    switch (function) {
      case COUNT -> out.appendWord(count);
      case EXISTS -> out.appendWord(count > 0 ? 1 : 0);
      case SUM -> out.append(Numbers.of(out.coding(), running.sum(key)));
      default -> {
        if (count == 0) {
          out.appendNone();
        } else {
          out.append(Numbers.of(out.coding(), running.sum(key).multiply(Ratio.of(1, count))));
        }
      }
    }
  }
}
