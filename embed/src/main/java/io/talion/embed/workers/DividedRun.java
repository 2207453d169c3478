package io.talion.embed.workers;

import io.talion.compiler.core.Core;
import io.talion.compiler.core.Expr;
import io.talion.compiler.engine.Engine;
import io.talion.compiler.engine.Run;
import io.talion.compiler.engine.RunCounts;
import io.talion.compiler.engine.RunOptions;
import io.talion.compiler.engine.RunSink;
import io.talion.compiler.sheet.Division;
import io.talion.trace.batch.EventBatch;
import io.talion.trace.column.Dictionaries;
import io.talion.trace.column.HeldIds;
import io.talion.trace.column.IdHolder;
import io.talion.trace.event.Event;
import io.talion.trace.value.Value;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A run shared by several evaluators: each has the members that are dealt to it, and sees of the
 * others how clocks move. Whoever calls deals out rows and merges findings in the order of output
 * (semantics.md 34), so that all bytes are those of one evaluator. Confined to one thread, like any
 * run.
 */
public final class DividedRun implements Run {
  /** Rows that are worth a call of all evaluators; fewer are copied and wait for more. */
  private static final int WORTH = 512;

  private final Core core;
  private final Dictionaries dictionaries;
  private final List<Worker> workers;
  private final Dealing dealing;
  private final Threads threads;
  private final RunSink sink;
  private final EventBatch single;
  private final int most;
  private final IdHolder holder;

  private DividedRun(
      Engine engine, Core core, RunOptions options, Division.Apart how, int n, RunSink sink) {
    this.core = core;
    this.sink = sink;
    this.most = options.batchSize() * n;
    dictionaries = options.shared().orElseGet(Dictionaries::new);
    single = batch();
    holder = held -> mark(held, how.fields());
    dictionaries.ask(holder);
    Core ticking = Ticks.added(core);
    RunOptions shared = options.sharing(dictionaries);
    boolean every = core.terms().gap().isPresent() || core.terms().late().isPresent();
    workers = Stream.generate(() -> new Worker(engine, ticking, shared, every)).limit(n).toList();
    dealing = new Dealing(how.fields(), n, every, new DuePoints(core));
    threads = new Threads(n);
  }

  /** A member is dealt out by its id, which it has for ever. */
  private void mark(HeldIds held, List<Integer> fields) {
    single.mark(held);
    for (int kind = 0; kind < fields.size(); kind++) {
      if (fields.get(kind) >= 0) {
        held.markAll(single.of(kind).field(fields.get(kind)).coding());
      }
    }
  }

  /**
   * Starts one.
   *
   * @param n evaluators, at least 1
   * @throws IllegalArgumentException if {@code n} is less
   */
  public static Run open(
      Engine engine, Core core, RunOptions options, Division.Apart how, int n, RunSink sink) {
    if (n < 1) {
      throw new IllegalArgumentException("no evaluators");
    }
    return new DividedRun(engine, core, options, how, n, sink);
  }

  @Override
  public EventBatch batch() {
    return new EventBatch(core.events(), dictionaries);
  }

  @Override
  public void accept(Event event) {
    single.add(event);
    if (single.size() >= most) {
      dealSingle();
    }
  }

  private void dealSingle() {
    deal(single);
    single.clear();
  }

  @Override
  public void accept(EventBatch batch) {
    if (batch.size() < WORTH) {
      for (int row = 0; row < batch.size(); row++) {
        single.add(batch, row);
      }
      if (single.size() >= most) {
        dealSingle();
      }
    } else {
      dealSingle();
      deal(batch);
    }
  }

  private void deal(EventBatch batch) {
    if (batch.size() > 0) {
      dealing.deal(batch);
      threads.all(i -> workers.get(i).evaluate(batch, dealing.hand(i)));
      tell();
    }
  }

  private void tell() {
    Told.merge(workers.stream().map(Worker::told).toList(), sink);
  }

  private void evaluateAll(Consumer<Run> then) {
    dealSingle();
    threads.all(i -> then.accept(workers.get(i).run()));
    tell();
  }

  @Override
  public void catchUp() {
    evaluateAll(run -> {});
  }

  @Override
  public void advance(long millis) {
    evaluateAll(run -> run.advance(millis));
  }

  @Override
  public void finish() {
    evaluateAll(Run::finish);
  }

  @Override
  public void settle() {
    evaluateAll(Run::settle);
  }

  @Override
  public void given(int state, List<Value> key, Value value) {
    throw new IllegalStateException("values are given in tests only");
  }

  @Override
  public Value ask(Expr expression) {
    throw new IllegalStateException("one evaluator does not know what others keep");
  }

  @Override
  public RunCounts counts() {
    return workers.stream().map(Worker::counts).reduce(DividedRun::sum).orElseThrow();
  }

  private static RunCounts sum(RunCounts a, RunCounts b) {
    return new RunCounts(
        a.read() + b.read(),
        a.accepted() + b.accepted(),
        a.late() + b.late(),
        a.rejected() + b.rejected(),
        a.merged() + b.merged(),
        a.duplicates() + b.duplicates());
  }

  /** Evaluator by evaluator, each in order. */
  @Override
  public List<String> open() {
    return workers.stream().flatMap(w -> w.open().stream()).toList();
  }

  @Override
  public void close() {
    threads.close();
    workers.forEach(Worker::close);
    dictionaries.leave(holder);
  }
}
