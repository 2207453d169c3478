package io.talion.interpreter.run;

import io.talion.compiler.emit.Refusal;
import io.talion.compiler.engine.RunCounts;
import io.talion.compiler.engine.RunSink;
import io.talion.trace.event.Event;

/** What became of each event, counted and told to the sink. */
final class Counts {
  private final RunSink sink;
  private long read;
  private long accepted;
  private long late;
  private long rejected;
  private long merged;
  private long duplicates;

  Counts(RunSink sink) {
    this.sink = sink;
  }

  void read(int n) {
    read += n;
  }

  void accepted() {
    accepted++;
  }

  void accepted(int n) {
    accepted += n;
  }

  void late(Event event) {
    late++;
    sink.late(event);
  }

  void rejected(Event event, Refusal refusal) {
    rejected++;
    sink.rejected(event, refusal.code(), refusal.reason());
  }

  void merged(Event event) {
    merged++;
    sink.merged(event);
  }

  void duplicates(int n) {
    duplicates += n;
  }

  RunCounts counts() {
    return new RunCounts(read, accepted, late, rejected, merged, duplicates);
  }
}
