package io.talion.bench.limit;

import io.talion.bench.generate.TaskEvent.Kind;
import io.talion.bench.generate.TaskTrace;
import io.talion.interpreter.store.Obligations;
import io.talion.interpreter.store.PairIndex;
import io.talion.interpreter.store.RingBits;
import io.talion.interpreter.store.SettledDuties;

/** P1 and P2 batch by batch on the stores; each returns how many findings there are. */
public final class StorePass {
  private static final int BATCH = 4096;
  private static final int WINDOW = 1000;
  private static final int ALLOWED = 50;

  private final ColumnTrace trace;
  private final long[][] gathered = new long[5][BATCH];
  private final int[] rows = new int[BATCH];
  private final long[] partners = new long[BATCH];
  private int[] operators = new int[BATCH];

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
    Obligations duties = new Obligations(TaskTrace.DEADLINE);
    SettledDuties settled = new SettledDuties();
    RingBits missed = new RingBits(WINDOW);
    CoolDown coolDown = new CoolDown(TaskTrace.DAY);
    long[] through = new long[1];
    int found = 0;
    for (int from = 0; from < trace.size(); from += BATCH) {
      int to = Math.min(trace.size(), from + BATCH);
      int n = rows(Kind.ASSIGN, from, to);
      duties.open(arrivals(), 0, n, 0, rows, gathered[0]);
      n = rows(Kind.ATTEST, from, to);
      duties.answer(arrivals(), 0, n, from);
      through[0] = to == trace.size() ? trace.time[to - 1] : trace.time[to] - 1;
      settled.begin(duties.size());
      duties.settle(through, 0, 1, settled);
      found += missed(settled, missed, coolDown);
    }
    return found;
  }

  /** Every row of the trace is an instant. */
  private Obligations.Arrivals arrivals() {
    return new Obligations.Arrivals(gathered[0], gathered[1], rows, trace.time);
  }

  /** Who and what. */
  private int rows(Kind kind, int from, int to) {
    int n = 0;
    for (int i = from; i < to; i++) {
      rows[n] = i;
      n += trace.kind[i] == kind ? 1 : 0;
    }
    for (int i = 0; i < n; i++) {
      gathered[0][i] = trace.member[rows[i]];
      gathered[1][i] = trace.task[rows[i]];
    }
    return n;
  }

  private int missed(SettledDuties settled, RingBits missed, CoolDown coolDown) {
    int n = settled.size();
    if (operators.length < n) {
      operators = new int[n];
      gathered[2] = new long[n];
      gathered[3] = new long[n];
      gathered[4] = new long[n];
    }
    for (int i = 0; i < n; i++) {
      operators[i] = (int) settled.owed()[i];
      gathered[2][i] = settled.proof()[i] < 0 ? 1 : 0;
    }
    missed.feed(operators, gathered[2], settled.instant(), 0, n, gathered[3], gathered[4]);
    int found = 0;
    for (int i = 0; i < n; i++) {
      long at = settled.due()[i];
      boolean holds =
          missed.total(gathered[4][i]) == WINDOW && RingBits.trues(gathered[4][i]) > ALLOWED;
      found += holds && coolDown.fires(at, operators[i], at) ? 1 : 0;
    }
    return found;
  }
}
