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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * In steady state an event that fires no rule costs no memory, whatever the operators
 * (architecture.md section 3): a batch costs a few objects, and no more of them if it has four
 * times as many rows.
 */
class RunAllocationTest {
  private static final int BATCHES = 40;
  private static final int OPERATORS = 50;

  private static final String EVENTS =
      """
      policy p version 1.0.0 language 1
      event Asked { operator: Operator  task: Hash  weight: Int } key (operator)
      event Said { operator: Operator  task: Hash  weight: Int } key (operator)
      """;

  private static final String SILENT =
      """
      duty Answer for each a in Asked {
        owed by a.operator
        met by s in Said of a.operator where s.task == a.task
        within 100 milliseconds
      }
      rule silent {
        on d in Answer
        when share(x.missed for x in Answer of d.operator last 100 at least 100) or else 0% > 50%
        against d.operator
        let missed = count(x in Answer of d.operator last 100 where x.missed)
        flag "silent"
        fires again after 1 day
      }
      """;

  private static final String TWICE =
      """
      rule twice {
        on a, b in Asked matching (operator) within 1 second
        when a.task != b.task
        against b.operator
        flag "twice"
        fires once per (b)
      }
      """;

  private static final String OFTEN =
      """
      rule often {
        every 1 day each o in Operator
        when count(s in Said of o where s.weight > 2) > 0
        against o
        flag "often"
        fires every time
      }
      """;

  private static final String HEAVY =
      """
      tally weight(op: Operator) : Int = 0 {
        on e in Asked of op => e.weight
        on e in Said of op => e.weight
      }
      rule heavy {
        on a in Asked
        when weight(a.operator) > 2
        against a.operator
        flag "heavy"
        fires every time
      }
      """;

  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /** Every operator is asked and answers, always about the same task. */
  private static List<EventBatch> batches(Play play, int rows) {
    List<EventBatch> batches = new ArrayList<>();
    long time = 1_000;
    for (int b = 0; b < BATCHES; b++) {
      EventBatch batch = play.run.batch();
      for (int i = 0; i < rows; i++) {
        KindColumns row = batch.begin(i & 1, time++, 0);
        int operator = i / 2 % OPERATORS;
        row.field(0).append(Play.bytes(operator, 20));
        row.field(1).append(Play.bytes(operator, 32));
        row.field(2).appendWord(operator & 1);
      }
      batches.add(batch);
    }
    return batches;
  }

  private double bytesOfBatch(String policy, int rows) {
    Core core = Play.core(policy);
    Play play = new Play(new TruffleEngine(), core, RunOptions.DEFAULT_BATCH);
    List<EventBatch> batches = batches(play, rows);
    batches.subList(0, BATCHES / 2).forEach(play.run::accept);
    long before = threads.getCurrentThreadAllocatedBytes();
    batches.subList(BATCHES / 2, BATCHES).forEach(play.run::accept);
    long bytes = threads.getCurrentThreadAllocatedBytes() - before;
    assertThat(play.finish()).isEmpty();
    return bytes / (BATCHES / 2.0);
  }

  @ParameterizedTest
  @ValueSource(strings = {SILENT, TWICE, OFTEN, HEAVY, SILENT + TWICE + OFTEN + HEAVY})
  void anEventThatFiresNothingCostsNothing(String rules) {
    double few = bytesOfBatch(EVENTS + rules, 1024);
    double many = bytesOfBatch(EVENTS + rules, 4096);
    assertThat(few).isLessThan(10_000);
    assertThat(many).isLessThan(few + 500);
  }
}
