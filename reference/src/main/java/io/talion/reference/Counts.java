package io.talion.reference;

import io.talion.compiler.emit.Refusal;
import io.talion.compiler.engine.RunCounts;
import io.talion.compiler.engine.RunSink;
import io.talion.trace.event.Event;

/** What became of each event, told to the sink and counted. */
final class Counts {
  private final RunSink sink;
  private RunCounts counts = new RunCounts(0, 0, 0, 0, 0, 0);

  Counts(RunSink sink) {
    this.sink = sink;
  }

  RunCounts counts() {
    return counts;
  }

  void read() {
    add(1, 0, 0, 0, 0, 0);
  }

  void accepted() {
    add(0, 1, 0, 0, 0, 0);
  }

  void late(Event event) {
    add(0, 0, 1, 0, 0, 0);
    sink.late(event);
  }

  void rejected(Event event, Refusal refusal) {
    add(0, 0, 0, 1, 0, 0);
    sink.rejected(event, refusal.code(), refusal.reason());
  }

  void merged(Event event) {
    add(0, 0, 0, 0, 1, 0);
    sink.merged(event);
  }

  void duplicate() {
    add(0, 0, 0, 0, 0, 1);
  }

  private void add(
      long read, long accepted, long late, long rejected, long merged, long duplicates) {
    counts =
        new RunCounts(
            counts.read() + read,
            counts.accepted() + accepted,
            counts.late() + late,
            counts.rejected() + rejected,
            counts.merged() + merged,
            counts.duplicates() + duplicates);
  }
}
