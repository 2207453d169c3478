package io.talion.cli.run;

import io.talion.cli.host.Heap;
import io.talion.cli.host.Interrupt;
import io.talion.cli.host.Progress;
import io.talion.compiler.engine.Run;
import io.talion.trace.column.Dictionaries;
import io.talion.trace.read.batch.BatchSource;
import io.talion.trace.read.batch.BatchTarget;
import io.talion.trace.read.field.Schema;
import io.talion.trace.read.source.ReadCounts;
import io.talion.trace.read.source.ReadOptions;
import io.talion.trace.read.strict.Rejection;
import java.io.IOException;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * Reads batches of columns and gives them to the run: the usual way, without an object an event.
 * What nobody asked to list needs no place in the trace.
 */
final class BatchFeed implements Feed {
  private final Run run;
  private final BatchTarget target;
  private final BatchSource source;
  private final Dictionaries ids;
  private final Heap heap = new Heap();
  private final OptionalLong until;
  private final Interrupt interrupt;
  private boolean settled;

  BatchFeed(
      List<String> files,
      Schema schema,
      ReadOptions options,
      Run run,
      OptionalLong until,
      Interrupt interrupt,
      Consumer<Rejection> rejections,
      int readers)
      throws IOException {
    this.run = run;
    this.until = until;
    this.interrupt = interrupt;
    target = new BatchTarget(schema, options, rejections, until.orElse(Long.MAX_VALUE));
    ids = run.batch().dictionaries();
    source = BatchSource.open(files, ids, List.of(target), readers);
  }

  @Override
  public boolean all(Progress progress) throws IOException {
    return interrupt.endOf(() -> toTheEnd(progress));
  }

  private boolean toTheEnd(Progress progress) throws IOException {
    boolean more = true;
    while (more) {
      more = source.fill();
      progress.events(target.batch().size());
      take();
      if (interrupt.requested()) {
        return false;
      }
    }
    until.ifPresent(run::advance);
    settle();
    return true;
  }

  private void take() {
    run.accept(target.batch());
    ids.forget();
    heap.look();
  }

  @Override
  public void settle() {
    if (!settled) {
      settled = true;
      run.finish();
    }
  }

  @Override
  public long beyond() {
    return target.counts().beyond();
  }

  @Override
  public ReadCounts counts() {
    return target.counts();
  }

  @Override
  public void close() throws IOException {
    source.close();
  }
}
