package io.talion.embed.workers;

import io.talion.trace.batch.EventBatch;
import io.talion.trace.event.Coordinates;
import java.util.Arrays;
import java.util.List;

/**
 * Who of several evaluators takes which row: each those of its members, which are dealt out by
 * their ids, so that each has as many as the others. Of the rows of others it takes, as ticks,
 * those that it has to know to have the clocks of the whole trace: at the end of a batch the one of
 * the greatest time, and before that where somebody else raised a counter. Up to where something is
 * due, the last of those is enough, and only if its own next row does not raise as much.
 */
final class Dealing {
  /** Behind the counters come places in a block, which are no clocks. */
  private static final int COUNTERS = EventBatch.COORDINATES - 2;

  private final List<Integer> fields;
  private final boolean every;
  private final DuePoints points;
  private final Hand[] hands;
  private final long[][] members;

  /** The counters that any row of the batch has. */
  private final int[] present = new int[COUNTERS];

  private int counters;
  private final long[] greatest = new long[COUNTERS];
  private long time = Long.MIN_VALUE;

  /** The next point at which something is due. */
  private long due = Long.MIN_VALUE;

  /** The row of the greatest time. */
  private int latest;

  /**
   * @param fields which field names the member, by kind; less than 0 for kinds that concern all,
   *     which the first evaluator has
   * @param every whether each row of the others has to be known: where lateness or a gap is looked
   *     at
   * @param points when something may be due between events
   */
  Dealing(List<Integer> fields, int of, boolean every, DuePoints points) {
    this.fields = fields;
    this.every = every;
    this.points = points;
    hands = new Hand[of];
    Arrays.setAll(hands, i -> new Hand());
    members = new long[fields.size()][];
    Arrays.fill(greatest, Coordinates.ABSENT);
  }

  /** What an evaluator has of the batch dealt last. */
  Hand hand(int number) {
    return hands[number];
  }

  /** Deals out the rows of a batch of the whole trace. */
  void deal(EventBatch whole) {
    begin(whole);
    int n = whole.size();
    int[] kinds = whole.kinds();
    int[] rowsOfKind = whole.rowsOfKind();
    long[] times = whole.coordinate(0);
    for (int row = 0; row < n; row++) {
      long[] member = members[kinds[row]];
      int owner = member.length == 0 ? 0 : (int) member[rowsOfKind[row]] % hands.length;
      if (every) {
        all(row, owner, times[row]);
      } else if (times[row] < time) {
        late(row, hands[owner]);
      } else {
        inTime(whole, row, owner, times[row]);
      }
    }
    end();
  }

  private void begin(EventBatch whole) {
    for (Hand hand : hands) {
      hand.clear();
    }
    for (int kind = 0; kind < members.length; kind++) {
      int field = fields.get(kind);
      members[kind] = field < 0 ? new long[0] : whole.of(kind).field(field).lo();
    }
    counters = 0;
    for (int c = 1; c < COUNTERS; c++) {
      if (whole.isPresent(c)) {
        present[counters++] = c;
      }
    }
  }

  private void all(int row, int owner, long at) {
    for (int i = 0; i < hands.length; i++) {
      hands[i].add(i == owner ? row : ~row, at);
    }
  }

  /** It is late for its owner, too. */
  private void late(int row, Hand owner) {
    if (owner.told < time) {
      owner.add(~latest, time);
    }
    owner.add(row, time);
  }

  private void inTime(EventBatch whole, int row, int owner, long at) {
    boolean first = time == Long.MIN_VALUE;
    if (at > time) {
      time = at;
      latest = row;
    }
    if (at >= due) {
      for (Hand hand : hands) {
        hand.settle(true);
      }
      due = points.from(at);
    }
    int raised = raise(whole, row);
    Hand own = hands[owner];
    if (own.pending != 0) {
      own.settle(!covers(whole, row, own.pending));
    }
    own.add(row, at);
    if (raised != 0 || first) {
      for (int i = 0; i < hands.length; i++) {
        if (i != owner) {
          tell(hands[i], row, raised, at, first || at == due);
        }
      }
    }
  }

  private static void tell(Hand hand, int row, int raised, long at, boolean now) {
    if (now) {
      hand.add(~row, at);
    } else {
      hand.raised(row, raised, at);
    }
  }

  /** The counters that a row raises, as bits. */
  private int raise(EventBatch whole, int row) {
    int raised = 0;
    for (int i = 0; i < counters; i++) {
      int c = present[i];
      long at = whole.coordinate(c)[row];
      if (at > greatest[c]) {
        greatest[c] = at;
        raised |= 1 << c;
      }
    }
    return raised;
  }

  /** Whether a row has the greatest of some counters. */
  private boolean covers(EventBatch whole, int row, int which) {
    boolean covers = true;
    for (int i = 0; i < counters; i++) {
      int c = present[i];
      covers &= (which & 1 << c) == 0 || whole.coordinate(c)[row] == greatest[c];
    }
    return covers;
  }

  private void end() {
    for (Hand hand : hands) {
      hand.settle(true);
      if (hand.told < time && !every) {
        hand.add(~latest, time);
      }
    }
  }

  /** What one evaluator has of a batch: {@code row}, or {@code ~row} for a tick. */
  static final class Hand {
    private int[] rows = new int[16];
    private int size;

    /** The greatest time that it knows. */
    private long told = Long.MIN_VALUE;

    /** The row of somebody else that raised counters, which, as bits, and when. */
    private int raiser;

    private int pending;
    private long raisedAt;

    private void clear() {
      size = 0;
    }

    private void add(int row, long time) {
      if (size == rows.length) {
        rows = Arrays.copyOf(rows, 2 * size);
      }
      rows[size++] = row;
      told = Math.max(told, time);
    }

    /** Somebody else raised counters: what was raised before and is not now must be known first. */
    private void raised(int row, int which, long time) {
      settle((pending & ~which) != 0);
      raiser = row;
      pending = which;
      raisedAt = time;
    }

    /** What was raised needs no more to be told, or is. */
    private void settle(boolean tell) {
      if (tell && pending != 0) {
        add(~raiser, raisedAt);
      }
      pending = 0;
    }

    int[] rows() {
      return rows;
    }

    int size() {
      return size;
    }
  }
}
