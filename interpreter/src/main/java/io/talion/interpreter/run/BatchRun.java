package io.talion.interpreter.run;

import io.talion.compiler.core.Core;
import io.talion.compiler.core.Expr;
import io.talion.compiler.emit.Refusal;
import io.talion.compiler.engine.Run;
import io.talion.compiler.engine.RunCounts;
import io.talion.compiler.engine.RunOptions;
import io.talion.compiler.engine.RunSink;
import io.talion.interpreter.data.RunState;
import io.talion.interpreter.instant.Instant;
import io.talion.interpreter.lower.Program;
import io.talion.trace.batch.EventBatch;
import io.talion.trace.column.Dictionaries;
import io.talion.trace.column.HeldIds;
import io.talion.trace.column.IdHolder;
import io.talion.trace.event.Coordinates;
import io.talion.trace.event.Event;
import io.talion.trace.type.Clock;
import io.talion.trace.value.Value;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One evaluation a batch at a time: rows wait as columns until the watermark has passed a batch of
 * them, then the program's code is called once for the batch (semantics.md 2 to 5). A batch that
 * comes in order is evaluated where it stands, without a copy.
 */
final class BatchRun implements Run, IdHolder {
  private static final int TIME = 0;

  /** Rows that are worth an evaluation of their own: to copy them costs more. */
  private static final int WORTH = 256;

  private static final int FEW = 512;

  private final Program program;
  private final Core core;
  private final RunState state;
  private final Counts counts;
  private final Watermark watermark;
  private final Aftermath aftermath;
  private final BatchChunks chunks;
  private final ChunkFeed feed;
  private final int batch;
  private Waiting waiting;
  private int[] identity = new int[0];

  /** How many rows wait when a batch is looked for again. */
  private int full;

  /** {@code retractions} says why one is refused. */
  BatchRun(
      Program program,
      RunOptions options,
      RunSink sink,
      Function<Event, Optional<Refusal>> retractions) {
    this.program = program;
    this.core = program.core();
    this.state =
        new RunState(core, false, program.layout(), options.shared().orElseGet(Dictionaries::new));
    this.counts = new Counts(sink);
    this.aftermath =
        new Aftermath(core, counts, sink, false, new Disputes(state, Map.of()), retractions);
    this.watermark = new Watermark(core.terms(), state.clocks(), false, false);
    this.batch = options.batchSize();
    this.full = batch;
    Points points =
        new Points(
            state.clocks(),
            core.events().size(),
            program.batches().orElseThrow(),
            Agenda.ticks(core));
    state.expecting(points::expect);
    this.chunks =
        new BatchChunks(state, counts, points, aftermath, program.ranged(), rows(), program.span());
    this.feed = new ChunkFeed(state, chunks, aftermath, program);
    this.waiting = new Waiting(batch(), batch());
    state.dictionaries().ask(this);
  }

  /** Rows a chunk: fewer where what an instant needs is kept until its chunk is over. */
  private int rows() {
    return program.turns().strata() == 0 ? batch : Math.min(batch, FEW);
  }

  /** Whether a program can be run so. */
  static boolean runs(Program program, boolean testing) {
    Core core = program.core();
    boolean late = core.events().stream().anyMatch(k -> k.lateAccept().isPresent());
    return program.batches().isPresent()
        && !testing
        && !late
        && core.terms().finalAfter().isEmpty()
        && core.terms().late().filter(l -> !isTimed(core, l.clock())).isEmpty();
  }

  private static boolean isTimed(Core core, Clock clock) {
    return clock.equals(Clock.TIME)
        || core.terms().clocks().stream().anyMatch(c -> c.clock().equals(clock));
  }

  @Override
  public void accept(Event event) {
    counts.read(1);
    if (isInTime(event.at(), () -> event)) {
      waiting.add(event);
      evaluateFull();
    }
  }

  private boolean isInTime(Coordinates at, Supplier<Event> event) {
    if (watermark.isImplausible(at)) {
      counts.rejected(event.get(), Refusal.implausible(core.terms().gap().orElseThrow()));
      return false;
    }
    if (watermark.isLate(at)) {
      counts.late(event.get());
      return false;
    }
    watermark.read(at);
    return true;
  }

  private void evaluateFull() {
    if (waiting.size() >= full) {
      watermark.passed().ifPresent(this::evaluate);
      full = waiting.size() + batch;
    }
  }

  @Override
  public void catchUp() {
    watermark.passed().ifPresent(this::evaluate);
    full = waiting.size() + batch;
  }

  @Override
  public EventBatch batch() {
    return new EventBatch(core.events(), state.dictionaries());
  }

  @Override
  public void accept(EventBatch rows) {
    counts.read(rows.size());
    if (isDirect(rows)) {
      direct(rows);
    } else {
      for (int row = 0; row < rows.size(); row++) {
        accept(rows, row);
      }
    }
  }

  private void accept(EventBatch rows, int row) {
    long time = rows.coordinate(TIME)[row];
    if (watermark.isSimple() && !watermark.isLate(time)) {
      watermark.read(time);
    } else if (!isInTime(rows.at(row), () -> rows.event(row))) {
      return;
    }
    waiting.add(rows, row);
    evaluateFull();
  }

  /** Whether the rows are in order, none of them late, and enough to be worth it. */
  private boolean isDirect(EventBatch rows) {
    int n = rows.size();
    if (n < Math.min(batch / 2, WORTH)
        || n == 0
        || !watermark.isSimple()
        || watermark.distance() > 0) {
      return false;
    }
    long first = rows.coordinate(TIME)[0];
    return rows.isAscending() && !watermark.isLate(first) && waiting.isBefore(first);
  }

  private void direct(EventBatch rows) {
    long[] time = rows.coordinate(TIME);
    int n = rows.size();
    int from = waiting.size() == 0 ? 0 : waiting.join(rows);
    watermark.read(time[n - 1]);
    int to = n;
    while (to > from && time[to - 1] == time[n - 1]) {
      to--;
    }
    if (to > from) {
      if (waiting.size() > 0) {
        evaluate(time[from] - 1);
      }
      chunks.feedOrdered(rows, identity(n), from, to, time[n - 1] - 1);
      run(time[n - 1] - 1);
    }
    for (int row = to; row < n; row++) {
      waiting.add(rows, row);
    }
    full = waiting.size() + batch;
  }

  private int[] identity(int n) {
    if (identity.length < n) {
      identity = new int[n];
      Arrays.setAll(identity, i -> i);
    }
    return identity;
  }

  @Override
  public void advance(long millis) {
    watermark.read(Coordinates.at(millis));
    evaluate(millis);
    aftermath.reach(reached());
  }

  @Override
  public void settle() {
    OptionalLong greatest = watermark.greatest(Clock.TIME);
    greatest.ifPresent(this::evaluate);
  }

  @Override
  public void finish() {
    settle();
    aftermath.reach(reached());
  }

  /** Evaluates what waits of all times up to this one. */
  private void evaluate(long through) {
    int n = waiting.arrange(through);
    if (waiting.isInOrder()) {
      chunks.feedOrdered(waiting.rows(), waiting.order(), 0, n, through);
    } else {
      chunks.feed(waiting.rows(), waiting.order(), 0, n, through);
    }
    run(through);
    waiting.drop(n);
  }

  private void run(long through) {
    program.code().call(feed);
    watermark.evaluated(through);
  }

  @Override
  public void given(int id, List<Value> key, Value value) {
    throw new IllegalStateException("values are given in tests only");
  }

  @Override
  public Value ask(Expr expression) {
    return Question.ask(program, state, reached(), expression);
  }

  private Instant reached() {
    Instant last = chunks.last();
    long time = Math.max(last.time(), watermark.greatest(Clock.TIME).orElse(last.time()));
    return time == last.time() ? last : last.later(time);
  }

  @Override
  public RunCounts counts() {
    return counts.counts();
  }

  @Override
  public List<String> open() {
    return OpenLines.lines(program, state);
  }

  @Override
  public void mark(HeldIds held) {
    state.mark(held);
    waiting.mark(held);
  }

  @Override
  public void close() {
    state.dictionaries().leave(this);
  }
}
