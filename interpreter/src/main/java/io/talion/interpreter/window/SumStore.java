package io.talion.interpreter.window;

import io.talion.compiler.core.Expr.Aggregate.AggregateFunction;
import io.talion.interpreter.data.KeyIds;
import io.talion.interpreter.data.RunState;
import io.talion.interpreter.data.SumNotes;
import io.talion.interpreter.element.Row;
import io.talion.interpreter.instant.At;
import io.talion.interpreter.instant.Moments;
import io.talion.interpreter.store.Running;
import io.talion.trace.column.Coding;
import io.talion.trace.column.Column;
import io.talion.trace.column.Column.Form;
import io.talion.trace.column.HeldIds;
import io.talion.trace.column.Numbers;
import io.talion.trace.value.Ratio;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Sums, counts, averages and shares over a duration or everything, sums over {@code last N}. */
final class SumStore extends AggregateStore implements ActiveWindow, MarkedWindow {
  private final Running running;
  private final SumNotes notes = new SumNotes();

  /** The keys with elements inside, if somebody asks for them. */
  private final @Nullable ActiveKeys active;

  /** Where each key began anew, if any does. */
  private final @Nullable Marks marks;

  SumStore(RunState state, AggregatePlan plan, boolean lists) {
    super(state, plan);
    active = lists ? new ActiveKeys() : null;
    marks = plan.since() ? new Marks() : null;
    running = new Running(plan.extent(), this::leavesOne);
  }

  @Override
  void load(@Nullable Column values, @Nullable Column weights, int n) {
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

  /** Numbers. */
  @Override
  void markValues(HeldIds held) {}

  @Override
  void add(int key, long position, int row) {
    if (marks != null && !marks.isAfter(key, position, row)) {
      return;
    }
    if (active != null) {
      active.add(key);
    }
    running.add(key, position, row);
  }

  @Override
  public boolean isMarked() {
    return marks != null;
  }

  @Override
  public void rows(IntFunction<Row> fed) {
    if (marks != null) {
      marks.rows(fed);
    }
  }

  @Override
  public void mark(Column[] of, At at, int n) {
    if (marks == null) {
      return;
    }
    int[] keys = numbers(of, n);
    for (int i = 0; i < n; i++) {
      enterThrough(at.order(i));
      if (active != null) {
        active.mayLeave(keys[i]);
      }
      running.clear(keys[i]);
      marks.mark(keys[i], at.instant(i));
    }
  }

  private void leavesOne(int key) {
    leaves(key);
    if (active != null && running.count(key) == 1) {
      active.mayLeave(key);
    }
  }

  @Override
  public void active(Moments instants, IntConsumer out) {
    reach(instants);
    for (int i = 0; active != null && i < active.size(); i++) {
      if (active.key(i) != KeyIds.NONE) {
        out.accept(KeyIds.id(active.key(i)));
      }
    }
  }

  @Override
  void expire(long now) {
    running.expire(now);
  }

  @Override
  long due() {
    return running.next();
  }

  @Override
  boolean isEmpty(int key) {
    return marks == null && running.count(key) == 0;
  }

  @Override
  int note(int key) {
    Ratio wide = running.inWords(key) ? null : running.sum(key);
    return notes.add(running.count(key), running.hi(key), running.lo(key), wide);
  }

  @Override
  void forget() {
    notes.clear();
    if (active != null) {
      active.settle(key -> running.count(key) == 0);
    }
  }

  @Override
  void read(AggregatePlan plan, int key, long now, Column out) {
    Ratio wide = running.inWords(key) ? null : running.sum(key);
    append(plan, running.count(key), running.hi(key), running.lo(key), wide, out);
  }

  @Override
  void readNote(AggregatePlan plan, int note, long now, Column out) {
    append(plan, notes.count(note), notes.hi(note), notes.lo(note), notes.wide(note), out);
  }

  private void append(
      AggregatePlan plan, long count, long hi, long lo, @Nullable Ratio wide, Column out) {
    AggregateFunction function = plan.function();
    if (count < plan.atLeast()) {
      out.appendNone();
    } else if (function == AggregateFunction.COUNT) {
      out.appendWord(plan.ofTrue() ? lo : count);
    } else if (function == AggregateFunction.EXISTS) {
      out.appendWord((plan.ofTrue() ? lo : count) > 0 ? 1 : 0);
    } else if (function == AggregateFunction.SUM) {
      append(hi, lo, wide, out);
    } else if (count == 0) {
      out.appendNone();
    } else {
      Ratio sum = wide == null ? running.ratio(hi, lo) : wide;
      out.append(Numbers.of(out.coding(), sum.multiply(Ratio.of(1, count))));
    }
  }

  private void append(long hi, long lo, @Nullable Ratio wide, Column out) {
    if (wide == null) {
      out.appendNumber(hi, lo, running.denominator());
    } else {
      out.append(Numbers.of(out.coding(), wide));
    }
  }
}
