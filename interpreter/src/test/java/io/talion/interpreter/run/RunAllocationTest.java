package io.talion.interpreter.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.talion.compiler.core.Core;
import io.talion.compiler.engine.RunOptions;
import io.talion.trace.batch.EventBatch;
import io.talion.trace.batch.KindColumns;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * In steady state an event that fires no rule costs no memory, whatever the operators: what is left
 * are the few objects of a batch (architecture.md section 3).
 */
class RunAllocationTest {
  private static final int ROWS = 4096;
  private static final int BATCHES = 40;
  private static final int OPERATORS = 50;

  private static final String POLICY =
      """
      policy p version 1.0.0 language 1
      event Asked { operator: Operator  task: Hash } key (operator)
      event Said { operator: Operator  task: Hash } key (operator)
      duty Answer for each a in Asked {
        owed by a.operator
        met by s in Said of a.operator where s.task == a.task
        within 100 milliseconds
      }
      rule silent {
        on d in Answer
        when count(x in Answer of d.operator last 100 where x.missed) > 50
        against d.operator
        flag "silent"
        fires again after 1 day
      }
      rule twice {
        on a, b in Asked matching (operator) within 1 second
        when a.task != b.task
        against b.operator
        flag "twice"
        fires once per (b)
      }
      """;

  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /** Every operator is asked and answers, always about the same task. */
  private static List<EventBatch> batches(Play play) {
    List<EventBatch> batches = new ArrayList<>();
    long time = 1_000;
    for (int b = 0; b < BATCHES; b++) {
      EventBatch batch = play.run.batch();
      for (int i = 0; i < ROWS; i++) {
        KindColumns row = batch.begin(i & 1, time++, 0);
        int operator = i / 2 % OPERATORS;
        row.field(0).append(Play.bytes(operator, 20));
        row.field(1).append(Play.bytes(operator, 32));
      }
      batches.add(batch);
    }
    return batches;
  }

  @Test
  void anEventThatFiresNothingCostsNothing() {
    Core core = Play.core(POLICY);
    Play play = new Play(new TruffleEngine(), core, RunOptions.DEFAULT_BATCH);
    List<EventBatch> batches = batches(play);
    batches.subList(0, BATCHES / 2).forEach(play.run::accept);
    long before = threads.getCurrentThreadAllocatedBytes();
    batches.subList(BATCHES / 2, BATCHES).forEach(play.run::accept);
    long bytes = threads.getCurrentThreadAllocatedBytes() - before;
    assertThat(play.finish()).isEmpty();
    assertThat(bytes / (double) (ROWS * BATCHES / 2)).isLessThan(4.0);
  }
}
