package io.talion.conformance.month;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A month of tasks: every operator is assigned every task, nearly all answer in time, and faults
 * are planted whose places are known. Blocks take 12 seconds; a task comes every {@link
 * #TASK_BLOCKS} blocks.
 *
 * @param rows events in canonical order: by time, then as generated
 */
record Month(List<Row> rows, List<Planted> planted) {
  static final int OPERATORS = 400;
  static final int BLOCK_MILLIS = 12_000;
  static final int TASK_BLOCKS = 150;
  static final int TASKS = 30 * 24 * 3600 / 12 / TASK_BLOCKS;
  static final int DEADLINE_BLOCKS = 50;
  static final int FIRST_BLOCK = 1_000;

  /** What a row is: an assignment, or an answer with payload {@code payload}. */
  record Row(long block, boolean answer, int operator, int task, int payload) {
    long time() {
      return block * BLOCK_MILLIS;
    }
  }

  /** A fault that was put in on purpose. */
  record Planted(String rule, int operator, int task) {}

  static Month generate(long seed) {
    return new Builder(seed).build();
  }

  private static final class Builder {
    private final SplittableRandom random;
    private final List<Row> rows = new ArrayList<>();
    private final List<Planted> planted = new ArrayList<>();

    Builder(long seed) {
      this.random = new SplittableRandom(seed);
    }

    Month build() {
      for (int task = 0; task < TASKS; task++) {
        long block = FIRST_BLOCK + (long) task * TASK_BLOCKS;
        for (int operator = 0; operator < OPERATORS; operator++) {
          rows.add(new Row(block, false, operator, task, 0));
          answer(block, operator, task);
        }
      }
      rows.sort(Comparator.comparingLong(Row::block));
      return new Month(rows, planted);
    }

    private void answer(long assigned, int operator, int task) {
      int dice = random.nextInt(10_000);
      if (dice < missPerTenThousand(operator, task)) {
        lateOrNever(assigned, operator, task, dice);
        return;
      }
      long at =
          assigned + (dice > 9_900 ? DEADLINE_BLOCKS : 1 + random.nextInt(DEADLINE_BLOCKS - 1));
      rows.add(new Row(at, true, operator, task, 1));
      if (dice > 9_800) {
        rows.add(
            new Row(
                at + 3, true, operator, task,
                1)); // a re-broadcast of the same statement, three blocks on
      }
      equivocate(at, operator, task);
    }

    /** Half of the misses answer one block too late: still missed. */
    private void lateOrNever(long assigned, int operator, int task, int dice) {
      if (dice % 2 == 0) {
        rows.add(new Row(assigned + DEADLINE_BLOCKS + 1, true, operator, task, 1));
      }
    }

    /**
     * One in a hundred by nature; operators 7, 77, 177, 277 and 377 a tenth for the middle of the
     * month.
     */
    private static int missPerTenThousand(int operator, int task) {
      boolean lazy = operator % 100 == 77 || operator == 7;
      return lazy && task > TASKS / 4 && task < TASKS * 9 / 10 ? 1_000 : 100;
    }

    /**
     * Operators 11, 111, 211 and 311 sign a second payload for a few tasks, at and around the
     * horizon of 14 days.
     */
    private void equivocate(long at, int operator, int task) {
      if (operator % 100 != 11 || task % 311 != operator / 100) {
        return;
      }
      long horizon = 14L * 24 * 3600 * 1000 / BLOCK_MILLIS;
      long[] delays = {1, 40, horizon, horizon + 1, 3_000};
      long delay = delays[(task / 311 + operator / 100) % delays.length];
      if (at + delay > FIRST_BLOCK + (long) TASKS * TASK_BLOCKS) {
        return; // the month is over, and `gap` would refuse what comes so much later
      }
      rows.add(new Row(at + delay, true, operator, task, 2));
      if (delay <= horizon) {
        planted.add(new Planted("double_sign", operator, task));
      }
    }
  }
}
