package io.talion.embed.workers;

import io.talion.trace.batch.EventBatch;
import io.talion.trace.batch.KindColumns;
import io.talion.trace.column.ByteDictionary;
import io.talion.trace.column.Coding;
import io.talion.trace.column.Column;
import io.talion.trace.column.Dictionary;
import io.talion.trace.event.Coordinates;
import io.talion.trace.event.EventKind;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One evaluator's share of the rows: those of its members, with the ids of its own run, and a tick
 * wherever a row of somebody else moves a clock. Members are dealt out by their ids, so that each
 * evaluator has as many as the others.
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
  private final IdentityHashMap<Dictionary, Translation> translations = new IdentityHashMap<>();
  private final @Nullable Translation[][] ofField;
  private final long[][] members;
  private final long[] last = new long[EventBatch.COORDINATES];
  private long ticks;

  /** The time of a row of somebody else that was passed over; the least there is for none. */
  private long passed = Long.MIN_VALUE;

  /** The greatest time of all rows. */
  private long greatest = Long.MIN_VALUE;

  /** Ids of the whole as ids of this run. */
  private static final class Translation {
    private final Dictionary from;
    private final Dictionary to;
    private int[] ids = new int[64];

    private Translation(Dictionary from, Dictionary to) {
      this.from = from;
      this.to = to;
      Arrays.fill(ids, -1);
    }

    int of(int id) {
      if (id >= ids.length) {
        int known = ids.length;
        ids = Arrays.copyOf(ids, Math.max(id + 1, 2 * known));
        Arrays.fill(ids, known, ids.length, -1);
      }
      if (ids[id] < 0) {
        ids[id] =
            from instanceof ByteDictionary a && to instanceof ByteDictionary b
                ? b.idOf(a, id)
                : to.idOf(from.value(id));
      }
      return ids[id];
    }
  }

  /**
   * @param whole a batch of the whole trace
   * @param rows a batch of the evaluator's run, with ticks as its last kind
   * @param fields which field names the member, by kind
   * @param every whether each row of the others has to be known: where lateness or a gap is looked
   *     at
   */
  Share(
      List<EventKind> kinds,
      EventBatch whole,
      EventBatch rows,
      List<Integer> fields,
      int number,
      int of,
      boolean every) {
    this.rows = rows;
    this.fields = fields;
    this.tick = kinds.size();
    this.number = number;
    this.of = of;
    this.every = every;
    this.members = new long[kinds.size()][];
    this.ofField = new Translation[kinds.size()][];
    Arrays.fill(last, Long.MIN_VALUE);
    for (EventKind kind : kinds) {
      KindColumns from = whole.of(kind.ordinal());
      KindColumns to = rows.of(kind.ordinal());
      @Nullable Translation[] translated = new Translation[kind.fields().size()];
      for (int f = 0; f < translated.length; f++) {
        translated[f] = translation(from.field(f), to.field(f));
      }
      ofField[kind.ordinal()] = translated;
    }
  }

  private @Nullable Translation translation(Column from, Column to) {
    return from.coding() instanceof Coding.Ids a && to.coding() instanceof Coding.Ids b
        ? translations.computeIfAbsent(a.dictionary(), d -> new Translation(d, b.dictionary()))
        : null;
  }

  /** What it has gathered since it was emptied. */
  EventBatch rows() {
    return rows;
  }

  /** Ticks so far. */
  long ticks() {
    return ticks;
  }

  /** Takes its share of a batch of the whole trace. */
  void take(EventBatch whole) {
    int n = whole.size();
    int[] kinds = whole.kinds();
    int[] rowsOfKind = whole.rowsOfKind();
    long[] time = whole.coordinate(0);
    for (int kind = 0; kind < members.length; kind++) {
      members[kind] = fields.get(kind) < 0 ? NOBODY : whole.of(kind).field(fields.get(kind)).lo();
    }
    for (int row = 0; row < n; row++) {
      long[] member = members[kinds[row]];
      if (member.length == 0 ? number == 0 : member[rowsOfKind[row]] % of == number) {
        if (time[row] < passed) {
          addTick(passed);
        }
        add(whole, row);
      } else {
        pass(whole, row);
      }
      greatest = Math.max(greatest, time[row]);
    }
  }

  /** Time has come as far as for all: before the rows are evaluated. */
  void close() {
    if (passed > Long.MIN_VALUE) {
      addTick(passed);
    }
  }

  private void add(EventBatch whole, int row) {
    int kind = whole.kinds()[row];
    KindColumns from = whole.of(kind);
    KindColumns to = rows.begin(kind, whole.coordinate(0)[row], whole.lines()[row]);
    copyCoordinates(whole, row);
    int source = whole.rowsOfKind()[row];
    for (int f = 0; f < to.fields(); f++) {
      Translation t = ofField[kind][f];
      if (t != null && !from.field(f).isNone(source)) {
        to.field(f).appendWord(t.of((int) from.field(f).lo()[source]));
      } else {
        to.field(f).appendFrom(from.field(f), source);
      }
    }
    if (whole.coordinate(0)[row] >= passed) {
      passed = Long.MIN_VALUE;
    }
  }

  private void copyCoordinates(EventBatch whole, int row) {
    for (int c = 1; c < EventBatch.COORDINATES; c++) {
      rows.set(c, whole.coordinate(c)[row]);
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
    boolean moves = every;
    for (int c = 1; c < LOG - 1; c++) {
      long at = whole.coordinate(c)[row];
      moves |= at != Coordinates.ABSENT && at != last[c];
      last[c] = at;
    }
    if (moves || ticks == 0) {
      addTick(time);
      copyCoordinates(whole, row);
      rows.set(LOG, ticks);
    } else {
      passed = Math.max(passed, time);
    }
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
