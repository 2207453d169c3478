package io.talion.embed.workers;

import io.talion.trace.batch.EventBatch;
import io.talion.trace.batch.KindColumns;
import io.talion.trace.column.Rows;
import io.talion.trace.event.Coordinates;
import java.util.Arrays;
import java.util.List;

/**
 * One evaluator's share of the rows: those of its members, and a tick wherever a row of somebody
 * else moves a clock. Members are dealt out by their ids, so that each evaluator has as many as the
 * others; rows are picked first, then the fields of each kind column by column.
 */
final class Share {
  private static final int LOG = 5;

  /** Of a kind whose events concern all: the first evaluator has them. */
  private static final long[] NOBODY = {};

  private final EventBatch rows;
  private final List<Integer> fields;
  private final int tick;
  private final int number;
  private final int of;
  private final boolean every;
  private final long[][] members;

  /** By kind: the places in the whole's columns of the rows picked. */
  private final int[][] picked;

  private final int[] count;

  /** The coordinates that any row of the batch has, but for its time. */
  private final int[] present = new int[EventBatch.COORDINATES];

  private int coordinates;
  private final long[] last = new long[EventBatch.COORDINATES];
  private long ticks;

  /** The time of a row of somebody else that was passed over; the least there is for none. */
  private long passed = Long.MIN_VALUE;

  /** The greatest time of all rows. */
  private long greatest = Long.MIN_VALUE;

  /**
   * @param rows a batch of the evaluator's run, with ticks as its last kind
   * @param fields which field names the member, by kind
   * @param every whether each row of the others has to be known: where lateness or a gap is looked
   *     at
   */
  Share(EventBatch rows, List<Integer> fields, int number, int of, boolean every) {
    this.rows = rows;
    this.fields = fields;
    this.tick = fields.size();
    this.number = number;
    this.of = of;
    this.every = every;
    this.members = new long[tick][];
    this.picked = new int[tick][16];
    this.count = new int[tick];
    Arrays.fill(last, Long.MIN_VALUE);
  }

  /** Its rows of the batch taken last. */
  EventBatch rows() {
    return rows;
  }

  /** Ticks so far. */
  long ticks() {
    return ticks;
  }

  /** Takes its share of a batch of the whole trace, in place of what it had. */
  void take(EventBatch whole) {
    begin(whole);
    int n = whole.size();
    int[] kinds = whole.kinds();
    int[] rowsOfKind = whole.rowsOfKind();
    long[] time = whole.coordinate(0);
    for (int row = 0; row < n; row++) {
      int kind = kinds[row];
      long[] member = members[kind];
      int place = rowsOfKind[row];
      if (member.length == 0 ? number == 0 : (int) member[place] % of == number) {
        if (time[row] < passed) {
          addTick(passed);
        }
        add(whole, row, kind, place);
      } else {
        pass(whole, row);
      }
      greatest = Math.max(greatest, time[row]);
    }
    if (passed > Long.MIN_VALUE) {
      addTick(passed);
    }
    gather(whole);
  }

  private void begin(EventBatch whole) {
    rows.clear();
    Arrays.fill(count, 0);
    for (int kind = 0; kind < members.length; kind++) {
      members[kind] = fields.get(kind) < 0 ? NOBODY : whole.of(kind).field(fields.get(kind)).lo();
    }
    coordinates = 0;
    for (int c = 1; c < EventBatch.COORDINATES; c++) {
      if (whole.isPresent(c)) {
        present[coordinates++] = c;
      }
    }
  }

  private void add(EventBatch whole, int row, int kind, int place) {
    long time = whole.coordinate(0)[row];
    rows.begin(kind, time, whole.lines()[row]);
    copyCoordinates(whole, row);
    if (time >= greatest) {
      moves(whole, row);
    }
    if (count[kind] == picked[kind].length) {
      picked[kind] = Arrays.copyOf(picked[kind], 2 * count[kind]);
    }
    picked[kind][count[kind]++] = place;
    if (time >= passed) {
      passed = Long.MIN_VALUE;
    }
  }

  private void copyCoordinates(EventBatch whole, int row) {
    for (int i = 0; i < coordinates; i++) {
      rows.set(present[i], whole.coordinate(present[i])[row]);
    }
  }

  private void gather(EventBatch whole) {
    for (int kind = 0; kind < count.length; kind++) {
      KindColumns from = whole.of(kind);
      for (int f = 0; f < from.fields(); f++) {
        Rows.gather(rows.of(kind).field(f), from.field(f), picked[kind], count[kind]);
      }
    }
  }

  /**
   * A row of somebody else: known where it may move anything but time. One that is late moves
   * nothing.
   */
  private void pass(EventBatch whole, int row) {
    long time = whole.coordinate(0)[row];
    if (time < greatest && !every) {
      return;
    }
    if (moves(whole, row) || every || ticks == 0) {
      addTick(time);
      copyCoordinates(whole, row);
      rows.set(LOG, ticks);
    } else {
      passed = Math.max(passed, time);
    }
  }

  /** Whether a row that is not late moves a counter: each is looked at once. */
  private boolean moves(EventBatch whole, int row) {
    boolean moves = false;
    for (int i = 0; i < coordinates && present[i] < LOG - 1; i++) {
      long at = whole.coordinate(present[i])[row];
      moves |= at != Coordinates.ABSENT && at != last[present[i]];
      last[present[i]] = at;
    }
    return moves;
  }

  /** No two ticks are one event. */
  private void addTick(long time) {
    rows.begin(tick, time, 0);
    rows.set(LOG, ++ticks);
    if (time >= passed) {
      passed = Long.MIN_VALUE;
    }
  }
}
