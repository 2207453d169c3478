package io.talion.cli;

import io.talion.compiler.engine.Run;
import io.talion.trace.event.Event;
import io.talion.trace.read.RawRecord;
import io.talion.trace.read.ReadCounts;
import io.talion.trace.read.TraceReader;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.util.OptionalLong;

/**
 * Moves records from the reader to the run, one after the other, until the end, the time of {@code
 * --until}, or Ctrl-C.
 */
final class TraceFeed {
  private final TraceReader reader;
  private final Run run;
  private final RunReport report;
  private final OptionalLong until;
  private final Interrupt interrupt;
  private final Progress progress;
  private final Rejections rejections;
  private final boolean strict;
  private long beyond;
  private boolean settled;

  TraceFeed(
      TraceReader reader,
      Run run,
      RunReport report,
      OptionalLong until,
      Interrupt interrupt,
      Progress progress,
      Rejections rejections,
      boolean strict) {
    this.reader = reader;
    this.run = run;
    this.report = report;
    this.until = until;
    this.interrupt = interrupt;
    this.progress = progress;
    this.rejections = rejections;
    this.strict = strict;
  }

  /** False if Ctrl-C ended it. */
  boolean all() throws IOException {
    try {
      return toTheEnd();
    } catch (ClosedByInterruptException e) {
      if (interrupt.requested() && Thread.interrupted()) {
        return false;
      }
      throw e;
    }
  }

  private boolean toTheEnd() throws IOException {
    while (reader.next()) {
      RawRecord record = reader.record();
      if (until.isPresent() && record.time() > until.getAsLong()) {
        beyond++;
      } else {
        take(record);
      }
      progress.event();
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
    stopIfStrict();
  }

  private void finish() {
    until.ifPresent(run::advance);
    settle();
    stopIfStrict();
  }

  /** Evaluates what was read before {@code --strict} stopped the reading. */
  void settle() {
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

  /** Events later than {@code --until}. */
  long beyond() {
    return beyond;
  }

  ReadCounts counts() {
    return reader.counts();
  }
}
