package io.talion.interpreter.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.talion.trace.column.Coding;
import io.talion.trace.column.Column;
import java.lang.management.ManagementFactory;
import java.util.function.LongConsumer;
import org.junit.jupiter.api.Test;

/**
 * Once windows are full, an event that fires no rule allocates nothing (architecture.md section 3).
 */
class AllocationTest {
  private static final int EVENTS = 20_000;
  private static final int KEYS = 50;

  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private void allocatesNothing(LongConsumer event) {
    long time = 0;
    for (int i = 0; i < EVENTS; i++) {
      event.accept(time++);
    }
    long before = threads.getCurrentThreadAllocatedBytes();
    for (int i = 0; i < EVENTS; i++) {
      event.accept(time++);
    }
    long each = (threads.getCurrentThreadAllocatedBytes() - before) / EVENTS;
    assertThat(each).isZero();
  }

  @Test
  void pairs() {
    PairIndex pairs = new PairIndex(1000);
    long[][] words = new long[5][1];
    int[] rows = new int[1];
    long[] partners = new long[1];
    allocatesNothing(t -> {
      words[0][0] = t % KEYS;
      words[1][0] = t / 7;
      words[2][0] = t % 3;
      words[3][0] = t;
      words[4][0] = t;
      pairs.run(words[0], words[1], words[2], words[3], words[4], 1, rows, partners);
    });
  }

  @Test
  void bits() {
    RingBits bits = new RingBits(100);
    int[] key = {0};
    int[] instant = {0};
    long[] row = {0};
    allocatesNothing(t -> {
      key[0] = (int) (t % KEYS);
      bits.feed(key, null, instant, t, 1, row, row);
    });
  }

  @Test
  void sums() {
    Column one = new Column(Coding.Plain.WHOLE);
    one.appendWord(7);
    Running last = new Running(new Extent.Last(20));
    Running within = new Running(new Extent.Within(500));
    allocatesNothing(t -> {
      last.load(one, 1);
      last.add((int) (t % KEYS), t, 0);
      within.load(one, 1);
      within.add((int) (t % KEYS), t, 0);
      within.expire(t);
    });
  }

  @Test
  void duties() {
    Obligations duties = new Obligations(300);
    SettledDuties settled = new SettledDuties();
    long[] key = {0};
    long[] now = {0};
    Obligations.Arrivals one = new Obligations.Arrivals(key, key, new int[1], now);
    allocatesNothing(t -> {
      settled.begin(duties.size());
      duties.settle(now, 0, 1, settled);
      key[0] = t % KEYS;
      now[0] = t;
      duties.open(one, 0, 1, t, null, key);
      if (t % 3 == 0) {
        duties.answer(one, 0, 1, t);
      }
    });
  }

  @Test
  void distinctValues() {
    CountsByValue values = new CountsByValue(new Extent.Within(500));
    allocatesNothing(t -> {
      values.add((int) (t % KEYS), t, t);
      values.expire(t);
    });
  }
}
