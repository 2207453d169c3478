package io.talion.interpreter.run;

import io.talion.compiler.core.Core;
import io.talion.compiler.core.StreamDef;
import io.talion.interpreter.data.BatchElements;
import io.talion.interpreter.data.Chunk;
import io.talion.interpreter.data.RunState;
import io.talion.interpreter.data.Table;
import io.talion.interpreter.instant.At;
import io.talion.interpreter.instant.Instant;
import io.talion.interpreter.instant.Moments;
import io.talion.trace.batch.EventBatch;
import io.talion.trace.event.EventKind;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Chunks of many instants, laid out over the rows of batches: no object is made for an event. */
final class BatchChunks implements ChunkSource, RowTimeline.RowSink {
  private static final int NO_STREAM = -1;

  private final RunState state;
  private final Counts counts;
  private final Aftermath aftermath;
  private final Judge judge;
  private final List<Integer> ranged;
  private final int size;
  private final RowTimeline timeline;
  private final Moments moments;
  private final KindRows[] kinds;
  private final KindOrder order;
  private final Meetings meetings;
  private final int[] stream;
  private EventBatch source;
  private Instant last;

  /** Rows of the instant that is being judged. */
  private int[] judged = new int[16];

  private int undecided;

  /**
   * {@code ranged} are kinds whose members anybody ranges over; {@code size} rows a chunk at the
   * most, all of less than {@code span}.
   */
  BatchChunks(
      RunState state,
      Counts counts,
      Points points,
      Aftermath aftermath,
      List<Integer> ranged,
      int size,
      long span) {
    Core core = state.core();
    this.state = state;
    this.counts = counts;
    this.aftermath = aftermath;
    this.judge = new Judge(core, counts);
    this.ranged = ranged;
    this.size = size;
    this.last = Instant.beginning(state.clocks(), 0);
    this.moments = new Moments(last);
    this.source = new EventBatch(core.events(), state.dictionaries());
    this.timeline = new RowTimeline(state.clocks(), points, this, source, span);
    this.kinds = new KindRows[core.events().size()];
    Arrays.setAll(kinds, k -> new KindRows());
    this.order = new KindOrder(source);
    this.meetings = new Meetings(core.strangers());
    this.stream = new int[kinds.length];
    Arrays.fill(stream, NO_STREAM);
    for (StreamDef s : core.streams()) {
      if (s.origin() instanceof StreamDef.Origin.Events e) {
        stream[e.event()] = s.id();
      }
    }
  }

  /** Rows {@code order[from..to)} of a batch, by time; points up to {@code upTo} are due. */
  void feed(EventBatch batch, int[] order, int from, int to, long upTo) {
    source = batch;
    timeline.feed(batch, order, from, to, upTo);
  }

  /** Rows that stand in order. */
  void feedOrdered(EventBatch batch, int[] order, int from, int to, long upTo) {
    source = batch;
    boolean plain = !judge.decides();
    for (int k = 0; k < stream.length; k++) {
      plain = plain && (stream[k] != NO_STREAM || batch.of(k).size() == 0);
    }
    timeline.feed(batch, order, from, to, upTo, plain);
  }

  @Override
  public @Nullable Chunk next() {
    moments.begin(last);
    for (KindRows kind : kinds) {
      kind.clear();
    }
    timeline.fill(moments, size);
    if (moments.size() == 0) {
      return null;
    }
    last = moments.last();
    state.past().enter(moments);
    Straight straight = timeline.straight();
    if (straight != null) {
      deal(straight);
    }
    Chunk chunk = new Chunk(state, moments);
    for (int k = 0; k < kinds.length; k++) {
      if (kinds[k].size() > 0) {
        put(chunk, k, kinds[k]);
      }
    }
    return chunk;
  }

  /** Gives each kind its rows. */
  private void deal(Straight laid) {
    int again = 0;
    for (int k = 0; k < kinds.length; k++) {
      again += kinds[k].take(source, k, laid, order, meetings);
    }
    counts.accepted(laid.end() - laid.first() - again);
    counts.duplicates(again);
  }

  private void put(Chunk chunk, int kind, KindRows rows) {
    At at = At.of(moments, rows.instants(), rows.size());
    Table table =
        new Table(
            state,
            stream[kind],
            at,
            new BatchElements(
                source, source.of(kind), rows.rows(), rows.sources(), rows.size(), rows.isRun()));
    chunk.put(table);
    for (int i = 0; i < ranged.size(); i++) {
      state.members(ranged.get(i)).absorb(kind, table);
    }
  }

  @Override
  public Instant last() {
    return last;
  }

  @Override
  public boolean isSingle() {
    return false;
  }

  @Override
  public boolean isCanonical() {
    return meetings.areOrdered();
  }

  @Override
  public void take(EventBatch batch, int row, Moments all, int instant) {
    int kind = batch.kinds()[row];
    if (stream[kind] == NO_STREAM) {
      aftermath.say(batch.event(row), all.instant(instant));
    } else if (judge.decides()) {
      if (undecided == judged.length) {
        judged = Arrays.copyOf(judged, undecided * 2);
      }
      judged[undecided++] = row;
    } else {
      counts.accepted();
      kinds[kind].add(batch.rowsOfKind()[row], row, instant);
    }
  }

  @Override
  public void complete(Moments all, int instant) {
    if (undecided > 0) {
      for (EventKind kind : judge.partnersFirst()) {
        judge(kind, all, instant);
      }
      undecided = 0;
    }
  }

  private void judge(EventKind kind, Moments all, int instant) {
    for (int i = 0; i < undecided; i++) {
      int row = judged[i];
      if (source.kinds()[row] == kind.ordinal()
          && judge.accepts(source.event(row), all.instant(instant))) {
        kinds[kind.ordinal()].add(source.rowsOfKind()[row], row, instant);
      }
    }
  }

  @Override
  public void again() {
    counts.duplicates(1);
  }
}
