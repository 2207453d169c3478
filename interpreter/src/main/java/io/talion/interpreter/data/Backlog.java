package io.talion.interpreter.data;

import io.talion.compiler.core.StreamDef;
import io.talion.trace.column.Coding;
import io.talion.trace.column.Column;
import io.talion.trace.event.Coordinates;
import io.talion.trace.event.Event;
import io.talion.trace.event.EventKind.Extent;
import io.talion.trace.type.Clock;
import io.talion.trace.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The events of one kind as columns, for as long as an operator of the policy may come back to one:
 * the partners of pairs, what opened a duty and what met it. Events are numbered in the order of
 * absorption, and become objects only when somebody asks for one.
 */
public final class Backlog {
  /** Small chunks are collected until a segment holds this many rows. */
  static final int SMALL = 256;

  private final RunState state;
  private final StreamDef stream;
  private final List<Coding> codings = new ArrayList<>();
  private final @Nullable Extent reach;
  private @Nullable Segment[] ring = new Segment[16];
  private int head;
  private int tail;
  private long next;
  private final List<Segment> spare = new ArrayList<>();

  /** Forgets what is further back than {@code reach}; nothing, where that is null. */
  public Backlog(RunState state, int stream, @Nullable Extent reach) {
    this.state = state;
    this.stream = state.core().streams().get(stream);
    this.reach = reach;
    this.stream.fields().forEach(f -> codings.add(state.coding(f.type())));
  }

  /** Takes what the stream gained in a chunk; returns the number of its first event. */
  public long absorb(Table table) {
    At at = table.at();
    int n = table.size();
    if (reach != null && n > 0) {
      release(at.moments());
    }
    Segment last = tail > head ? segment(tail - 1) : null;
    if (last == null || n > SMALL || last.size() + n > SMALL) {
      last = add();
    }
    last.append(table);
    next += n;
    return next - n;
  }

  private Segment add() {
    if (tail - head == ring.length) {
      @Nullable Segment[] wide = new Segment[ring.length * 2];
      for (int i = head; i < tail; i++) {
        wide[i & wide.length - 1] = ring[i & ring.length - 1];
      }
      ring = wide;
    }
    Segment fresh = spare.isEmpty() ? new Segment(codings) : spare.removeLast();
    fresh.begin(next);
    ring[tail++ & ring.length - 1] = fresh;
    return fresh;
  }

  private Segment segment(int i) {
    Segment found = ring[i & ring.length - 1];
    if (found == null) {
      throw new IllegalStateException("out of reach");
    }
    return found;
  }

  /** What is out of reach at the instant before the first of a chunk is out of reach for good. */
  private void release(Moments moments) {
    Extent extent = reach;
    if (extent == null) {
      return;
    }
    Clock clock = extent.clock();
    long now = clock.equals(Clock.TIME) ? moments.before().time() : moments.before().counter(clock);
    while (head < tail && segment(head).newest(clock) < now - extent.distance()) {
      spare.add(segment(head));
      ring[head++ & ring.length - 1] = null;
    }
  }

  private Segment holding(long number, int from) {
    int low = from;
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

  /** A field of these events. */
  public Column field(int index, long[] numbers, int n) {
    Column out = state.column(codings.get(index), n);
    if (n == 0 || words(index, numbers, n, out)) {
      return out;
    }
    out.clear();
    Segment segment = holding(numbers[0], head);
    for (int i = 0; i < n; i++) {
      segment = segment.holds(numbers[i]) ? segment : holding(numbers[i], head);
      out.appendFrom(segment.field(index), (int) (numbers[i] - segment.first()));
    }
    return out;
  }

  /** Where every segment asked holds plain words over one denominator: whether that is so. */
  private boolean words(int index, long[] numbers, int n, Column out) {
    Segment segment = holding(numbers[0], head);
    Column from = segment.field(index);
    long denominator = from.denominator();
    long[] words = out.reset(Column.Form.LONG, denominator, n).lo();
    for (int i = 0; i < n; i++) {
      if (i == 0 || !segment.holds(numbers[i])) {
        segment = holding(numbers[i], head);
        from = segment.field(index);
        if (from.form() != Column.Form.LONG
            || from.none() != null
            || from.denominator() != denominator) {
          return false;
        }
      }
      words[i] = from.lo()[(int) (numbers[i] - segment.first())];
    }
    return true;
  }

  /** An event's own position on a clock, the counter at its instant where it has none. */
  public long position(long number, Clock clock) {
    Segment segment = holding(number, head);
    int i = (int) (number - segment.first());
    long own = state.clocks().own(segment.coordinates(i), clock);
    return own == Coordinates.ABSENT ? segment.counter(i, clock) : own;
  }

  /** An event as an element. */
  public Row row(long number) {
    Segment segment = holding(number, head);
    int i = (int) (number - segment.first());
    List<Value> fields = new ArrayList<>(codings.size());
    for (int f = 0; f < codings.size(); f++) {
      fields.add(segment.field(f).value(i));
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
