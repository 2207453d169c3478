package io.talion.embed.workers;

import io.talion.compiler.core.Core;
import io.talion.compiler.engine.Engine;
import io.talion.compiler.engine.Run;
import io.talion.compiler.engine.RunCounts;
import io.talion.compiler.engine.RunOptions;
import io.talion.trace.batch.EventBatch;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** One evaluator on a thread of its own. Between two tasks its state may be looked at. */
final class Worker implements AutoCloseable {
  private final ExecutorService thread;
  private final Told told;
  private final Run run;
  private final Share share;

  /**
   * {@code core} has ticks; the options' dictionaries are those of the trace of all; {@code fields}
   * say which field of a kind names the member.
   */
  Worker(Engine engine, Core core, RunOptions options, List<Integer> fields, int number, int of) {
    boolean every = core.terms().gap().isPresent() || core.terms().late().isPresent();
    told = new Told(fields.size());
    run = engine.open(core, options, told);
    share = new Share(run.batch(), fields, number, of, every);
    thread =
        Executors.newSingleThreadExecutor(r -> {
          Thread t = new Thread(r, "talion-worker-" + number);
          t.setDaemon(true);
          return t;
        });
  }

  /** Evaluates its rows of a batch, which must not change before that is done. */
  Future<?> evaluate(EventBatch whole) {
    return thread.submit(() -> {
      share.take(whole);
      run.accept(share.rows());
      run.catchUp();
    });
  }

  /** Does something to its run. */
  Future<?> then(Consumer<Run> task) {
    return thread.submit(() -> task.accept(run));
  }

  Told told() {
    return told;
  }

  List<String> open() {
    return run.open();
  }

  /** Counts of its own events. */
  RunCounts counts() {
    RunCounts c = run.counts();
    long ticks = share.ticks();
    return new RunCounts(
        c.read() - ticks,
        c.accepted() - (ticks - told.refusedTicks()),
        c.late() - told.lateTicks(),
        c.rejected() - (told.refusedTicks() - told.lateTicks()),
        c.merged(),
        c.duplicates());
  }

  @Override
  public void close() {
    thread.shutdown();
    run.close();
  }
}
