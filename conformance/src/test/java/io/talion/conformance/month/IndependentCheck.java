package io.talion.conformance.month;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The same verdicts as the policy, written without it: plain loops over what was generated. A
 * verdict is {@code time rule operator task}; liveness has task -1.
 */
final class IndependentCheck {
  private static final int WINDOW = 1_000;
  private static final int ALLOWED = 50;
  private static final long DAY = 86_400_000L;
  private static final long HORIZON = 14 * DAY;

  record Verdict(long time, String rule, int operator, int task) {}

  private final Month month;
  private final List<Verdict> verdicts = new ArrayList<>();

  private IndependentCheck(Month month) {
    this.month = month;
  }

  static List<Verdict> verdicts(Month month) {
    IndependentCheck check = new IndependentCheck(month);
    check.doubleSigns();
    check.liveness();
    return check.verdicts;
  }

  /**
   * For each operator and task the first answer of each payload; a pair within the horizon is a
   * fault, once.
   */
  private void doubleSigns() {
    Map<Long, long[]> first = new HashMap<>();
    Map<Long, Boolean> done = new HashMap<>();
    for (Month.Row row : month.rows()) {
      long key = (long) row.operator() << 32 | row.task();
      if (!row.answer() || done.containsKey(key)) {
        continue;
      }
      long[] times = first.computeIfAbsent(key, k -> new long[] {-1, -1, -1});
      long other = times[3 - row.payload()];
      if (other >= 0 && row.time() - other <= HORIZON) {
        verdicts.add(new Verdict(row.time(), "double_sign", row.operator(), row.task()));
        done.put(key, true);
      }
      if (times[row.payload()] < 0) {
        times[row.payload()] = row.time();
      }
    }
  }

  /**
   * Task by task, since all operators share its deadline; it settles with the first row whose block
   * exceeds it.
   */
  private void liveness() {
    boolean[][] met = met();
    long[] notBefore = new long[Month.OPERATORS];
    int[] missed = new int[Month.OPERATORS];
    for (int task = 0; task < Month.TASKS; task++) {
      long settled = settledAt(assigned(task) + Month.DEADLINE_BLOCKS);
      if (settled < 0) {
        return;
      }
      for (int o = 0; o < Month.OPERATORS; o++) {
        missed[o] += met[o][task] ? 0 : 1;
        missed[o] -= task >= WINDOW && !met[o][task - WINDOW] ? 1 : 0;
        if (task + 1 >= WINDOW && missed[o] > ALLOWED && settled >= notBefore[o]) {
          verdicts.add(new Verdict(settled, "liveness", o, -1));
          notBefore[o] = settled + DAY;
        }
      }
    }
  }

  private boolean[][] met() {
    boolean[][] met = new boolean[Month.OPERATORS][Month.TASKS];
    for (Month.Row row : month.rows()) {
      if (row.answer() && row.block() <= assigned(row.task()) + Month.DEADLINE_BLOCKS) {
        met[row.operator()][row.task()] = true;
      }
    }
    return met;
  }

  private static long assigned(int task) {
    return Month.FIRST_BLOCK + (long) task * Month.TASK_BLOCKS;
  }

  private long settledAt(long deadline) {
    for (int i = from(deadline); i < month.rows().size(); i++) {
      if (month.rows().get(i).block() > deadline) {
        return month.rows().get(i).time();
      }
    }
    return -1;
  }

  private int from(long deadline) {
    int low = 0;
    int high = month.rows().size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (month.rows().get(middle).block() > deadline) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
