package io.talion.bench.limit;

import io.talion.bench.generate.TaskEvent.Kind;
import io.talion.bench.generate.TaskTrace;
import io.talion.interpreter.store.Obligations;
import io.talion.interpreter.store.PairIndex;
import io.talion.interpreter.store.RingBits;

/** P1 and P2 batch by batch on the stores; each returns how many findings there are. */
public final class StorePass {
  private static final int BATCH = 4096;
  private static final int WINDOW = 1000;
  private static final int ALLOWED = 50;

  private final ColumnTrace trace;
  private final long[][] gathered = new long[5][BATCH];
  private final int[] rows = new int[BATCH];
  private final long[] partners = new long[BATCH];

  public StorePass(ColumnTrace trace) {
    this.trace = trace;
  }

  /** The findings of a policy. */
  public int run(String policy) {
    return switch (policy) {
      case "p1" -> doubleSigns();
      case "p2" -> liveness();
      default -> throw new IllegalArgumentException(policy);
    };
  }

  private int doubleSigns() {
    PairIndex pairs = new PairIndex(TaskTrace.DAY);
    int found = 0;
    for (int from = 0; from < trace.size(); from += BATCH) {
      int n = attests(from, Math.min(trace.size(), from + BATCH));
      found +=
          pairs.run(
              gathered[0], gathered[1], gathered[2], gathered[3], gathered[4], n, rows, partners);
    }
    return found;
  }

  private int attests(int from, int to) {
    int n = 0;
    for (int i = from; i < to; i++) {
      rows[n] = i;
      n += trace.kind[i] == Kind.ATTEST ? 1 : 0;
    }
    for (int i = 0; i < n; i++) {
      int row = rows[i];
      gathered[0][i] = trace.member[row];
      gathered[1][i] = trace.task[row];
      gathered[2][i] = trace.payload[row];
      gathered[3][i] = trace.time[row];
      gathered[4][i] = row;
    }
    return n;
  }

  private int liveness() {
    Obligations duties = new Obligations();
    RingBits missed = new RingBits(WINDOW);
    CoolDown coolDown = new CoolDown(TaskTrace.DAY);
    int found = 0;
    for (int from = 0; from < trace.size(); from += BATCH) {
      int to = Math.min(trace.size(), from + BATCH);
      int n = rows(Kind.ASSIGN, TaskTrace.DEADLINE, from, to);
      duties.open(gathered[0], gathered[1], gathered[2], gathered[3], gathered[3], n);
      n = rows(Kind.ATTEST, 0, from, to);
      duties.answer(gathered[0], gathered[1], gathered[2], gathered[3], from, n);
      long through = to == trace.size() ? trace.time[to - 1] : trace.time[to] - 1;
      n = BATCH;
      while (n == BATCH) {
        n = duties.settle(through, gathered[2], gathered[3], gathered[4]);
        for (int i = 0; i < n; i++) {
          found += settle(i, missed, coolDown);
        }
      }
    }
    return found;
  }

  /** Who and what, when with a distance, and which row. */
  private int rows(Kind kind, long distance, int from, int to) {
    int n = 0;
    for (int i = from; i < to; i++) {
      rows[n] = i;
      n += trace.kind[i] == kind ? 1 : 0;
    }
    for (int i = 0; i < n; i++) {
      int row = rows[i];
      gathered[0][i] = trace.member[row];
      gathered[1][i] = trace.task[row];
      gathered[2][i] = trace.time[row] + distance;
      gathered[3][i] = row;
    }
    return n;
  }

  private int settle(int i, RingBits missed, CoolDown coolDown) {
    int operator = (int) trace.member[(int) gathered[3][i]];
    missed.add(operator, gathered[4][i] < 0 ? 1 : 0);
    long at = gathered[2][i];
    boolean holds = missed.total(operator) == WINDOW && missed.trues(operator) > ALLOWED;
    return holds && coolDown.fires(at, operator, at) ? 1 : 0;
  }
}
