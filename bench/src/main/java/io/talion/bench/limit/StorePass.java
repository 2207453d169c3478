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
    Obligations.Outcome outcome = new Obligations.Outcome();
    RingBits missed = new RingBits(WINDOW);
    CoolDown coolDown = new CoolDown(TaskTrace.DAY);
    int found = 0;
    for (int i = 0; i < trace.size(); i++) {
      long now = trace.time[i];
      while (duties.next() < now) {
        found += settle(duties, outcome, missed, coolDown);
      }
      if (trace.kind[i] == Kind.ASSIGN) {
        duties.open(trace.member[i], trace.task[i], now + TaskTrace.DEADLINE, i);
      } else if (trace.kind[i] == Kind.ATTEST) {
        duties.answer(trace.member[i], trace.task[i], i);
      }
    }
    while (duties.next() <= trace.time[trace.size() - 1]) {
      found += settle(duties, outcome, missed, coolDown);
    }
    return found;
  }

  private int settle(
      Obligations duties, Obligations.Outcome outcome, RingBits missed, CoolDown coolDown) {
    duties.settle(outcome);
    int operator = (int) trace.member[(int) outcome.opener()];
    missed.add(operator, outcome.proof() < 0 ? 1 : 0);
    long at = outcome.deadline();
    boolean holds = missed.total(operator) == WINDOW && missed.trues(operator) > ALLOWED;
    return holds && coolDown.fires(at, operator, at) ? 1 : 0;
  }
}
