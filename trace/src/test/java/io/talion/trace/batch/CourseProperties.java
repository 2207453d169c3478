package io.talion.trace.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.talion.trace.column.Dictionaries;
import io.talion.trace.event.Coordinates;
import io.talion.trace.event.Event;
import io.talion.trace.event.EventKind;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What a batch knows of its rows' coordinates is what one finds who goes through them. */
class CourseProperties {
  private static final EventKind KIND = EventKind.of(0, "k", List.of());
  private static final EventKind OTHER = EventKind.of(1, "l", List.of());
  private static final List<EventKind> KINDS = List.of(KIND, OTHER);

  @Property
  void asOneFinds(@ForAll long seed, @ForAll @IntRange(max = 12) int rows) {
    Random random = new Random(seed);
    EventBatch batch = new EventBatch(KINDS, new Dictionaries());
    for (int times = 0; times < 2; times++) {
      batch.clear();
      fill(batch, random, rows);
      check(batch, true);
    }
    check(extract(batch), false);
  }

  private static void fill(EventBatch batch, Random random, int rows) {
    int rise = random.nextInt(3);
    long time = 100;
    long block = 10;
    for (int i = 0; i < rows; i++) {
      time += random.nextInt(rise + 1) - (random.nextInt(20) == 0 ? 1 : 0);
      block += random.nextInt(8) == 0 ? 1 : 0;
      long slot = random.nextInt(9) == 0 ? Coordinates.ABSENT : time;
      EventKind kind = random.nextBoolean() ? KIND : OTHER;
      batch.add(new Event(kind, new Coordinates(time, block, slot, -1, -1, -1), List.of()));
    }
  }

  /** One of the two kinds. */
  private static EventBatch extract(EventBatch batch) {
    int[][] fields = {{}};
    Extract extract = new Extract(List.of(KIND), batch.dictionaries(), new int[] {0, -1}, fields);
    return extract.of(batch, null);
  }

  private static void check(EventBatch batch, boolean whole) {
    long[] time = batch.coordinate(0);
    long[] block = batch.coordinate(1);
    boolean ascending = true;
    boolean even = true;
    boolean distinct = true;
    for (int i = 1; i < batch.size(); i++) {
      ascending &= time[i - 1] <= time[i];
      even &= time[i - 1] != time[i] || block[i - 1] == block[i];
      distinct &= time[i - 1] != time[i];
    }
    assertThat(batch.isAscending()).isEqualTo(ascending);
    assertThat(batch.isEven()).isEqualTo(even);
    assertThat(batch.isDistinct()).isIn(distinct, distinct && whole);
    for (int c = 1; c < 4; c++) {
      boolean rising = rises(batch.coordinate(c), batch.size());
      assertThat(batch.isRising(c)).isIn(rising, rising && whole);
    }
  }

  private static boolean rises(long[] column, int n) {
    boolean rises = true;
    for (int i = 0; i < n; i++) {
      rises &= column[i] != Coordinates.ABSENT && (i == 0 || column[i - 1] <= column[i]);
    }
    return rises;
  }
}
