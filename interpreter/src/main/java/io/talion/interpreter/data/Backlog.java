package io.talion.interpreter.data;

import io.talion.compiler.core.StreamDef;
import io.talion.interpreter.element.Origin;
import io.talion.interpreter.element.Row;
import io.talion.interpreter.instant.At;
import io.talion.interpreter.instant.Instant;
import io.talion.trace.column.Coding;
import io.talion.trace.column.Column;
import io.talion.trace.column.HeldIds;
import io.talion.trace.column.IdHolder;
import io.talion.trace.event.Event;
import io.talion.trace.event.EventKind.Extent;
import io.talion.trace.type.Clock;
import io.talion.trace.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The events of one kind as columns, for as long as an operator of the policy may come back to one:
 * the partners of pairs, what opened a duty and what met it. Events are numbered in the order of
 * absorption, and become objects only when somebody asks for one. Those of a chunk stay in its
 * table until it is over; then what is still in reach is copied.
 */
public final class Backlog implements Held, IdHolder {
  /** What fewer rows of chunks than this leave is collected. */
  private static final int FEW = 32;

  /** Until there are this many. */
  private static final int SEGMENT = 256;

  private final RunState state;
  private final StreamDef stream;
  private final List<Coding> codings = new ArrayList<>();
  private final @Nullable Extent reach;

  /** Packed ones, and behind them what is collected, if anything is. */
  private @Nullable Segment[] ring = new Segment[16];

  private int head;
  private int tail;
  private long next;

  /** What the chunk at hand brought, and the number of its first event. */
  private @Nullable Table fresh;

  private long freshFrom;
  private @Nullable Segment located;

  private final Segment open;
  private final List<Segment> spare = new ArrayList<>();

  /** Forgets what is further back than {@code reach}; nothing, where that is null. */
  public Backlog(RunState state, int stream, @Nullable Extent reach) {
    this.state = state;
    this.stream = state.core().streams().get(stream);
    this.reach = reach;
    this.stream.fields().forEach(f -> codings.add(state.coding(f.type())));
    this.open = new Segment(codings);
  }

  /** Takes what the stream gained in a chunk; returns the number of its first event. */
  public long absorb(Table table) {
    if (fresh != null) {
      absorb();
    }
    int n = table.size();
    if (n > 0) {
      state.holds(this);
      fresh = table;
      freshFrom = next;
      next += n;
    }
    return next - n;
  }

  @Override
  public void mark(HeldIds held) {
    for (int i = head; i < tail; i++) {
      segment(i).mark(held);
    }
  }

  @Override
  public void absorb() {
    Table table = fresh;
    if (table == null) {
      return;
    }
    fresh = null;
    int n = table.size();
    int from = reach == null ? 0 : outOfReach(table, reach);
    if (from == n) {
      return;
    }
    boolean fits = open.holds(freshFrom + from - 1) && open.size() + n - from <= SEGMENT;
    if (open.size() > 0 && !fits) {
      close();
    }
    if (open.size() == 0) {
      open.begin(freshFrom + from);
      add(open);
    }
    if (n - from < FEW) {
      open.append(table, from);
    } else {
      open.place(table, from);
      close(table::field, from);
    }
  }

  /** What is collected is packed. */
  private void close() {
    close(open.fields()::column, 0);
  }

  private void close(IntFunction<Column> fields, int from) {
    Segment segment = spare.isEmpty() ? new Segment(codings) : spare.removeLast();
    segment.pack(open, fields, from);
    ring[tail - 1 & ring.length - 1] = segment;
    located = null;
    open.clear();
  }

  /** Forgets what is out of reach from the chunk's last instant on; how many rows of it are. */
  private int outOfReach(Table table, Extent extent) {
    Clock clock = extent.clock();
    Instant now = table.at().moments().last();
    long edge = (clock.equals(Clock.TIME) ? now.time() : now.counter(clock)) - extent.distance();
    while (head < tail && segment(head).newest(clock) < edge) {
      Segment old = segment(head);
      if (old == open) {
        open.clear();
      } else {
        spare.add(old);
      }
      ring[head++ & ring.length - 1] = null;
      located = null;
    }
    At at = table.at();
    int from = 0;
    int to = table.size();
    while (from < to) {
      int middle = from + to >>> 1;
      if (at.point(middle, clock) < edge) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }

  private void add(Segment segment) {
    if (tail - head == ring.length) {
      @Nullable Segment[] wide = new Segment[ring.length * 2];
      for (int i = head; i < tail; i++) {
        wide[i & wide.length - 1] = ring[i & ring.length - 1];
      }
      ring = wide;
    }
    ring[tail++ & ring.length - 1] = segment;
  }

  private Segment segment(int i) {
    Segment found = ring[i & ring.length - 1];
    if (found == null) {
      throw new IllegalStateException("out of reach");
    }
    return found;
  }

  /** The segment that holds an event: most often the one asked for last. */
  private Segment holding(long number) {
    Segment known = located;
    if (known == null || !known.holds(number)) {
      known = find(number);
      located = known;
    }
    return known;
  }

  private Segment find(long number) {
    int low = head;
    int high = tail - 1;
    while (low < high) {
      int middle = low + high + 1 >>> 1;
      if (segment(middle).first() <= number) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return segment(low);
  }

  /** Of a field. */
  public Coding coding(int index) {
    return codings.get(index);
  }

  /** A field of these events. */
  public Column field(int index, long[] numbers, int n) {
    Column out = state.column(codings.get(index), n);
    if (n == 0 || words(index, numbers, n, out)) {
      return out;
    }
    out.clear();
    for (int i = 0; i < n; i++) {
      long number = numbers[i];
      Table table = fresh;
      if (table != null && number >= freshFrom) {
        out.appendFrom(table.field(index), (int) (number - freshFrom));
      } else {
        Segment from = holding(number);
        from.fields().append(index, (int) (number - from.first()), out);
      }
    }
    return out;
  }

  /** Where everything asked stands in plain words over one denominator: whether that is so. */
  private boolean words(int index, long[] numbers, int n, Column out) {
    Table table = fresh;
    Column now = table == null ? null : table.field(index);
    boolean plain = now == null || (now.form() == Column.Form.LONG && now.none() == null);
    long over =
        numbers[0] >= freshFrom && now != null
            ? now.denominator()
            : holding(numbers[0]).fields().denominator(index);
    long[] words = out.reset(Column.Form.LONG, over, n).lo();
    for (int i = 0; i < n && plain; i++) {
      long number = numbers[i];
      if (now != null && number >= freshFrom) {
        words[i] = now.lo()[(int) (number - freshFrom)];
        plain = now.denominator() == over;
      } else {
        Segment from = holding(number);
        SegmentFields fields = from.fields();
        plain = fields.isPlain(index) && fields.denominator(index) == over;
        words[i] = plain ? fields.word(index, (int) (number - from.first())) : 0;
      }
    }
    return plain;
  }

  /** An event as an element. */
  public Row row(long number) {
    Table table = fresh;
    if (table != null && number >= freshFrom) {
      return table.row((int) (number - freshFrom));
    }
    Segment segment = holding(number);
    int i = (int) (number - segment.first());
    List<Value> fields = new ArrayList<>(codings.size());
    for (int f = 0; f < codings.size(); f++) {
      Column one = new Column(codings.get(f), 1);
      segment.fields().append(f, i, one);
      fields.add(one.value(0));
    }
    StreamDef.Origin.Events origin = (StreamDef.Origin.Events) stream.origin();
    Event event =
        new Event(state.core().events().get(origin.event()), segment.coordinates(i), fields);
    return new Row(
        stream,
        segment.rowNumber(i),
        segment.instant(i, state.clocks()),
        event.fields(),
        new Origin.Accepted(event));
  }
}
