package io.talion.cli.run;

import io.talion.cli.host.Interrupt;
import io.talion.cli.host.Progress;
import io.talion.compiler.engine.Run;
import io.talion.trace.event.Event;
import io.talion.trace.read.TraceReader;
import io.talion.trace.read.field.RawRecord;
import io.talion.trace.read.source.ReadCounts;
import java.io.IOException;
import java.util.OptionalLong;

/**
 * Moves records from the reader to the run one after the other, as events: where their places in
 * the trace are asked for, or the first bad one is to stop the run.
 */
final class TraceFeed implements Feed {
  private final TraceReader reader;
  private final Run run;
  private final RunReport report;
  private final OptionalLong until;
  private final Interrupt interrupt;
  private final Rejections rejections;
  private final boolean strict;
  private final boolean follow;
  private long beyond;
  private boolean settled;

  TraceFeed(
      TraceReader reader,
      Run run,
      RunReport report,
      OptionalLong until,
      Interrupt interrupt,
      Rejections rejections,
      boolean strict,
      boolean follow) {
    this.reader = reader;
    this.run = run;
    this.report = report;
    this.until = until;
    this.interrupt = interrupt;
    this.rejections = rejections;
    this.strict = strict;
    this.follow = follow;
  }

  @Override
  public boolean all(Progress progress) throws IOException {
    return interrupt.endOf(() -> toTheEnd(progress));
  }

  private boolean toTheEnd(Progress progress) throws IOException {
    while (reader.next()) {
      RawRecord record = reader.record();
      if (until.isPresent() && record.time() > until.getAsLong()) {
        beyond++;
      } else {
        take(record);
      }
      progress.events(1);
      if (interrupt.requested()) {
        return false;
      }
    }
    finish();
    return true;
  }

  private void take(RawRecord record) {
    Event event = record.toEvent();
    report.read(event, record);
    run.accept(event);
    if (follow) {
      run.catchUp();
      report.flush();
    }
    stopIfStrict();
  }

  private void finish() {
    until.ifPresent(run::advance);
    settle();
    stopIfStrict();
  }

  @Override
  public void settle() {
    if (!settled) {
      settled = true;
      run.finish();
    }
  }

  private void stopIfStrict() {
    if (strict && rejections.count() > 0) {
      throw new StrictStop();
    }
  }

  @Override
  public long beyond() {
    return beyond;
  }

  @Override
  public ReadCounts counts() {
    return reader.counts();
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
