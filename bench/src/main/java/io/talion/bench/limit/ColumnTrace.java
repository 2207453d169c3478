package io.talion.bench.limit;

import io.talion.bench.generate.TaskEvent;
import io.talion.bench.generate.TaskEvent.Kind;
import io.talion.bench.generate.TaskTrace;

/** The reference trace as columns of primitives. */
public final class ColumnTrace {
  private int size;
  final Kind[] kind;
  final long[] time;
  final long[] member;
  final long[] task;
  final long[] payload;
  final long[] stakeHi;
  final long[] stakeLo;
  final long[] value;
  final long[] expected;

  public ColumnTrace(TaskTrace trace, int events) {
    kind = new Kind[events];
    time = new long[events];
    member = new long[events];
    task = new long[events];
    payload = new long[events];
    stakeHi = new long[events];
    stakeLo = new long[events];
    value = new long[events];
    expected = new long[events];
    trace.forEach(this::add);
  }

  private void add(TaskEvent e) {
    int i = size++;
    kind[i] = e.kind();
    time[i] = e.time();
    member[i] = e.operator() | (long) e.set() << 32;
    task[i] = e.task();
    payload[i] = e.payload();
    stakeHi[i] = e.stake().shiftRight(64).longValue();
    stakeLo[i] = e.stake().longValue();
    value[i] = e.value();
    expected[i] = e.expected();
  }

  public int size() {
    return size;
  }
}
