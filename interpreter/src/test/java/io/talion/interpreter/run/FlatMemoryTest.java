package io.talion.interpreter.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.talion.compiler.engine.RunOptions;
import io.talion.trace.batch.EventBatch;
import io.talion.trace.batch.KindColumns;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

/**
 * Once windows are full, a run holds no more after many events than before: those that are
 * followed, those that are ranged over, evidence, pairs, duties and tallies.
 */
class FlatMemoryTest {
  private static final int ROWS = 4096;
  private static final int OPERATORS = 50;

  private static final String POLICY =
      """
      policy p version 1.0.0 language 1
      event Asked { operator: Operator  task: Hash  weight: Int } key (operator)
      event Said { operator: Operator  task: Hash  weight: Int } key (operator)
      tally weight(op: Operator) : Int = 0 {
        on a in Asked of op => a.weight
      }
      duty Answer for each a in Asked {
        owed by a.operator
        met by s in Said of a.operator where s.task == a.task
        within 100 milliseconds
      }
      rule slow {
        on d in Answer
        when share(x.missed for x in Answer of d.operator last 100 at least 100) or else 0% > 50%
        against d.operator
        evidence x in Answer of d.operator last 100 where x.missed
        flag "slow"
        fires again after 1 day
      }
      rule heavy {
        on s in Said where s.weight > 90
        when median(x.weight for x in Said of s.operator last 20) or else 0 > 1000
          and weight(s.operator) > 0
        against s.operator
        flag "heavy"
        fires every time
      }
      rule twice {
        on a, b in Asked matching (operator) within 1 second
        when a.task != b.task
        against b.operator
        flag "twice"
        fires once per (b)
      }
      """;

  private final Play play =
      new Play(new TruffleEngine(), Play.core(POLICY), RunOptions.DEFAULT_BATCH);
  private long time = 1_000;
  private int number;

  private void feed(int batches) {
    EventBatch batch = play.run.batch();
    for (int b = 0; b < batches; b++) {
      batch.clear();
      for (int i = 0; i < ROWS; i++) {
        KindColumns row = batch.begin(i & 1, time++, 0);
        int operator = i / 2 % OPERATORS;
        row.field(0).append(Play.bytes(operator, 20));
        row.field(1).append(Play.bytes(operator, 32));
        row.field(2).appendWord(number++ % 97);
      }
      play.run.accept(batch);
    }
  }

  private static long held() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  @Test
  void whatIsHeldDoesNotGrow() {
    feed(20);
    long before = held();
    feed(100);
    long grown = held() - before;
    assertThat(play.finish()).isEmpty();
    assertThat(grown).as("bytes for %d events", 100 * ROWS).isLessThan(1_000_000);
  }
}
