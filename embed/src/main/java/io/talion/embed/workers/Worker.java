package io.talion.embed.workers;

import io.talion.compiler.core.Core;
import io.talion.compiler.engine.Engine;
import io.talion.compiler.engine.Run;
import io.talion.compiler.engine.RunCounts;
import io.talion.compiler.engine.RunOptions;
import io.talion.trace.batch.EventBatch;
import io.talion.trace.batch.Pick;
import java.util.List;

/** One evaluator. Between two tasks its state may be looked at. */
final class Worker {
  private final Told told;
  private final Run run;
  private final Pick pick;

  /** Whether ticks have to be told from each other. */
  private final boolean numbered;

  private long ticks;

  /**
   * {@code core} has ticks as its last kind; the options' dictionaries are those of the trace of
   * all.
   */
  Worker(Engine engine, Core core, RunOptions options, boolean numbered) {
    int tick = core.events().size() - 1;
    this.numbered = numbered;
    told = new Told(tick);
    run = engine.open(core, options, told);
    pick = new Pick(run.batch(), tick);
  }

  /** Evaluates its rows of a batch. */
  void evaluate(EventBatch whole, Dealing.Hand hand) {
    EventBatch rows = pick.of(whole, hand.rows(), hand.size());
    if (numbered) {
      pick.number(ticks);
    }
    ticks += pick.bare();
    run.accept(rows);
    run.catchUp();
  }

  Run run() {
    return run;
  }

  Told told() {
    return told;
  }

  /** Counts of its own events. */
  RunCounts counts() {
    RunCounts c = run.counts();
    return new RunCounts(
        c.read() - ticks,
        c.accepted() - (ticks - told.refusedTicks()),
        c.late() - told.lateTicks(),
        c.rejected() - (told.refusedTicks() - told.lateTicks()),
        c.merged(),
        c.duplicates());
  }

  List<String> open() {
    return run.open();
  }

  void close() {
    run.close();
  }
}
